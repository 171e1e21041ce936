import type { Remediable } from '../../../src/run/remedies/remedy';
import { startAfresh } from '../../../src/run/remedies/startAfresh';
import { shadowingBook } from '../../../src/run/shadowing/shadowingBook';
import type { History } from '../../../src/shadowing/history';
import type { Programme } from '../../../src/shadowing/records';
import { ada, ben } from '../../google/inGoogle';
import { at, email, signUpId, weeks } from '../../shadowing/world';
import { logged } from '../basics';
import { InWorkbook } from '../inWorkbook';

const signUp = signUpId('s1');
const sign = {
  kind: 'signedUp',
  signUp,
  engineer: email('eng1'),
  weeks: weeks('any'),
  flexible: false,
} as const;

/** Keeps one line of last year, and says one of now. */
const remediable: Remediable<Programme, History> = {
  book: shadowingBook,
  keep: () => ({
    lines: [{ ...logged(sign, at('2025-05-12 09:00'), email('eng1')), run: 3 }],
    closing: [{ kind: 'withdrew', signUp }],
  }),
};

describe('a copy as a programme of its own', () => {
  let google: InWorkbook;
  let copy: string;
  beforeEach(() => {
    google = new InWorkbook();
    copy = google.workbench.edit(google.workbook, { as: ada, action: 'copyWorkbook' }).id ?? '';
  });
  afterEach(() => google.remove());

  const starts = (as = ada, hindered: Parameters<InWorkbook['hindered']>[0] = {}, named = copy) =>
    google.asks(
      (platform) => startAfresh({ ...platform, ...google.hindered(hindered, named) }, remediable, email(as)),
      as,
      named,
    );
  const coordinators = (named = copy) =>
    google.asks(({ properties }) => properties.get('coordinators'), ada, named);
  const no = (sentence: string) => ({ ok: false, sentence });
  const lines = () => google.records('Ledger', copy);

  test('begins with a line that names it, keeps what is kept, and says what is over', () => {
    const before = lines();
    expect(starts()).toEqual({
      ok: true,
      sentence:
        'This spreadsheet is a programme of its own now, and you are its coordinator. Nothing is sent for what stands here from before; to send at all, choose “Turn on automation” in the menu.',
    });
    expect(lines().slice(0, before.length)).toEqual(before);
    const now = '2026-05-04T08:00:00.000Z';
    expect(lines().slice(before.length)).toMatchObject([
      {
        Run: '3',
        Line: '1',
        At: now,
        By: ada,
        Kind: 'started',
        Data: JSON.stringify({ spreadsheet: copy, schema: 2 }),
      },
      { Run: '3', Line: '2', At: '2025-05-12T07:00:00.000Z', By: 'eng1@example.com', Kind: 'signedUp' },
      { Run: '3', Line: '3', At: now, By: ada, Kind: 'withdrew', Data: JSON.stringify({ signUp }) },
    ]);
    expect(new Set(lines().map(({ Id }) => Id)).size).toBe(lines().length);
  });

  test('is coordinated by who began it, and shows so', () => {
    expect(starts(ada).ok).toBe(true);
    expect([coordinators(), coordinators(google.workbook)]).toEqual([ada, ada]);
    expect(google.records('Settings', copy).at(-1)).toMatchObject({ Setting: 'Coordinators', Value: ada });
  });

  test('goes on being that of who tried before', () => {
    google.asks(({ properties }) => properties.set('coordinators', `${ben}, ${ada}`), ada, copy);
    expect(starts().ok).toBe(true);
    expect(coordinators()).toBe(`${ben}, ${ada}`);
    expect(google.records('Settings', copy).at(-1)).toMatchObject({ Value: `${ben}, ${ada}` });
  });

  test('is refused to others by then', () => {
    google.asks(({ properties }) => properties.set('coordinators', ben), ada, copy);
    const before = lines();
    expect(starts()).toEqual(no('Only a coordinator can do this. Ask one of those whom its settings name.'));
    expect([coordinators(), lines()]).toEqual([ben, before]);
  });

  test('is refused where it is no copy, and nothing else is done there', () => {
    google.turnOff();
    google.workbench.type(google.workbook, {
      as: ada,
      tab: 'Engineers',
      values: { Email: 'eng1@example.com', 'Time zone': 'Mars' },
    });
    const before = google.records('Ledger');
    expect(starts(ada, {}, google.workbook)).toEqual(
      no('This spreadsheet is no copy, so nothing was changed.'),
    );
    expect(google.records('Ledger')).toEqual(before);
  });

  test('is refused where a newer version brought it up to date', () => {
    google.tells({ kind: 'upgraded', schema: 3 });
    copy = google.workbench.edit(google.workbook, { as: ada, action: 'copyWorkbook' }).id ?? '';
    const before = lines();
    expect(starts()).toEqual(
      no(
        'This spreadsheet was brought up to date by a newer version of Ridealong than the one that runs here. Nothing is decided or sent, so that nothing is lost. Whoever installed Ridealong has to update it.',
      ),
    );
    expect([coordinators(), lines()]).toEqual([undefined, before]);
  });

  test('waits for another run', () => {
    expect(starts(ada, { lock: true })).toEqual(
      no(
        'Ridealong is busy with somebody else’s change. Nothing was lost and nothing was changed: please try again in a minute.',
      ),
    );
  });

  test('can be begun again by the same person where Google does not take it', () => {
    expect(starts(ada, { commit: 'refused' })).toEqual(
      no('Google Sheets did not take the change, so nothing was changed. Please try again in a minute.'),
    );
    expect(starts(ada, { commit: 'unknown' })).toEqual(
      no(
        'Google Sheets did not answer, so this may be done or not. What is done stays: please do it once more.',
      ),
    );
    expect(coordinators()).toBe(ada);
    expect(starts().ok).toBe(true);
  });
});
