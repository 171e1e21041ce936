import { handleRequest } from '../../../src/run/entry/handleRequest';
import type { Platform } from '../../../src/run/ports';
import type { AnyAnswer } from '../../../src/sidebar/requests';
import { ada, ben } from '../../google/inGoogle';
import { HandKept } from '../adopt/handKept';
import { InWorkbook } from '../inWorkbook';
import { nobody } from './choosing';

// What a page asks for: which programme answers, what is refused and logged, and what each remedy comes to.

let google: InWorkbook;
afterEach(() => google.remove());
const into = (...made: ConstructorParameters<typeof InWorkbook>) => {
  google = new InWorkbook(...made);
};

interface Asking {
  as?: string;
  otherwise?: (platform: Platform) => Partial<Platform>;
}
function asks(request: unknown, { as = ada, otherwise = () => ({}) }: Asking = {}) {
  const log: unknown[] = [];
  const answer = google.asks<AnyAnswer>((platform) => {
    const logged = (line: string) => void log.push(JSON.parse(line));
    return handleRequest({ ...platform, ...otherwise(platform), log: logged }, request);
  }, as);
  return { answer, log };
}
const refused = (sentence: string, what: string, why = 'other') => ({
  answer: expect.objectContaining({ kind: 'refused', sentence }) as unknown,
  log: [{ ridealong: 'refused', what, why }],
});
const nobodyText =
  'Google does not say who you are, so nothing was done. Open the sheet with your work account in a browser profile of its own, and try again.';
const noCoordinator = 'Only a coordinator can do this. Ask one of those whom its settings name.';
const remedy = (how: string) => ({ kind: 'remedy', how });

describe('each programme answers what it has', () => {
  const signUp = { kind: 'signUp', weeks: { any: true }, flexible: false, note: '' };
  const handbook = { kind: 'handbook' };
  const newKey = { kind: 'newWebhookKey' };

  test.each([
    ['shadowing', 'programme'],
    ['redAccounts', 'tracker'],
  ] as const)('what both have, by the sheets that are there: %s', (kind, key) => {
    into(kind);
    const { answer, log } = asks({ kind: 'home' });
    expect([answer.kind, answer.kind === 'home' && key in answer.home, log]).toEqual(['home', true, []]);
    expect(asks({ kind: 'status' }).answer.kind).toBe('status');
    expect(asks({ kind: 'checkInstallation' }).answer.kind).not.toBe('refused');
    const saved = asks({ kind: 'saveCoordinators', coordinators: [ada, ben] });
    expect([saved.answer.kind, saved.log]).toEqual(['done', []]);
    expect(asks({ kind: 'nudge' }).answer).toEqual({
      kind: 'nudged',
      sentence: 'It goes out with the next hourly run.',
    });
  });

  test('what is of shadowing is refused in a tracker, and the other way round', () => {
    const other = (there: string, meant: string): string =>
      `This spreadsheet is the workbook ${there}, and this is done in the workbook ${meant}. Please open that one: nothing was changed.`;
    const [shadowing, red] = ['Customer calls shadowing', 'Red Accounts'];
    into('redAccounts');
    for (const request of [signUp, handbook])
      expect(asks(request)).toEqual(refused(other(red, shadowing), `request:${request.kind}`));
    google.remove();
    into('shadowing');
    expect(asks(newKey)).toEqual(refused(other(shadowing, red), 'request:newWebhookKey'));
  });

  test('where neither is set up, that is said', () => {
    into('shadowing', false);
    const kept = new HandKept({ Notizen: [['frei']] });
    const answers = [signUp, newKey].map((request) =>
      kept.asks((platform) => handleRequest({ ...platform, log: () => undefined }, request)),
    );
    kept.remove();
    const sentence =
      'This spreadsheet is not set up yet. Choose “Set up for call shadowing” or “Set up for Red Accounts” in the Ridealong menu.';
    expect(answers).toEqual([1, 2].map(() => ({ kind: 'refused', sentence, offer: null, home: null })));
  });
});

test('a spreadsheet that is not set up is opened as one, and proposed what was chosen', () => {
  into('shadowing', false);
  const kept = new HandKept({ Notizen: [['frei']] });
  const answered = (request: unknown) => kept.asks((platform) => handleRequest(platform, request));
  expect(answered({ kind: 'home' })).toMatchObject({ kind: 'home', home: { programme: null } });
  const tabs = (['shadowing', 'redAccounts'] as const).map((programme) => {
    const answer = answered({ kind: 'proposeSetUp', programme, choices: [] });
    return answer.kind === 'setUpProposal' ? answer.proposal.tabs.map(({ tab }) => tab) : [];
  });
  kept.remove();
  expect(tabs).toEqual([
    ['calls', 'signUps', 'rotations', 'engineers'],
    ['tracker', 'asks'],
  ]);
});

describe('nothing is done', () => {
  test('of what is no request', () => {
    into('shadowing', false);
    const { answer, log } = asks({ kind: 'anything' });
    expect(answer.kind).toBe('refused');
    expect(log).toEqual([{ ridealong: 'refused', what: 'request', why: 'malformed' }]);
  });

  test('for nobody in particular', () => {
    into('shadowing', false);
    expect(asks({ kind: 'home' }, { otherwise: nobody })).toEqual(
      refused(nobodyText, 'request:home', 'nobody'),
    );
    expect(asks({ kind: 'checkInstallation' }, { otherwise: nobody }).answer.kind).not.toBe('refused');
  });

  test('for who is no coordinator', () => {
    into('shadowing', false);
    for (const request of [{ kind: 'saveCoordinators', coordinators: [ben] }, remedy('goOn')])
      expect(asks(request, { as: ben })).toEqual(
        refused(noCoordinator, `request:${request.kind}`, 'notCoordinator'),
      );
  });
});

describe('a remedy', () => {
  const done = (sentence: string) => ({ kind: 'done', sentence });

  test.each([
    ['shadowing', 'programme'],
    ['redAccounts', 'tracker'],
  ] as const)('that was done is answered with how the workbook stands then: %s', (kind, key) => {
    into(kind);
    google.asks(({ secrets }) => {
      secrets.set('lastSeen', 'lost-1 abc');
    });
    const { answer, log } = asks(remedy('goOn'));
    expect([answer, log]).toEqual([
      expect.objectContaining(done('Ridealong goes on from here, with the next hourly run.')),
      [],
    ]);
    expect(answer.kind === 'done' && key in answer.home).toBe(true);
  });

  test('of tabs that are gone makes them anew', () => {
    into('shadowing');
    google.workbench.edit(google.workbook, { as: ada, action: 'deleteTab', tab: 'Sign-ups' });
    const { answer } = asks(remedy('makeTabs'));
    expect(answer).toMatchObject({ kind: 'done', sentence: expect.stringContaining('Sign-ups') as string });
    expect(google.records('Sign-ups')).toEqual([]);
  });

  test('of a calendar that is gone makes another', () => {
    into('shadowing');
    google.workbench.world.calendars = [];
    expect(asks(remedy('newCalendar')).answer).toMatchObject(
      done('The new calendar is made. The invites go out with the next hourly run.'),
    );
    expect(google.workbench.world.calendars).toHaveLength(1);
  });

  test('of an account whose triggers do not run lets another send', () => {
    into('redAccounts');
    asks({ kind: 'saveCoordinators', coordinators: [ada, ben] });
    google.hours(4);
    const { answer } = asks(remedy('takeOver'), { as: ben });
    expect(answer).toMatchObject({
      kind: 'done',
      sentence: expect.stringContaining(`From now on ${ben} sends everything`) as string,
    });
  });

  test.each(['goOn', 'newCalendar'])('waits for the lock: %s', (how) => {
    into('shadowing');
    expect(asks(remedy(how), { otherwise: () => google.hindered({ lock: true }) })).toEqual(
      refused(
        'Ridealong is busy with somebody else’s change. Nothing was lost and nothing was changed: please try again in a minute.',
        'request:remedy',
        'busy',
      ),
    );
  });

  test.each([
    ['goOn', 'This spreadsheet does not wait for that, so nothing was changed.'],
    ['newCalendar', 'The programme’s calendar is not known to be gone, so nothing was changed.'],
  ])('for which there is no reason is refused, and the lock given back: %s', (how, sentence) => {
    into('shadowing');
    let released = 0;
    const counting = ({ scriptLock }: Platform): Partial<Platform> => ({
      scriptLock: {
        ...scriptLock,
        release: () => {
          released += 1;
          scriptLock.release();
        },
      },
    });
    expect(asks(remedy(how), { otherwise: counting })).toEqual(refused(sentence, 'request:remedy'));
    expect(released).toBe(1);
  });
});
