import { decodeFile } from '../../../src/sidebar/decodeFile';
import { readExport } from '../../../src/sidebar/redAccounts/exportFile';

const nobody = { ae: '', ce: '', sponsor: '' };

function accountsIn(text: string) {
  const file = readExport(text);
  if (!file.ok) throw new Error(file.sentence);
  return file.accounts;
}

describe('A CRM export', () => {
  test.each([
    ['as asked for', 'Account ID,Account Name,Health\n1,Globex,Red'],
    ['in another order', 'Health,Account Name,Account ID\nRed,Globex,1'],
    ['under short names', 'Id,Name,Account Health\n1,Globex,Red'],
    ['under names of the API', 'Id,Name,Health__c\n1,Globex,Red'],
    ['with semicolons', 'Account ID;Account Name;Health\n1;Globex;Red'],
    ['with tabs, as pasted from a sheet', 'Account ID\tAccount Name\tHealth\n1\tGlobex\tRed'],
    [
      'with a byte order mark and Windows line ends',
      '\uFEFFAccount ID,Account Name,Health\r\n1,Globex,Red\r\n',
    ],
    ['with more columns, and spaces', 'Region,Account ID, account name ,HEALTH\nEMEA,1, Globex ,Red'],
  ])('is read %s', (_how, text) => {
    expect(accountsIn(text)).toEqual([{ id: '1', name: 'Globex', health: 'Red', ...nobody }]);
  });

  test('brings its owners along', () => {
    const text = 'Account Name,Health,Owner Email,CE,Sponsor\nGlobex,Red,a@x.de,c@x.de,s@x.de';
    expect(accountsIn(text)).toEqual([
      { id: '', name: 'Globex', health: 'Red', ae: 'a@x.de', ce: 'c@x.de', sponsor: 's@x.de' },
    ]);
  });

  test('keeps quoted commas, quotes and line breaks', () => {
    expect(accountsIn('Account Name,Health\n"Globex, ""the"" Inc\nBerlin",Red')[0]?.name).toBe(
      'Globex, "the" Inc\nBerlin',
    );
  });

  test('leaves out the footer of a report, and counts it', () => {
    const text =
      'Account ID,Account Name,Health\n1,Globex,Red\n\n"Confidential. Do not distribute"\n"Copyright"';
    expect(readExport(text)).toMatchObject({ ok: true, leftOut: 2, accounts: [{ id: '1' }] });
  });

  test.each([
    ['', 'There are no accounts in it'],
    ['Account ID,Health', 'There are no accounts in it'],
    ['Account ID,Colour\n1,Red', 'There is no column Health. Found were: “Account ID”, “Colour”.'],
    ['Region,Health\nEMEA,Red', 'There is no column Account ID and no Account Name.'],
  ])('that cannot be used says why: %j', (text, sentence) => {
    const file = readExport(text);
    expect(file.ok ? '' : file.sentence).toContain(sentence);
  });
});

describe('A file', () => {
  const bytes = (...list: number[]) => new Uint8Array(list).buffer;

  test.each([
    ['UTF-8', bytes(0xc3, 0xbc)],
    ['what Excel writes on Windows', bytes(0xfc)],
    ['UTF-16', bytes(0xff, 0xfe, 0xfc, 0x00)],
  ])('is read as %s', (_what, file) => {
    expect(decodeFile(file)).toBe('ü');
  });
});
