import * as v from 'valibot';
import type { RedEntry } from '../../../src/redAccounts/history';
import { redSchemas } from '../../../src/workbook/redAccounts/ledgerSchemas';

const key = 'id:001A0000012abcD';
const at = Date.UTC(2026, 4, 4);
const ask = {
  account: 'Fjord',
  ask: 'x',
  owner: 'pm@example.com',
  due: '2026-05-12',
  answer: '',
  status: 'Open',
};
const report = {
  kind: 'healthReported',
  report: `${key} 2026 Red`,
  account: key,
  name: 'Fjord',
  health: 'Red',
  changedAt: at,
  source: 'crm',
  who: 'CRM',
  why: '',
  says: { ae: 'ann@example.com' },
};

/** One entry of every kind. */
const entries = [
  report,
  { kind: 'sameAccount', name: 'name:fjord', id: key },
  { kind: 'opened', episode: 'e1', account: key, red: at },
  { kind: 'edited', episode: 'e1', who: 'someone', values: { whyRed: 'Outage', ae: '' } },
  { kind: 'signed', episode: 'e1', part: 'ae', who: 'ann@example.com', content: 'abc' },
  { kind: 'wordGiven', episode: 'e1', role: 'sponsor', who: 'sam@example.com' },
  { kind: 'wordSeen', episode: 'e1', role: 'ae', word: 'Agreed' },
  { kind: 'closed', episode: 'e1', outcome: 'lost', reopensUntil: at },
  { kind: 'joined', episode: 'e1', into: 'e2' },
  { kind: 'threadTaken', episode: 'e1', channel: 'C1', ts: '1.2', link: 'https://x.slack.com/p1' },
  { kind: 'asked', ask: 'a1', episode: 'e1', who: 'someone', values: ask },
  { kind: 'askEdited', ask: 'a1', who: 'CRM', values: { status: 'Answered' } },
  { kind: 'climbed', ask: 'a1', to: '' },
  { kind: 'missing', ids: ['e1'] },
  { kind: 'found', ids: ['e1'] },
  { kind: 'putBack', ids: ['e1'] },
  { kind: 'held', rows: ['e1'] },
  { kind: 'unheld', rows: ['e1'] },
  { kind: 'carriedOut', rows: ['e1'] },
  { kind: 'mistaken', rows: ['e1'] },
] as unknown as readonly RedEntry[];

function reads(entry: object): boolean {
  const { kind, ...data } = entry as RedEntry;
  return v.is(redSchemas[kind], data);
}

describe('entries of Red Accounts in the ledger', () => {
  it('read as they were written, each kind', () => {
    expect(entries.map(({ kind }) => kind)).toEqual(Object.keys(redSchemas));
    for (const { kind, ...data } of entries) expect(v.parse(redSchemas[kind], data)).toEqual(data);
  });

  it.each([
    ['a key of an account that is none', { account: 'fjord' }],
    ['half a moment', { changedAt: 0.5 }],
    ['a health that is none', { health: 'Blue' }],
    ['a field that the CRM may not fill', { says: { whyRed: 'x' } }],
    ['more text than fits', { why: 'x'.repeat(5001) }],
    ['an id that is a book', { report: 'x'.repeat(501) }],
    ['nobody', { who: 'Ann' }],
  ])('are not believed with %s', (_, changes) => expect(reads({ ...report, ...changes })).toBe(false));

  it('are not believed with fields that no row has', () => {
    const edited = { kind: 'edited', episode: 'e1', who: 'someone' };
    expect(reads({ ...edited, values: { whyRed: 'x'.repeat(5000) } })).toBe(true);
    expect(reads({ ...edited, values: { colour: 'Red' } })).toBe(false);
    expect(reads({ kind: 'asked', ask: 'a1', episode: 'e1', who: 'someone', values: { ask: 'x' } })).toBe(
      false,
    );
  });
});
