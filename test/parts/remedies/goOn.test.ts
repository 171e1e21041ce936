import { goOn } from '../../../src/run/remedies/goOn';
import { keptOfShadowing } from '../../../src/run/remedies/keptOfShadowing';
import { shadowingBook } from '../../../src/run/shadowing/shadowingBook';
import { ada, ben } from '../../google/inGoogle';
import { email } from '../../shadowing/world';
import { InWorkbook } from '../inWorkbook';

const remediable = { book: shadowingBook, keep: keptOfShadowing };
const goesOn = (google: InWorkbook, as = ada, hindered: Parameters<InWorkbook['hindered']>[0] = {}) =>
  google.asks((platform) => goOn({ ...platform, ...google.hindered(hindered) }, remediable, email(as)), as);

const done = { ok: true, sentence: 'Ridealong goes on from here, with the next hourly run.' };

describe('going on from a version that was restored', () => {
  let google: InWorkbook;
  let lines: number;
  beforeEach(() => {
    google = new InWorkbook();
    lines = google.ledger().length;
  });
  afterEach(() => google.remove());

  /** What Ada's account wrote last is not in the ledger. */
  const remembersMore = () => google.asks(({ secrets }) => secrets.set('lastSeen', 'lost-1 abc'));

  test('is noted where the ledger says that it was', () => {
    google.tells({ kind: 'restoredSeen', lost: 'lost-1' });
    expect(goesOn(google)).toEqual(done);
    expect(google.ledger(lines)).toEqual([
      ['restoredSeen', { lost: 'lost-1' }],
      ['wentOn', {}],
    ]);
  });

  test('is noted with what the account that sends sees at this moment', () => {
    remembersMore();
    expect(goesOn(google)).toEqual(done);
    expect(google.ledger(lines)).toEqual([
      ['restoredSeen', { lost: 'lost-1' }],
      ['wentOn', {}],
    ]);
  });

  test('is a coordinator’s', () => {
    google.tells({ kind: 'restoredSeen', lost: 'lost-1' });
    expect(goesOn(google, ben)).toEqual({
      ok: false,
      sentence: 'Only a coordinator can do this. Ask one of those whom its settings name.',
    });
    expect(google.ledger(lines)).toHaveLength(1);
  });

  test('is nothing where all is well', () => {
    expect(goesOn(google)).toEqual({
      ok: false,
      sentence: 'This spreadsheet does not wait for that, so nothing was changed.',
    });
    expect(google.ledger(lines)).toEqual([]);
  });

  test('comes to nothing where Google does not take it, and says so', () => {
    remembersMore();
    expect(goesOn(google, ada, { commit: 'refused' })).toEqual({
      ok: false,
      sentence:
        'Google Sheets did not take the change, so nothing was changed. Please try again in a minute.',
    });
    expect(goesOn(google, ada, { commit: 'unknown' })).toEqual({
      ok: false,
      sentence:
        'Google Sheets did not answer, so this may be done or not. What is done stays: please do it once more.',
    });
    expect(google.ledger(lines)).toEqual([]);
  });
});
