import { setUpAdopting } from '../../../src/run/adopt/setUpAdopting';
import type { Platform } from '../../../src/run/ports';
import { redBook } from '../../../src/run/redAccounts/redBook';
import { shadowingBook } from '../../../src/run/shadowing/shadowingBook';
import type {
  SetUpAnswer,
  SetUpChoice,
  SetUpProposal,
  SetUpRequest,
} from '../../../src/sidebar/adopt/requests';
import { ada, ben } from '../../google/inGoogle';
import { email } from '../../shadowing/world';
import { HandKept } from './handKept';

// Go: what is done, what is said of it, and what is said where it is not done.

const headers = ['Date', 'Start', 'Minutes', 'Customer', 'AE'];
const call = (date: string, customer: string): string[] => [date, '14:00', '30', customer, 'ae@example.com'];
const calls = [headers, call('2026-06-02', 'Fjord'), call('2026-05-12', 'Alder')];
const team = [
  ['Name', 'Email', 'GitHub', 'Time zone'],
  ['Eva', 'eva@example.com', 'eva-codes', 'Europe/Berlin'],
];

let google: HandKept;
const into = (...made: ConstructorParameters<typeof HandKept>) => {
  google = new HandKept(...made);
};
afterEach(() => google.remove());

type Otherwise = Parameters<HandKept['asks']>[2];
interface How {
  as?: string;
  otherwise?: Otherwise;
  choices?: SetUpChoice[];
}

function proposes({ as = ada, otherwise, choices = [] }: How = {}): SetUpAnswer {
  const request = { kind: 'proposeSetUp', programme: 'shadowing', choices } as const;
  return google.asks((platform) => setUpAdopting(platform, shadowingBook, email(as), request), as, otherwise);
}

function shown(how: How = {}): SetUpProposal {
  const answer = proposes(how);
  if (answer.kind !== 'setUpProposal') throw new Error(JSON.stringify(answer));
  return answer.proposal;
}

function goes(proposal: string, { as = ada, otherwise, choices = [] }: How = {}): SetUpAnswer {
  const request = { kind: 'setUpAsProposed', programme: 'shadowing', choices, proposal } as const;
  return google.asks((platform) => setUpAdopting(platform, shadowingBook, email(as), request), as, otherwise);
}

const doneAs = (sentence: string): SetUpAnswer => ({ kind: 'setUpDone', sentence });
const refusedAs = (sentence: string): SetUpAnswer => ({ kind: 'refused', sentence, offer: null, home: null });
const next =
  'Look at the columns Check, then choose “Turn on automation” in the menu. You are a coordinator.';
const doneBefore =
  'This spreadsheet is set up already. Look at the columns Check, then choose “Turn on automation” in the menu if it is not on.';
const setUpBefore =
  'This spreadsheet is set up already. Choose Repair in the menu when something is missing; nothing was changed.';
const noCoordinator = 'Only a coordinator can do this. Ask one of those whom its settings name.';
const openText = 'Please choose for each tab what it is to be, then choose Go.';
const changedText =
  'Somebody changed the sheets meanwhile, so nothing was done. This is what set-up would do now: look at it once more, then choose Go.';
const kept = (name: string) => google.asks(({ properties }) => properties.get(name));

const setting = (name: string) =>
  google.records('Settings').find(({ Setting }) => Setting === name)?.['Value'];
const ids = () => google.records('Termine').map((row) => row['Call id'] ?? '');
const none = (tab: string): SetUpChoice => ({ tab, sheet: null, columns: [] });

describe('what is proposed', () => {
  test('is shown without a sentence, and nothing is changed', () => {
    into({ Termine: calls });
    const before = google.titles();
    const answer = proposes();
    expect(answer).toEqual({ kind: 'setUpProposal', sentence: '', proposal: expect.any(Object) as unknown });
    expect(shown()).toEqual(answer.kind === 'setUpProposal' && answer.proposal);
    expect([google.titles(), kept('coordinators'), kept('adoptedSheets')]).toEqual([
      before,
      undefined,
      undefined,
    ]);
  });

  test('follows what was chosen: of two choices for a tab the later, and none for a tab that there is not', () => {
    into({ Termine: calls, Team: team });
    const choices: SetUpChoice[] = [
      none('calls'),
      { tab: 'calls', sheet: 7, columns: [{ column: 'Customer', header: null }] },
      none('engineers'),
      none('nothing'),
    ];
    const { tabs } = shown({ choices });
    expect(tabs.map(({ tab, becomes, sheet }) => [tab, becomes, sheet])).toEqual([
      ['calls', 'adopt', 7],
      ['signUps', 'new', null],
      ['rotations', 'new', null],
      ['engineers', 'new', null],
    ]);
    const customer = tabs[0]?.columns.find(({ column }) => column === 'Customer');
    expect(customer?.header).toBeNull();
  });

  test('leaves other sheets alone, and makes tabs under titles that are free', () => {
    into({ Termine: calls, Settings: [['Our own']] });
    const { made, leftAlone } = shown();
    expect(leftAlone).toEqual(['Settings']);
    expect(made).toContainEqual({ title: 'Settings (Ridealong)', instead: 'Settings' });
  });

  test('is nothing to who may not: a stranger where others coordinate', () => {
    into({ Termine: calls });
    google.asks(({ properties }) => {
      properties.set('coordinators', ada);
    });
    expect(proposes({ as: ben })).toEqual(refusedAs(noCoordinator));
    expect(goes('any', { as: ben })).toEqual(refusedAs(noCoordinator));
    expect(proposes().kind).toBe('setUpProposal');
  });
});

describe('Go', () => {
  test('adopts the sheets, says which, and leaves a workbook in which all is kept', () => {
    into({ Termine: calls, Team: team });
    const { id } = shown();
    expect(goes(id)).toEqual(
      doneAs(
        `Ridealong is set up. “Termine” is Calls, “Team” is Engineers. Nothing of yours was changed. ${next}`,
      ),
    );
    expect([kept('coordinators'), kept('adoptedSheets')]).toEqual([ada, 'shadowing 7 8']);
    expect([setting('Coordinators'), setting("Organisation's domain"), setting('Time zone')]).toEqual([
      ada,
      'example.com',
      'Europe/Berlin',
    ]);
    expect(ids()).toEqual([expect.stringMatching(/^c-/), expect.stringMatching(/^c-/)]);
    const lines = google
      .records('Ledger')
      .map(({ Kind, By, Data }) => [Kind, By, JSON.parse(Data ?? '') as unknown]);
    expect(lines.slice(0, 3)).toEqual([
      ['started', ada, { spreadsheet: google.workbook, schema: 2 }],
      ['adopted', ada, expect.objectContaining({ tab: 'calls', sheetId: 7 })],
      ['adopted', ada, expect.objectContaining({ tab: 'engineers', sheetId: 8 })],
    ]);
  });

  test('keeps the coordinators that there are', () => {
    into({ Termine: calls });
    google.asks(({ properties }) => {
      properties.set('coordinators', `${ben}, ${ada}`);
    });
    expect(goes(shown().id).kind).toBe('setUpDone');
    expect(kept('coordinators')).toBe(`${ben}, ${ada}`);
    expect(setting('Coordinators')).toBe(`${ben}, ${ada}`);
  });

  test('makes all tabs where none is adopted', () => {
    into({ Termine: calls });
    const choices = [none('calls')];
    expect(goes(shown({ choices }).id, { choices })).toEqual(
      doneAs(`Ridealong is set up. Nothing of yours was changed. ${next}`),
    );
    expect([kept('coordinators'), kept('adoptedSheets')]).toEqual([ada, undefined]);
    expect(google.titles()).toEqual(expect.arrayContaining(['Termine', 'Calls']));
  });

  /** Rotations of as many people whom nobody knows. */
  const strangers = (count: number): string[][] => [
    ['Rotation', 'Engineer', 'Customer'],
    ...Array.from({ length: count }, (_, n) => ['2026-01-05', `Jemand ${'ABCDEFG'[n] ?? ''}`, '9']),
  ];
  const note = (row: number): string =>
    `“Rotationen”, row ${row}: “Jemand ${'ABCDEFG'[row - 2] ?? ''}” is the name of nobody on the Team tab, or of several: kept as history, counted for nobody.`;
  test.each([
    [1, [note(2)]],
    [5, [2, 3, 4, 5, 6].map(note)],
    [7, [...[2, 3, 4, 5, 6].map(note), 'And 2 more.']],
  ])('says what does not read of %i rows that were read once', (count, notes) => {
    into({ Termine: calls, Team: team, Rotationen: strangers(count) });
    expect(goes(shown().id)).toEqual(
      doneAs(
        [
          'Ridealong is set up. “Termine” is Calls, “Team” is Engineers. Nothing of yours was changed.',
          'Of what was brought in once:',
          ...notes,
          next,
        ].join(' '),
      ),
    );
  });
});

describe('Go is not done', () => {
  test('where the sheets are others than were shown: what it would do now is', () => {
    into({ Termine: calls });
    const { id } = shown();
    google.types('Termine', 1, [...headers, 'Our notes']);
    const now = shown();
    expect(now.id).not.toBe(id);
    expect(goes(id)).toEqual({ kind: 'setUpProposal', sentence: changedText, proposal: now });
    expect([kept('coordinators'), google.titles()]).toEqual([undefined, ['Sheet1', 'Termine']]);
  });

  test('where somebody has yet to choose', () => {
    into({ Termine: calls });
    const choices = [{ tab: 'calls', sheet: 99, columns: [] }];
    const proposal = shown({ choices });
    expect(proposal.tabs[0]?.becomes).toBe('open');
    expect(goes(proposal.id, { choices })).toEqual({ kind: 'setUpProposal', sentence: openText, proposal });
    expect([kept('coordinators'), google.titles()]).toEqual([undefined, ['Sheet1', 'Termine']]);
  });

  test('while somebody else has the lock, and the lock is given back when it was had', () => {
    into({ Termine: calls });
    const { id } = shown();
    let had = 0;
    const counting = ({ scriptLock }: Platform): Partial<Platform> => ({
      scriptLock: {
        acquire: (ms) => {
          had += 1;
          return scriptLock.acquire(ms);
        },
        release: () => {
          had -= 1;
          scriptLock.release();
        },
      },
    });
    const locked = (): Partial<Platform> => ({
      scriptLock: { acquire: () => false, release: () => undefined },
    });
    expect(goes(id, { otherwise: locked })).toEqual(
      refusedAs(
        'Ridealong is busy with somebody else’s change. Nothing was lost and nothing was changed: please try again in a minute.',
      ),
    );
    expect(goes('another', { otherwise: counting }).kind).toBe('setUpProposal');
    expect(had).toBe(0);
  });

  /** Google takes so many writes, and then none. */
  const takes = (count: number) => {
    let left = count;
    return ({ spreadsheet }: Platform): Partial<Platform> => ({
      spreadsheet: {
        ...spreadsheet,
        commit: (...asked) => {
          left -= 1;
          if (left >= 0) return spreadsheet.commit(...asked);
          return { ok: false, failure: 'refused', detail: 'No such row.' };
        },
      },
    });
  };

  test('where Google does not take it, which says why', () => {
    into({ Termine: calls });
    expect(goes(shown().id, { otherwise: takes(0) })).toEqual(
      refusedAs(
        'Google Sheets did not take the change, so nothing was changed. Please try again in a minute. Google says: No such row.',
      ),
    );
    expect(google.titles()).toEqual(['Sheet1', 'Termine']);
  });

  test('to its end where Google takes no write more: the columns wait, and Go once more fills them', () => {
    into({ Termine: calls });
    const { id } = shown();
    expect(goes(id, { otherwise: takes(1) })).toEqual(
      doneAs(
        `Ridealong is set up. “Termine” is Calls. Nothing of yours was changed. ${next} Its columns are still empty: the next run fills them, or choose Repair in the menu.`,
      ),
    );
    expect(ids()).toEqual(['', '']);
    expect(goes(id)).toEqual(doneAs(doneBefore));
    expect(ids()).toEqual([expect.stringMatching(/^c-/), expect.stringMatching(/^c-/)]);
  });

  test('to its end where nothing can be decided yet, and says why', () => {
    into({ Termine: calls });
    const nowhere = ({ spreadsheet }: Platform): Partial<Platform> => ({
      spreadsheet: {
        ...spreadsheet,
        shape: () => ({ ...spreadsheet.shape(), timeZone: 'Atlantis' }),
      },
    });
    const otherwise = nowhere;
    expect(goes(shown({ otherwise }).id, { otherwise })).toEqual(
      doneAs(
        `Ridealong is set up. “Termine” is Calls. Nothing of yours was changed. ${next} Time zone on the Settings tab cannot be read; the column Problem says why. Until that is mended nothing is decided or sent.`,
      ),
    );
  });

  test('once more: to propose says so, and for the other programme it needs another spreadsheet', () => {
    into({ Termine: calls });
    expect(goes(shown().id).kind).toBe('setUpDone');
    expect(proposes()).toEqual(refusedAs(setUpBefore));
    const request: SetUpRequest = {
      kind: 'setUpAsProposed',
      programme: 'redAccounts',
      choices: [],
      proposal: '',
    };
    expect(google.asks((platform) => setUpAdopting(platform, redBook, email(ada), request))).toEqual(
      refusedAs(
        'This spreadsheet is the workbook Customer calls shadowing already. Please use a spreadsheet of its own for Red Accounts; nothing was changed.',
      ),
    );
  });
});
