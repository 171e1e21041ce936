import type { RedReply, YearReport } from '../../../src/sidebar/redAccounts/requests';
import { ann, cem, fjord, sam, tracker, type TrackerBench } from '../../support/tracker';
import { coordinator } from '../../support/workbook';

// What the panel of a Red Accounts workbook is answered, through the whole way of a run.

let begun: TrackerBench;
beforeAll(() => {
  begun = tracker({ now: '2026-05-04T08:00:00Z', slack: false });
  begun.tell({ health: 'Red', ae: ann, ce: cem, sponsor: sam });
});

const stranger = 'eve@example.com';
const onlyCoordinators = 'Only a coordinator can do this. Ask one of those whom its settings name.';

/** What somebody is told, without the panel that comes with it. */
function told(answer: RedReply): unknown {
  if (!('home' in answer)) return answer;
  const { home: _home, ...rest } = answer;
  return rest;
}

const accountShown = (answer: RedReply): string | undefined =>
  'home' in answer ? answer.home?.tracker?.account?.values.account : undefined;

describe('who only looks', () => {
  it('is told which row is selected, or that none is', () => {
    const t = begun.copy();
    const { sheetId } = t.sheet('Account Tracker');
    expect(t.ask(stranger, { kind: 'selected' }, 'Account Tracker', 2)).toEqual({
      kind: 'selected',
      place: `${sheetId}:1`,
    });
  });

  it('is shown the account of the selected row, or the one that was asked for', () => {
    const t = begun.copy();
    const show = t.episode(fjord.name);
    expect(accountShown(t.ask(stranger, { kind: 'home' }, 'Account Tracker', 2))).toBe(fjord.name);
    expect(accountShown(t.ask(stranger, { kind: 'home' }, 'Account Tracker', 1))).toBeUndefined();
    expect(accountShown(t.ask(stranger, { kind: 'account', show }, 'Account Tracker', 1))).toBe(fjord.name);
  });

  it('is given the report of a year', () => {
    const report: YearReport = {
      year: 2025,
      years: [],
      resolved: 0,
      lost: 0,
      medianDays: null,
      episodes: [],
    };
    expect(begun.copy().ask(stranger, { kind: 'yearReport', year: 2025 })).toMatchObject({
      kind: 'yearReport',
      report: { ...report, years: expect.any(Array) as number[] },
    });
  });

  it('is warned of another time zone of the file, as a coordinator only', () => {
    const t = begun.copy();
    t.set('Time zone', 'Pacific/Auckland');
    const warnings = (me: string): number => {
      const answer = t.ask(me, { kind: 'home' });
      return answer.kind === 'home' ? answer.home.warnings.length : -1;
    };
    expect([warnings(coordinator), warnings(stranger)]).toEqual([1, 0]);
  });
});

describe('what only coordinators do', () => {
  const accounts = [{ id: fjord.id, name: fjord.name, health: 'Red', ae: '', ce: '', sponsor: '' }];

  it.each([
    ['compare', { kind: 'compare', accounts }],
    ['takeFromExport', { kind: 'takeFromExport', accounts }],
    ['connectSlack', { kind: 'connectSlack', token: 'x' }],
    ['newWebhookKey', { kind: 'newWebhookKey' }],
    ['answerHeld', { kind: 'answerHeld', word: 'mistake', seen: 'x' }],
    ['saveCoordinators', { kind: 'saveCoordinators', coordinators: [stranger] }],
  ] as const)('%s is refused to others', (_kind, request) => {
    const t = begun.copy();
    const asked =
      request.kind === 'saveCoordinators'
        ? { ...request, coordinators: [...request.coordinators] }
        : 'accounts' in request
          ? { ...request, accounts: [...request.accounts] }
          : request;
    expect(told(t.ask(stranger, asked))).toMatchObject({ kind: 'refused', sentence: onlyCoordinators });
  });

  it('is done for them', () => {
    const t = begun.copy();
    expect(t.ask(coordinator, { kind: 'compare', accounts })).toMatchObject({
      kind: 'differences',
      sentence: 'No difference: the export, with 1 account, and the tracker agree.',
    });
    expect(told(t.ask(coordinator, { kind: 'takeFromExport', accounts }))).toEqual({
      kind: 'done',
      sentence: 'The tracker says so already. Posts that wait go out now, or at the next hourly run.',
    });
    expect(told(t.ask(coordinator, { kind: 'answerHeld', word: 'mistake', seen: 'x' }))).toEqual({
      kind: 'refused',
      sentence: 'Nothing is held any more: the rows say again what they said.',
    });
    expect(told(t.connectSlack())).toEqual({
      kind: 'done',
      sentence: 'Slack is connected: Example. Now name the channel under Slack channel in Settings.',
    });
    expect(told(t.ask(coordinator, { kind: 'newWebhookKey' }))).toMatchObject({
      kind: 'secret',
      secret: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it('is answered with the panel as it then is', () => {
    const t = begun.copy();
    const slack = t.connectSlack();
    const coordinators = t.ask(coordinator, {
      kind: 'saveCoordinators',
      coordinators: [coordinator, stranger],
    });
    const seen = (answer: RedReply) => ('home' in answer ? answer.home?.tracker?.coordinator : undefined);
    expect(seen(slack)?.slack.sentence).toMatch(/^Slack is connected: Example\./);
    expect(seen(coordinators)?.coordinators).toEqual([coordinator, stranger]);
  });
});

describe('who changes something', () => {
  it('is shown the account with what was changed', () => {
    const t = begun.copy();
    const show = t.episode(fjord.name);
    const answer = t.ask(ann, { kind: 'changeHealth', show, health: 'Yellow', why: 'Calmer' });
    expect(told(answer)).toEqual({ kind: 'done', sentence: 'The health is changed.' });
    const account = 'home' in answer ? answer.home?.tracker?.account : undefined;
    expect(account?.health).toBe('Yellow');
    expect(account?.timeline[0]).toMatchObject({
      who: 'Ann Ae',
      what: 'Health',
      text: 'Red → Yellow: Calmer',
    });
  });

  it('is shown the account that was opened', () => {
    const t = begun.copy();
    const people = { ae: ann, ce: cem, sponsor: '' };
    const open = {
      kind: 'openAccount',
      account: 'Globex',
      accountId: '',
      whyRed: 'Slow',
      ...people,
    } as const;
    const answer = t.ask(ann, open, 'Account Tracker', 2);
    expect(told(answer)).toEqual({ kind: 'done', sentence: 'The account is followed from now on.' });
    expect(accountShown(answer)).toBe('Globex');
  });

  it('is told why not, with the panel', () => {
    const t = begun.copy();
    const answer = t.ask(stranger, { kind: 'giveWord', show: t.episode(fjord.name) });
    expect(told(answer)).toEqual({
      kind: 'refused',
      sentence: `Only the AE, the CE and the sponsor of ${fjord.name} give their word that it is over. Nothing was changed.`,
    });
    expect(accountShown(answer)).toBe(fjord.name);
  });

  it('is shown both texts where somebody else wrote', () => {
    const t = begun.copy();
    const show = t.episode(fjord.name);
    const save = (me: string, currentState: string): RedReply =>
      t.ask(me, { kind: 'saveAccount', show, base: {}, values: { currentState }, sign: false });
    expect(told(save(ann, 'Calm'))).toEqual({ kind: 'done', sentence: 'Saved.' });
    const answer = save(cem, 'Angry');
    expect(told(answer)).toMatchObject({
      kind: 'conflict',
      fields: [{ field: 'currentState', theirs: 'Calm' }],
    });
    expect(accountShown(answer)).toBe(fjord.name);
  });

  it('is told that nothing was changed while somebody else is at it', () => {
    const t = begun.copy();
    const change = { kind: 'changeHealth', show: t.episode(fjord.name), why: '' } as const;
    t.ask(ann, { ...change, health: 'Yellow' });
    const calls =
      t.bench
        .executions()
        .at(-1)
        ?.calls.map(({ method }) => method) ?? [];
    t.bench.breakNext({ call: calls.indexOf('tryLock') + 1, mode: 'no-lock' });
    expect(t.ask(ann, { ...change, health: 'Green' })).toEqual({
      kind: 'refused',
      sentence:
        'Ridealong is busy with somebody else’s change. Nothing was lost and nothing was changed: please try again in a minute.',
      offer: null,
      home: null,
    });
  });

  it('is told why nothing is decided here', () => {
    const t = begun.copy();
    const show = t.episode(fjord.name);
    t.set('Time zone', 'Nowhere');
    expect(t.ask(ann, { kind: 'changeHealth', show, health: 'Yellow', why: '' })).toEqual({
      kind: 'refused',
      sentence:
        'Time zone on the Settings tab cannot be read; the column Problem says why. Until that is mended nothing is decided or sent.',
      offer: null,
      home: null,
    });
  });
});
