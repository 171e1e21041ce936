import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../workbench/witness';

const manifest = { timeZone: 'America/New_York', dependencies: {}, runtimeVersion: 'V8' };

/** A small party list, in two files as people write them in the editor. */
const party = {
  'appsscript.json': JSON.stringify(manifest),
  'Menu.gs': `
    const TAB = 'Party';
    function onOpen() {
      SpreadsheetApp.getUi().createMenu('Party').addItem('Welcome all', 'welcome_').addToUi();
    }`,
  'lib/Guests.js': `
    function welcome_() {
      const sheet = SpreadsheetApp.getActive().getSheetByName(TAB);
      const values = sheet.getDataRange().getValues();
      for (let i = 1; i < values.length; i++) {
        const when = new Date(values[i][1]);
        when.setHours(when.getHours() + 1);
        MailApp.sendEmail(values[i][0], 'Welcome', 'From ' + when.toLocaleTimeString());
        values[i][2] = new Date();
      }
      sheet.getDataRange().setValues(values);
      Logger.log('%s guests', values.length - 1);
    }
    function invite(guest) { CalendarApp.getDefaultCalendar().createEvent(guest, new Date(), new Date()); }
    function hides() { try { GmailApp.getDrafts(); } catch (e) { throw new Error('Oops'); } }
    function breaks() { throw new TypeError('It broke.'); }`,
};

describe('npm run witness', () => {
  let folder = '';
  let said: string[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'witness-'));
    mkdirSync(join(folder, 'lib'));
    for (const [name, text] of Object.entries(party)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'cells.tsv'), 'Guest\tAt\tTold\nann@example.com\t5/12/2026 19:00\t\n');
    said = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const witness = (...args: string[]) => main([folder, ...args], (line) => said.push(line.trim()));
  const inParty = ['--tab', 'Party', '--cells'];

  test('opens a project of several files, and says which menu it built', () => {
    expect(witness()).toBe(0);
    expect(said).toEqual([
      'onOpen, as casey@example.com',
      'menu Party: Welcome all → welcome_',
      'ran through',
    ]);
  });

  test('says what a function did: cells, mails, log', () => {
    expect(witness('welcome_', ...inParty, join(folder, 'cells.tsv'))).toBe(0);
    expect(said).toEqual(
      expect.arrayContaining([
        'call: MailApp.sendEmail',
        'log: 1 guests',
        expect.stringMatching(
          /^cells: Party, row 2: ann@example.com \| 5\/12\/2026 19:00 \| 5\/4\/2026 10:00/,
        ),
        'mail to ann@example.com: Welcome',
      ]),
    );
  });

  test.each([
    ['invite', 'CalendarApp.getDefaultCalendar'],
    ['hides', 'GmailApp.getDrafts'],
  ])('names the service that is missing, whatever %s made of it', (name, service) => {
    expect(witness(name, '--args', '["Ann"]')).toBe(3);
    expect(said).toContain(`missing: ${service}`);
  });

  test("ends with the script's own error, which is no missing service", () => {
    expect(witness('breaks')).toBe(1);
    expect(said).toContain('ended with: TypeError: It broke.');
  });

  test.each([
    [['--args', '{}'], '--args takes a list'],
    [['--args', 'x'], 'JSON'],
    [['--tabs', 'x'], '--tabs'],
    [['--now', 'soon'], 'is no instant'],
    [['--cells', 'nowhere.tsv'], 'nowhere.tsv'],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect([witness(...args), said.join('\n')]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test('refuses a folder that is no project', () => {
    rmSync(join(folder, 'appsscript.json'));
    expect(witness()).toBe(2);
    expect(said[0]).toMatch(/is no Apps Script project: there is no appsscript\.json in it\.\n/);
  });
});
