import { redBook } from '../../../src/run/redAccounts/redBook';
import { lastSeen } from '../../../src/run/secretNames';
import { shadowingBook } from '../../../src/run/shadowing/shadowingBook';
import { sinceTurnedOn, workbookFacts } from '../../../src/run/installation/workbookFacts';
import type { WorkbookFacts } from '../../../src/run/installation/facts';
import type { Email } from '../../../src/programme/records';
import type { Entry } from '../../../src/workbook/entries';
import { hourMs, instant } from '../../../src/time/instant';
import { ada, ben } from '../../google/inGoogle';
import { at } from '../../shadowing/world';
import { automation, basics, ledgerOf, logged, sender } from '../basics';
import { InWorkbook } from '../inWorkbook';

// What a workbook says of itself, as it stands.

const made: InWorkbook[] = [];
const open = (...asked: ConstructorParameters<typeof InWorkbook>): InWorkbook => {
  const book = new InWorkbook(...asked);
  made.push(book);
  return book;
};
afterAll(() => made.forEach((book) => book.remove()));

const lookedAt = (book: InWorkbook, me: string = ada, coordinators = [ada]): WorkbookFacts =>
  book.asks((platform) =>
    workbookFacts(platform, shadowingBook, { me: me as Email, coordinators: coordinators as Email[] }),
  );

const sheetOf = (book: InWorkbook, title: string) => {
  const sheet = book.workbench.world.workbooks[0]?.sheets.find((one) => one.title === title);
  if (!sheet) throw new Error(`There is no tab ${title}.`);
  return sheet;
};

test('tabs and columns that are gone, and columns that are there twice, each tab by its title', () => {
  const book = open();
  const edit = (change: Parameters<typeof book.workbench.edit>[1]) =>
    book.workbench.edit(book.workbook, change);
  edit({ as: ada, action: 'deleteTab', tab: 'Insights' });
  edit({ as: ada, action: 'deleteColumn', tab: 'Engineers', at: 2 });
  const headers = sheetOf(book, 'Calls').rows[0]?.map((cell) => cell?.value) ?? [];
  const last = headers.length + 1;
  book.workbench.paste(book.workbook, { as: ada, tab: 'Calls', row: 1, column: last, text: 'Date' });
  const { gone, missing, doubled, condition } = lookedAt(book);
  expect({ gone, missing, doubled, condition }).toEqual({
    gone: ['Insights'],
    missing: new Map([['Engineers', ['Rotation this year']]]),
    doubled: new Map([['Calls', ['Date']]]),
    condition: 'ready',
  });
});

test('settings that do not read: those that hinder by name, all of them by their number', () => {
  const book = open();
  const type = (setting: string, value: string): void => {
    const row = book.records('Settings').findIndex((cells) => cells['Setting'] === setting) + 2;
    if (row < 2) throw new Error(`There is no setting ${setting}.`);
    book.workbench.type(book.workbook, { as: ada, tab: 'Settings', row, values: { Value: value } });
  };
  type('Time zone', 'Atlantis');
  type('Seats per call', 'many');
  const { condition, hindrances, settingsUnread, waiting } = lookedAt(book);
  expect({ condition, hindrances, settingsUnread, waiting }).toEqual({
    condition: 'settingsUnclear',
    hindrances: ['Time zone'],
    settingsUnread: 2,
    waiting: undefined,
  });
});

describe('a workbook that is not the one that it was', () => {
  test('of a copy nothing is told of sending, which the original does; anybody may start afresh', () => {
    const book = open();
    const { id = '' } = book.workbench.edit(book.workbook, { as: ada, action: 'copyWorkbook' });
    let facts: WorkbookFacts | undefined;
    const platform = () => book.platform();
    book.asks(() => {
      const { spreadsheet, ...rest } = platform();
      facts = workbookFacts({ ...rest, spreadsheet: { ...spreadsheet, id: () => id } }, shadowingBook, {
        me: ben as Email,
        coordinators: [],
      });
    });
    expect(facts).toMatchObject({ condition: 'copy', automation: undefined, waiting: undefined });
    expect(facts?.remedies.map(({ how }) => how)).toEqual(['startAfresh']);
  });

  test('one that is older than what its account remembers counts as restored', () => {
    const book = open();
    const facts = book.asks((platform) => {
      platform.secrets.set(lastSeen, 'a-line-that-is-gone');
      return workbookFacts(platform, shadowingBook, { me: ada as Email, coordinators: [ada as Email] });
    });
    expect(facts).toMatchObject({ condition: 'restored', waiting: undefined, automation: { on: true } });
    expect(facts.remedies.map(({ how }) => how)).toEqual(['goOn']);
  });

  test('one whose ledger is gone says neither its form nor who sends', () => {
    const book = open();
    book.workbench.edit(book.workbook, { as: ada, action: 'deleteTab', tab: 'Ledger' });
    expect(lookedAt(book)).toMatchObject({
      condition: 'ledgerGone',
      ledger: { lastRun: 0, schema: undefined },
      automation: undefined,
      turnedOnAt: undefined,
      lastLineAt: undefined,
      waiting: undefined,
    });
  });
});

test('while automation is off nothing waits', () => {
  const book = open();
  book.turnOff();
  expect(lookedAt(book)).toMatchObject({ condition: 'ready', waiting: undefined, automation: { on: false } });
});

test('what waits is what the run within the hour sends: the invite, and on Monday a mail to each who coordinates', () => {
  const book = open();
  const paste = (tab: string, header: string, cells: string[]): void => {
    const column = (sheetOf(book, tab).rows[0] ?? []).findIndex((cell) => cell?.value === header) + 1;
    book.workbench.paste(book.workbook, { as: ada, tab, row: 2, column, text: cells.join('\t') });
  };
  paste('Engineers', 'Email', [ben, 'Ben', 'ben', 'Search', 'Europe/Berlin']);
  paste('Calls', 'Date', ['2026-05-13', '14:00', '30', 'Fjord', '', ada, '', '', '', '', '1', 'Offered']);
  paste('Sign-ups', 'Engineer', [ben, 'any']);
  book.hours(24);
  expect(lookedAt(book).waiting).toEqual({ mails: 0, invites: 1 });
  book.workbench.world.now = Date.parse('2026-05-11T05:59:59Z');
  expect(lookedAt(book, ada, [ada, ben]).waiting).toEqual({ mails: 0, invites: 0 });
  book.hours(1);
  expect(lookedAt(book, ada, [ada, ben]).waiting).toEqual({ mails: 2, invites: 0 });
  expect(lookedAt(book, ada, []).waiting).toEqual({ mails: 1, invites: 0 });
});

test('of Red Accounts it tells the channel as it was typed, and what is connected', () => {
  const book = open('redAccounts');
  const row = book.records('Settings').findIndex((cells) => cells['Setting'] === 'Slack channel') + 2;
  book.workbench.type(book.workbook, { as: ada, tab: 'Settings', row, values: { Value: ' #red ' } });
  const facts = book.asks((platform) =>
    workbookFacts(platform, redBook, { me: ada as Email, coordinators: [ada as Email] }),
  );
  expect(facts).toMatchObject({
    kind: 'redAccounts',
    slackChannel: '#red',
    slackTeam: undefined,
    webhook: undefined,
    remedies: [],
    shownCoordinators: [ada],
  });
});

describe('since automation was turned on', () => {
  const noon = at('2026-05-04T12:00:00Z');
  const hours = (n: number) => instant(noon + n * hourMs);
  const on: Entry = { kind: 'automationOn', account: sender, calendar: 'c1' };
  const received: Entry = { kind: 'received', id: 'r1' };
  const since = (...lines: readonly (readonly [number, Entry, Email?])[]) =>
    sinceTurnedOn(
      basics({
        automation: automation(),
        ledger: ledgerOf(lines.map(([hour, entry, by]) => logged(entry, hours(hour), by))),
      }),
    );
  const nothing = { turnedOnAt: undefined, lastLineAt: undefined, lastReportAt: undefined };

  test.each([
    ['nothing stands', since(), nothing],
    ['it was turned on', since([0, on]), { ...nothing, turnedOnAt: hours(0), lastLineAt: hours(0) }],
    [
      'it was turned on twice',
      since([0, on], [1, on]),
      { ...nothing, turnedOnAt: hours(1), lastLineAt: hours(1) },
    ],
    [
      'a report was taken',
      since([0, on], [1, received], [2, received], [3, { kind: 'wentOn' }]),
      { turnedOnAt: hours(0), lastLineAt: hours(3), lastReportAt: hours(2) },
    ],
    [
      'a report was taken before it was turned on anew',
      since([0, received], [1, on]),
      { turnedOnAt: hours(1), lastLineAt: hours(1), lastReportAt: undefined },
    ],
    [
      'another account took a report',
      since([0, on], [1, received, 'sam@example.com' as Email]),
      { turnedOnAt: hours(0), lastLineAt: hours(0), lastReportAt: undefined },
    ],
    [
      'another account turned it on for the one that sends',
      since([0, on, 'sam@example.com' as Email]),
      { ...nothing, turnedOnAt: hours(0) },
    ],
  ])('what there is where %s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('where nobody sends nobody’s lines count', () => {
    const ledger = ledgerOf([logged(received, noon)]);
    expect(sinceTurnedOn(basics({ automation: undefined, ledger }))).toEqual(nothing);
  });
});
