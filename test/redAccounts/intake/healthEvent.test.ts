import fc from 'fast-check';
import { healths } from '../../../src/redAccounts/health';
import { accountIdOf } from '../../../src/redAccounts/intake/accountId';
import { readHealthEvent } from '../../../src/redAccounts/intake/healthEvent';
import { instantOfIso } from '../../../src/redAccounts/intake/isoInstant';

const account = { id: '0015g00000AbCdEAAV', name: 'Fjörd Shipping' };
const least = { type: 'account.health', account, health: 'Red', changedAt: '2026-05-04T10:00:00Z' };
const whole = {
  ...least,
  why: 'Two outages in a week.\nThe sponsor left.',
  ae: 'Casey@Example.com',
  ce: 'ce@example.com',
  sponsor: 'vp@example.com',
  renewal: '2026-09-30',
};
const read = (fields: object) => readHealthEvent(JSON.stringify(fields));

describe('An event of the CRM', () => {
  test('is read whole', () => {
    expect(read(whole)).toEqual({
      account: { id: '0015g00000AbCdE', name: 'Fjörd Shipping' },
      health: 'Red',
      changedAt: Date.parse('2026-05-04T10:00:00Z'),
      why: 'Two outages in a week.\nThe sponsor left.',
      ae: 'casey@example.com',
      ce: 'ce@example.com',
      sponsor: 'vp@example.com',
      renewal: '2026-09-30',
    });
  });

  const nothingMore = { why: '', ae: undefined, ce: undefined, sponsor: undefined, renewal: undefined };
  const silent = (value: unknown) => ({
    ...least,
    ...{ why: value, ae: value, ce: value, sponsor: value, renewal: value },
  });

  test.each([
    ['left out', least],
    ['null', silent(null)],
    ['empty', silent('')],
  ])('may say nothing of owners and reasons: %s', (_how, fields) => {
    expect(read(fields)).toMatchObject(nothingMore);
  });

  test.each(healths)('says %s in any case', (health) => {
    for (const written of [health, health.toLowerCase(), health.toUpperCase()]) {
      expect(read({ ...least, health: written })?.health).toBe(health);
    }
  });

  test('may say more than is asked, which is for somebody else', () => {
    const more = { ...whole, stage: 'Closed', account: { ...account, owner: { id: 1 } }, constructor: 1 };
    expect(read(more)).toEqual(read(whole));
    const text = JSON.stringify(whole).replace('{', '{"__proto__":{"health":"Lost"},');
    expect(readHealthEvent(text)).toEqual(read(whole));
  });

  test('keeps the lines of why, without what pasting left in it', () => {
    expect(read({ ...least, why: ' one\r\ntwo\rthree\u0000\u000b\u001b\tfour ' })?.why).toBe(
      'one\ntwo\nthree\tfour',
    );
  });

  test('keeps its texts as they are, also those that a sheet or Slack would take for more', () => {
    const name = '=IMPORTXML("x") <!channel> & <b>';
    expect(read({ ...least, account: { ...account, name } })?.account.name).toBe(name);
  });

  test('is of the account and the people without what stands around their names unseen', () => {
    const around = (text: string) => ` \n\u200b${text}\ufeff\r\n`;
    const fields = { account: { ...account, name: around(account.name) }, ae: around('casey@example.com') };
    expect(read({ ...least, ...fields })).toMatchObject({
      account: { name: account.name },
      ae: 'casey@example.com',
    });
  });

  test('names people of any domain, whatever parts it has', () => {
    const ae = 'casey.o+crm@mail.example-1.co.uk';
    expect(read({ ...least, ae })?.ae).toBe(ae);
  });

  test('takes texts of the greatest length, and none longer', () => {
    const named = (length: number) => read({ ...least, account: { ...account, name: 'n'.repeat(length) } });
    const because = (length: number) => read({ ...least, why: 'w'.repeat(length) });
    const owned = (length: number) => read({ ...least, ae: '@example.com'.padStart(length, 'a') });
    expect([named(200), because(2000), owned(254)]).not.toContain(undefined);
    expect([named(201), because(2001), owned(255)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('An event is refused as a whole', () => {
  const wrong: [string, object][] = [
    ['another type', { type: 'account.renamed' }],
    ['no type', { type: undefined }],
    ['no account', { account: undefined }],
    ['an account that is an id', { account: account.id }],
    ['an account that is a list', { account: [account] }],
    ['no name', { account: { id: account.id } }],
    ['an empty name', { account: { ...account, name: ' ' } }],
    ['a name of two lines', { account: { ...account, name: 'Fjord\nred' } }],
    ['a name of two lines of Unicode', { account: { ...account, name: 'Fjord\u2028red' } }],
    ['an id of another length', { account: { ...account, id: '0015g00000AbCdE1' } }],
    ['an id with a sign', { account: { ...account, id: '0015g00000AbC-E' } }],
    ['an id that is a number', { account: { ...account, id: 15 } }],
    ['a health that is no colour', { health: 'Orange' }],
    ['a health that is a number', { health: 3 }],
    ['no health', { health: null }],
    ['no time', { changedAt: undefined }],
    ['a time in seconds', { changedAt: 1777888800 }],
    ['a time without a zone', { changedAt: '2026-05-04T10:00:00' }],
    ['a why that is a list', { why: ['one'] }],
    ['an owner that is a name', { ae: 'Casey' }],
    ['two owners in one', { ce: 'a@example.com,b@example.com' }],
    ['an owner who brings a line of their own', { ae: 'a@example.com\r\nBcc: b@example.com' }],
    ['an owner that is an object', { sponsor: { email: 'a@example.com' } }],
    ['a renewal on no day', { renewal: '2026-02-30' }],
    ['a renewal with a time', { renewal: '2026-09-30T00:00:00Z' }],
  ];

  test.each(wrong)('with %s', (_what, fields) => {
    expect(read({ ...whole, ...fields })).toBeUndefined();
  });

  test.each(['', 'null', '[]', '"account.health"', '1', '{', '<xml/>'])('when it is none: %j', (payload) => {
    expect(readHealthEvent(payload)).toBeUndefined();
  });

  test('when any known field is something else, without an error', () => {
    const fields = Object.keys(whole);
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.oneof(fc.integer(), fc.boolean(), fc.object()),
        (field, value) => {
          expect(read({ ...whole, [field]: value })).toBeUndefined();
        },
      ),
    );
  });
});

describe('The two forms of an id are one account', () => {
  // Pairs of Salesforce's REST API guide.
  test.each([
    ['001D000000IqhSL', '001D000000IqhSLIAZ'],
    ['001D000000IRFma', '001D000000IRFmaIAH'],
  ])('%s is %s', (short, long) => {
    expect([short, long, long.toLowerCase(), long.toUpperCase()].map(accountIdOf)).toEqual(
      Array.from({ length: 4 }, () => short),
    );
  });

  test('whatever the case of the long one became', () => {
    const cases = fc.array(fc.boolean(), { minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{15}$/), cases, (short, upper) => {
        const long = Array.from(short + suffixOf(short), (character, at) =>
          upper[at] ? character.toUpperCase() : character.toLowerCase(),
        ).join('');
        expect(accountIdOf(long)).toBe(short);
        expect(accountIdOf(short)).toBe(short);
      }),
    );
  });

  test('two accounts that differ in case alone stay two', () => {
    expect(accountIdOf('0015g00000AbCdE')).not.toBe(accountIdOf('0015g00000abCdE'));
  });

  test.each(['', '0015g00000AbCd', '0015g00000AbCdEAA', '0015g00000AbCdEAAV1', ' 0015g00000AbCdE'])(
    '%j is no id',
    (text) => {
      expect(accountIdOf(text)).toBeUndefined();
    },
  );

  test('a suffix that fits no such id is refused', () => {
    expect(['0015g00000AbCdEBAV', '0015g00000AbCdEAA9'].map(accountIdOf)).toEqual([undefined, undefined]);
  });

  /** The rule by another way: five characters backwards are five binary digits. */
  function suffixOf(short: string): string {
    return [0, 5, 10]
      .map((from) => {
        const five = Array.from(short.slice(from, from + 5)).reverse();
        const bits = five.map((character) => (/[A-Z]/.test(character) ? '1' : '0')).join('');
        return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'.charAt(parseInt(bits, 2));
      })
      .join('');
  }
});

describe('An instant of the CRM', () => {
  const ten = Date.parse('2026-05-04T10:00:00Z');

  test.each([
    ['2026-05-04T10:00:00Z', ten],
    ['2026-05-04T10:00Z', ten],
    ['2026-05-04T10:00:00.000+0000', ten],
    ['2026-05-04T12:00:00+02:00', ten],
    ['2026-05-03T20:00:00-14:00', ten],
    ['2026-05-04T15:30:00.5+05:30', ten + 500],
    ['2026-05-04T10:00:00.123456789Z', ten + 123],
  ])('%s', (text, ms) => {
    expect(instantOfIso(text)).toBe(ms);
  });

  test('is the one that JavaScript means', () => {
    const range = { min: new Date('1000-01-02T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z') };
    fc.assert(
      fc.property(fc.date({ ...range, noInvalidDate: true }), (date) => {
        expect(instantOfIso(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  test.each([
    '2026-05-04',
    '2026-05-04T10:00:00',
    '2026-05-04 10:00:00Z',
    '2026-02-30T10:00:00Z',
    '2026-05-04T24:00:00Z',
    '2026-05-04T10:60:00Z',
    '2026-05-04T10:00:60Z',
    '2026-05-04T10:00:00+15:00',
    '2026-05-04T10:00:00.Z',
    '0000-01-01T00:00:00Z',
    '+002026-05-04T10:00:00Z',
    'Mon, 04 May 2026 10:00:00 GMT',
    '2026-05-04T10:00:00Z\n',
  ])('%j is none', (text) => {
    expect(instantOfIso(text)).toBeUndefined();
  });
});
