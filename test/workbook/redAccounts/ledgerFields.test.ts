import * as v from 'valibot';
import { redSchemas } from '../../../src/workbook/redAccounts/ledgerSchemas';

type Kind = keyof typeof redSchemas;

const key = 'id:001A0000012abcD';
const at = Date.UTC(2026, 4, 4);
const long = (length: number): string => 'x'.repeat(length);
const ask = { account: 'Fjord', ask: '', owner: '', due: '', answer: '', status: 'Open' };

/** Data of one entry of each kind, in which every field says something. */
const data: Readonly<Record<Kind, Readonly<Record<string, unknown>>>> = {
  healthReported: {
    report: 'r',
    account: key,
    name: 'Fjord',
    health: 'Red',
    changedAt: at,
    source: 'crm',
    who: 'CRM',
    why: '',
    says: { ae: 'ann@example.com' },
  },
  sameAccount: { name: 'name:fjord', id: key },
  opened: { episode: 'e1', account: key, red: at },
  edited: { episode: 'e1', who: 'someone', values: { whyRed: 'Outage' } },
  signed: { episode: 'e1', part: 'ae', who: 'ann@example.com', content: 'abc' },
  wordGiven: { episode: 'e1', role: 'ae', who: 'sam@example.com' },
  wordSeen: { episode: 'e1', role: 'ae', word: 'Agreed' },
  closed: { episode: 'e1', outcome: 'lost', reopensUntil: at },
  joined: { episode: 'e1', into: 'e2' },
  threadTaken: { episode: 'e1', channel: 'C1', ts: '1.2', link: '' },
  asked: { ask: 'a1', episode: 'e1', who: 'someone', values: ask },
  askEdited: { ask: 'a1', who: 'CRM', values: { status: 'Open' } },
  climbed: { ask: 'a1', to: 'sam@example.com' },
  missing: { ids: ['e1'] },
  found: { ids: ['e1'] },
  putBack: { ids: ['e1'] },
  held: { rows: ['e1'] },
  unheld: { rows: ['e1'] },
  carriedOut: { rows: ['e1'] },
  mistaken: { rows: ['e1'] },
};

/** Whether an entry is believed when these fields say something else. */
function reads(kind: Kind, changes: object = {}): boolean {
  return v.is(redSchemas[kind], { ...data[kind], ...changes });
}

describe('an entry in the ledger', () => {
  const all = Object.entries(data).flatMap(([kind, fields]) =>
    Object.keys(fields).map((field) => [kind as Kind, field] as const),
  );

  it.each(all)('of kind %s is not believed without %s, nor with another thing in it', (kind, field) => {
    expect(reads(kind)).toBe(true);
    expect(reads(kind, { [field]: undefined })).toBe(false);
    expect(reads(kind, { [field]: [7] })).toBe(false);
  });

  it.each<[Kind, string, readonly string[]]>([
    ['healthReported', 'health', ['Red', 'Yellow', 'Green', 'Lost']],
    ['signed', 'part', ['ae', 'ce']],
    ['wordGiven', 'role', ['ae', 'ce', 'sponsor']],
    ['wordSeen', 'role', ['ae', 'ce', 'sponsor']],
    ['wordSeen', 'word', ['Agreed', 'Resolved', '']],
    ['closed', 'outcome', ['resolved', 'lost']],
    ['climbed', 'to', ['', 'sam@example.com']],
  ])('of kind %s may have as %s each of %j, and no other word', (kind, field, words) => {
    for (const word of words) expect([word, reads(kind, { [field]: word })]).toEqual([word, true]);
    for (const word of ['someone', 'Sam', ' ']) expect(reads(kind, { [field]: word })).toBe(false);
  });

  it('says who it was: somebody, the CRM, or an address', () => {
    const address = (length: number): string => `${long(length - 12)}@example.com`;
    for (const who of ['someone', 'CRM', 'ann@example.com', address(254)]) {
      expect([who, reads('edited', { who })]).toEqual([who, true]);
    }
    for (const who of ['', 'crm', 'Ann', 'ann@', '@example.com', 'an n@example.com', address(255)]) {
      expect([who, reads('edited', { who })]).toEqual([who, false]);
    }
  });

  it.each([
    [key, true],
    ['name:f', true],
    [`name:${long(400)}`, true],
    ['name:fjord\ntelecom', true],
    ['name:フィヨルド', true],
    ['name:', false],
    [`name:${long(401)}`, false],
    ['id:001A0000012abc', false],
    ['id:001A0000012abcDE', false],
    ['id:001A0000012abc-', false],
    [`an ${key}`, false],
    ['a name:fjord', false],
    [`${key} `, false],
  ])('may be about the account %j: %p', (account, isRead) =>
    expect(reads('opened', { account })).toBe(isRead),
  );

  it('holds as much as a cell of people’s, a link, an id, and no more', () => {
    const limits: readonly [Kind, string, number][] = [
      ['healthReported', 'why', 5000],
      ['threadTaken', 'link', 2000],
      ['joined', 'into', 500],
    ];
    for (const [kind, field, most] of limits) {
      expect([field, reads(kind, { [field]: long(most) })]).toEqual([field, true]);
      expect([field, reads(kind, { [field]: long(most + 1) })]).toEqual([field, false]);
    }
  });

  it('says all of an ask when it is asked, and what changed of it later', () => {
    for (const field of Object.keys(ask)) {
      expect(reads('asked', { values: { ...ask, [field]: undefined } })).toBe(false);
      expect(reads('askEdited', { values: { [field]: 'x' } })).toBe(true);
    }
    expect(reads('askEdited', { values: { colour: 'x' } })).toBe(false);
    expect(reads('askEdited', { values: { status: 7 } })).toBe(false);
  });

  it('names rows by texts', () => {
    for (const kind of ['missing', 'found', 'putBack'] as const) {
      expect(reads(kind, { ids: [] })).toBe(true);
      expect(reads(kind, { ids: 'e1' })).toBe(false);
    }
  });
});
