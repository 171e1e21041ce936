import { tidy, tidyAll, tidyText, whyNoColleague, whyTooLong } from '../../src/redAccounts/tidyValues';
import { fields, type Field } from '../../src/redAccounts/records';
import { crmId } from './world';

/** "ok", or the sentence in which a value is refused. */
function said(field: Field, value: string, domain = 'example.com'): string {
  const tidied = tidyAll({ [field]: value }, domain);
  return tidied.ok ? 'ok' : tidied.sentence;
}

describe('a value from a form, as its cell would be read', () => {
  it('is a text of lines, without what no cell keeps', () => {
    const raw = ' \u0000a\r\nb\rc\n\td\u0007 ';
    const texts: readonly Field[] = [
      'whyRed',
      'currentState',
      'actionPlan',
      'exitCriteria',
      'nextStep',
      'resolution',
    ];
    expect(texts.map((field) => tidy(field, raw))).toEqual(texts.map(() => 'a\nb\nc\n\td'));
    expect(tidyText('two  spaces stay')).toBe('two  spaces stay');
  });

  it('is an address in lower case, without what nobody sees', () => {
    const addresses: readonly Field[] = ['ae', 'ce', 'sponsor', 'nextStepOwner'];
    expect(addresses.map((field) => tidy(field, ' Ann@Example.COM\u200b '))).toEqual(
      addresses.map(() => 'ann@example.com'),
    );
  });

  it('is an id in 15 characters, and what is none as it was typed', () => {
    expect(tidy('accountId', ` ${crmId('acme')}\u200b `)).toBe(crmId('acme'));
    expect(tidy('accountId', ' 001D000000IqhSLIAZ\u200b ')).toBe('001D000000IqhSL');
    expect(tidy('accountId', ' 12 \u200b')).toBe('12');
  });

  it('is a name, a day or a health on one line', () => {
    const others: readonly Field[] = ['account', 'nextStepDue', 'renewal', 'health'];
    expect(others.map((field) => tidy(field, ' A \n\n b\u200b '))).toEqual(others.map(() => 'A b'));
  });

  it('is kept with all others, or none is', () => {
    const values = { account: ' Acme ', ae: 'ANN@example.com', renewal: '2026-12-31', ce: '', health: 'Red' };
    expect(tidyAll(values, 'example.com')).toEqual({
      ok: true,
      values: { account: 'Acme', ae: 'ann@example.com', renewal: '2026-12-31', ce: '', health: 'Red' },
    });
    expect(tidyAll({ ...values, renewal: 'soon' }, 'example.com')).toEqual({
      ok: false,
      sentence: 'Renewal “soon” is no day: write it like 2026-05-12. Nothing was saved.',
    });
  });

  it('may be empty, only not the name of the account', () => {
    expect(fields.filter((field) => said(field, ' ') !== 'ok')).toEqual(['account']);
    expect(said('account', ' ')).toBe('The account needs a name. Nothing was saved.');
  });

  it('is as long as a cell of it that is read', () => {
    expect([said('whyRed', 'x'.repeat(5000)), said('account', 'x'.repeat(200))]).toEqual(['ok', 'ok']);
    expect(said('whyRed', 'x'.repeat(5001))).toBe(
      'Why red is longer than 5000 characters: shorten it. Nothing was saved.',
    );
    expect(said('account', 'x'.repeat(201))).toBe(
      'Account is longer than 200 characters: shorten it. Nothing was saved.',
    );
    expect([whyTooLong('It', 'xx', 2), whyTooLong('It', 'xxx', 2)]).toEqual([
      undefined,
      'It is longer than 2 characters: shorten it.',
    ]);
  });

  it('is a day of this century', () => {
    const days = ['1999-12-31', '2000-01-01', '2099-12-31', '2100-01-01', '2026-02-30'];
    expect(days.map((text) => said('nextStepDue', text) === 'ok')).toEqual([false, true, true, false, false]);
  });

  it('is an id of the CRM, or says what to copy', () => {
    expect(said('accountId', crmId('acme'))).toBe('ok');
    expect(said('accountId', '12')).toBe(
      'Account id “12” is no id of the CRM: copy its 15 or 18 letters and digits, or leave it empty. Nothing was saved.',
    );
  });
});

describe('the address of a colleague', () => {
  it('is one of the domain, where there is one', () => {
    expect(whyNoColleague('AE', 'ann@example.com', 'example.com')).toBeUndefined();
    expect(whyNoColleague('AE', 'ann@sub.example.com', 'example.com')).toBe(
      'AE “ann@sub.example.com” is not of example.com: put the address of a colleague.',
    );
    expect(whyNoColleague('AE', 'ann@elsewhere.org', '')).toBeUndefined();
    expect(whyNoColleague('AE', 'ann', '')).toBe(
      'AE “ann” is no mail address: write it like name@example.com.',
    );
    expect(whyNoColleague('AE', 'ann', 'acme.org')).toBe(
      'AE “ann” is no mail address: write it like name@acme.org.',
    );
  });

  it('is one address with a name and a domain of two parts, of 254 characters at most', () => {
    const good = ['a@b.c', 'a=b@x.org', 'o.neill+x@a-1.b2.org', `${'x'.repeat(248)}@b.org`];
    const isOne = (address: string): boolean => whyNoColleague('AE', address, '') === undefined;
    expect(good.filter((address) => !isOne(address))).toEqual([]);
    const wrong = [
      `${'x'.repeat(249)}@b.org`,
      '@b.org',
      'a@b',
      'a@.org',
      'a@b.',
      'a@b..org',
      'a@@b.org',
      'a@c@b.org',
      'a b@b.org',
      '=a@b.org',
      'a@b.org ',
      ' a@b.org',
      'a@b.org, c@d.org',
      'a@b_c.org',
      'a@b.o_g',
      ...Array.from('<>()"\',;:\\', (sign) => `a${sign}b@b.org`),
    ];
    expect(wrong.filter(isOne)).toEqual([]);
  });
});
