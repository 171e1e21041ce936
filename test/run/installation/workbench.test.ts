import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/project.mjs';
import { installationText } from '../../../src/sidebar/installation/installationText';
import { Workbench } from '../../../workbench/workbench';
import { dist } from '../../support/dist';
import { asWritten } from '../../support/inShort';
import { callCells, programme, ProgrammeBench } from '../../support/programme';
import { fjord, tracker } from '../../support/tracker';
import { coordinator, trips, type WorkbookBench } from '../../support/workbook';
import { looked, namedIn, namesIn, saidOf } from '../../support/looking';

// Check installation on the workbench, as each kind of person, and with what may be wrong.

const engineer = 'eng1@example.com';
const second = 'sam@example.com';
const stranger = 'pat@elsewhere.org';
const hidden = '';

const shadowing = programme({ calls: [callCells()] });
shadowing.signUp(engineer);
shadowing.hours(1.1);
const red = tracker();
red.tell({ health: 'Red', ae: 'ann.ae@example.com' });
red.hours(1.1);

/** All that anybody could change or send; a row that is written anew is another, whatever it says. */
function everything({ bench }: WorkbookBench): string {
  const {
    executions: _runs,
    people: _people,
    now: _now,
    counter: _ids,
    histories: _old,
    workbooks,
    ...rest
  } = bench.world;
  return JSON.stringify([rest, asWritten(workbooks)]);
}

const books: [string, WorkbookBench][] = [
  ['call shadowing', shadowing],
  ['Red Accounts', red],
  ['a spreadsheet in which nothing was set up', new ProgrammeBench()],
];

describe.each(books)('In %s', (_which, book) => {
  test.each([coordinator, engineer, second, stranger, hidden])(
    'as “%s” it changes and sends nothing',
    (as) => {
      looked(book, as);
      const before = everything(book);
      const answer = looked(book, as);
      expect(everything(book)).toBe(before);
      expect(answer.groups.length).toBeGreaterThan(1);
      for (const { found } of answer.groups.flatMap(({ checks }) => checks))
        expect(found).not.toMatch(/undefined|null|NaN/);
    },
  );
});

describe('What it says', () => {
  test('to the account that sends, where all is well: only who runs the web app is not told', () => {
    const answer = looked(shadowing, coordinator);
    expect(namesIn(answer, 'wrong')).toEqual([]);
    expect(namesIn(answer, 'look')).toEqual([]);
    expect(namesIn(answer, 'unseen')).toEqual(['Web app’s account']);
    expect(namesIn(looked(red, coordinator), 'fine')).toContain('Web app’s account');
  });

  test.each([engineer, hidden])('to “%s” what only the automation account may see is said so', (as) => {
    const unseen = namesIn(looked(shadowing, as), 'unseen');
    expect(unseen).toEqual(['Triggers', 'Calendar of invites', 'Mails left today', 'Web app’s account']);
  });

  test('to a stranger that the spreadsheet is not shown to them', () => {
    const answer = looked(shadowing, stranger);
    expect(saidOf(answer, 'Google Sheets')).toMatch(/^unseen: .*ask the owner to share/);
    expect(answer.groups.map(({ title }) => title)).toEqual(['This account', 'This spreadsheet', 'Version']);
  });

  test('the version is that of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(namedIn(looked(shadowing, coordinator), 'Ridealong').found).toContain(`Version ${version}.`);
  });

  test('in the text to copy there is no customer, no key and no token', () => {
    for (const book of [shadowing, red]) {
      const text = installationText(looked(book, coordinator));
      const kept = Object.values(book.bench.world.properties.user[coordinator] ?? {});
      for (const secret of [...kept, fjord.name, fjord.id, 'Fjord', 'xox', 'Bearer'])
        expect(text).not.toContain(secret);
    }
  });

  test('how many mails and invites are due, which the next hourly run then sends', () => {
    const p = programme({ calls: [callCells({ Date: '2026-05-12' })] });
    p.signUp(engineer);
    const answer = looked(p, coordinator);
    expect(namedIn(answer, 'Invites due').found).toContain('1 invite.');
    const mails = Number(/send (\d+) mail/.exec(namedIn(answer, 'Mails left today').found)?.[1]);
    p.hours(1.1);
    expect(p.mails()).toHaveLength(mails);
    expect(p.events()).toHaveLength(1);
  });
});

describe('What may be wrong', () => {
  const named = (p: ProgrammeBench): ProgrammeBench => {
    p.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, second] });
    return p;
  };

  test.each([
    ['script.send_mail', 'Mails left today', /^unseen: Google does not say how many/],
    ['script.scriptapp', 'Triggers', /^unseen: Google does not show/],
    [
      'calendar.app.created',
      'Google Calendar',
      /^unseen: Google does not let this account use Google Calendar/,
    ],
    ['calendar.acls', 'Calendar of invites', /^unseen: .*Without the right calendar\.acls/],
    ['spreadsheets', 'Google Sheets', /^unseen: Google does not let this account use Google Sheets/],
    ['userinfo.email', 'Who you are', /^wrong: Google does not let Ridealong ask/],
  ])(
    'the right %s was not allowed: it is named, and the page says what it cannot see',
    (name, where, said) => {
      const p = shadowing.copy();
      p.bench.withhold(coordinator, [`https://www.googleapis.com/auth/${name}`]);
      const answer = looked(p, coordinator);
      expect(saidOf(answer, 'Rights')).toMatch(new RegExp(`^wrong: .*${name}.*→ Only you can allow it`));
      expect(namedIn(answer, 'Rights').link).toMatch(/^https:\/\/accounts\.google\.com\//);
      expect(saidOf(answer, where)).toMatch(said);
      expect(installationText(answer)).not.toContain('accounts.google.com');
    },
  );

  test('an API is turned off in the project', () => {
    const p = shadowing.copy();
    p.bench.hooks.beforeCall = ({ service }) => {
      if (service !== 'Calendar') return;
      const message = 'Google Calendar API has not been used in project 1 before or it is disabled.';
      const error = new Error(`API call to calendar.calendars.get failed with error: ${message}`);
      throw Object.assign(error, { details: { code: 403, message } });
    };
    expect(saidOf(looked(p, coordinator), 'Google Calendar')).toMatch(
      /^wrong: The Google Calendar API is turned off/,
    );
  });

  test('the deployment lacks an advanced service', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ridealong-'));
    cpSync(dist, folder, { recursive: true });
    const path = join(folder, 'appsscript.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as object;
    writeFileSync(path, JSON.stringify({ ...manifest, dependencies: {} }));
    const bench = Workbench.restore(structuredClone(shadowing.bench.toJSON()), { distDir: folder });
    const answer = looked(new ProgrammeBench(undefined, { bench, id: shadowing.id }), coordinator);
    rmSync(folder, { recursive: true });
    expect(saidOf(answer, 'Google Sheets')).toMatch(/^wrong: .*without the advanced service Google Sheets/);
  });

  test('the calendar was deleted, or is not shared with the account that sends', () => {
    const p = shadowing.copy();
    p.bench.world.calendars = [];
    expect(saidOf(looked(p, coordinator), 'Calendar of invites')).toMatch(
      /^wrong: .*was deleted, or its sharing/,
    );
    expect(saidOf(looked(p, coordinator), 'Google Calendar')).toMatch(/^fine/);
  });

  test('a coordinator does not manage the calendar, since somebody took it from them', () => {
    const p = named(shadowing.copy());
    const [calendar] = p.bench.world.calendars;
    calendar!.acl = calendar!.acl.filter(({ scope }) => scope.value !== second);
    expect(saidOf(looked(p, coordinator), 'Calendar of invites')).toMatch(/^look: .*Not by sam@example.com/);
    expect(saidOf(looked(p, second), 'Calendar of invites')).toMatch(
      /^unseen: .*As a coordinator you should/,
    );
  });

  test('triggers are there twice, or not at all', () => {
    const p = shadowing.copy();
    const [hourly] = p.bench.world.triggers.filter(({ handler }) => handler === 'everyHour');
    p.bench.world.triggers.push({ ...hourly!, uid: 'again' });
    expect(saidOf(looked(p, coordinator), 'Triggers')).toMatch(
      /^look: .*1 trigger too many \(2 hourly, 1 on edit\)/,
    );
    p.bench.world.triggers = [];
    expect(saidOf(looked(p, coordinator), 'Triggers')).toMatch(/^wrong: The hourly trigger is gone/);
    p.run('turnOnAutomation');
    expect(saidOf(looked(p, coordinator), 'Triggers')).toMatch(/^fine: /);
  });

  test('the hourly trigger of another spreadsheet is not counted as a double', () => {
    const p = shadowing.copy();
    const other = p.beside();
    other.run('setUp');
    other.run('turnOnAutomation');
    expect(p.bench.world.triggers).toHaveLength(4);
    expect(saidOf(looked(p, coordinator), 'Triggers')).toMatch(/^fine: /);
  });

  test('the web app is another account’s: it takes no report, and nothing says that it runs as the right one', () => {
    const t = tracker();
    t.bench.addPerson(second, 'Sam');
    t.bench.deployWebApp(t.id, second);
    t.tell({ health: 'Red' });
    const answer = looked(t, coordinator);
    expect(saidOf(answer, 'Web app’s account')).toMatch(/^unseen: .*It has to be casey@example.com/);
    expect(saidOf(answer, 'CRM')).toMatch(/^look: .*No report was taken/);
  });

  test('too few mails are left for what is due', () => {
    const p = shadowing.copy();
    p.bench.world.mailQuota[coordinator] = { used: 1500, resetAt: Date.parse('2027-01-01') };
    p.bench.world.now = Date.parse('2026-06-01T06:30:00Z');
    expect(saidOf(looked(p, coordinator), 'Mails left today')).toMatch(
      /^wrong: This account may write to 0 more readers/,
    );
  });

  test('a tab is gone, a column, the ledger', () => {
    const p = shadowing.copy();
    p.deleteTab('Insights');
    expect(saidOf(looked(p, engineer), 'Tabs and columns')).toMatch(/^look: .*Insights is gone/);
    p.deleteTab('Ledger');
    expect(saidOf(looked(p, engineer), 'Ledger')).toMatch(/^wrong: The hidden tab Ledger is missing/);
  });

  test('it is a copy: nothing is said of the sending that the original does', () => {
    const p = shadowing.copy();
    const { id = '' } = p.bench.edit(p.id, { as: coordinator, action: 'copyWorkbook' });
    const answer = looked(new ProgrammeBench(undefined, { bench: p.bench, id }), coordinator);
    expect(saidOf(answer, 'Ledger')).toMatch(/^wrong: This is a copy/);
    expect(saidOf(answer, 'Automation')).toBe('fine: Nothing is sent from a copy.');
  });

  test('the time zone of the spreadsheet was changed', () => {
    const p = shadowing.copy();
    p.book.timeZone = 'America/New_York';
    expect(saidOf(looked(p, engineer), 'Time zones')).toMatch(
      /^look: The programme is in Europe\/Berlin, the spreadsheet in America/,
    );
  });

  test('every call fails: the page is there all the same', () => {
    const p = shadowing.copy();
    p.bench.hooks.beforeCall = () => {
      throw new Error('Service error');
    };
    const answer = looked(p, coordinator);
    expect(saidOf(answer, 'Google Sheets')).toMatch(/^wrong: Google Sheets did not answer: Service error/);
    expect(namesIn(answer, 'fine')).toEqual(['Ridealong']);
  });
});

describe('Round trips', () => {
  const asked = [
    'Session.getEffectiveUser.getEmail',
    'PropertiesService.getProperty',
    'Sheets.Spreadsheets.get',
  ];
  const read = 'Sheets.Spreadsheets.Values.batchGetByDataFilter';
  const remembered = 'PropertiesService.getProperty';
  const about = [
    remembered,
    'ScriptApp.Service.getUrl',
    'ScriptApp.getAuthorizationInfo',
    'PropertiesService.getProperties',
    'ScriptApp.getProjectTriggers',
  ];
  const mails = 'MailApp.getRemainingDailyQuota';

  test('one for each thing that is looked at, and one read of the tabs', () => {
    looked(shadowing, coordinator);
    const calendar = ['Calendar.Calendars.get', 'Calendar.Acl.list'];
    expect(trips(shadowing.lastRun('handleRequest'))).toEqual([...asked, read, ...about, ...calendar, mails]);
    looked(red, coordinator);
    const secrets = ['PropertiesService.getProperty', 'PropertiesService.getProperty'];
    expect(trips(red.lastRun('handleRequest'))).toEqual([...asked, read, ...about, mails, ...secrets]);
  });

  test('the menu opens the page without any', () => {
    const { ui, execution, error } = shadowing.copy().run('checkInstallation', engineer);
    expect([error, execution.calls]).toEqual([null, []]);
    expect(ui.sidebar?.html).toContain('data-view="installation"');
  });
});
