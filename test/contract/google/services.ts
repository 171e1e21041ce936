/*
 * Keys, all of developers.google.com/apps-script: [PS] guides/properties · [CA] reference/cache/cache · [LK] reference/lock/lock ·
 * [UT] reference/utilities/utilities · [SE] reference/base/session · [HS] reference/html/html-service · [MA] reference/mail/mail-app ·
 * [IT] guides/triggers/installable · [UF] reference/url-fetch/url-fetch-app · [ML] manifest/allowlist-url · [Q] guides/services/quotas ·
 * [SV] reference/script/service · [RA] reference/spreadsheet/range
 */
import { typed } from './sheetTools';
import { like, refused, same, type Scratch, type Statement } from './statement';

const properties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getScriptProperties();
const cache = (): GoogleAppsScript.Cache.Cache => CacheService.getScriptCache();

/** Runs it with a key of its own, and leaves nothing in the store. */
const withKey = (scratch: Scratch, work: (key: string) => void): void => {
  const key = `contract-${scratch.unique()}`;
  try {
    work(key);
  } finally {
    properties().deleteProperty(key);
  }
};

const stores: readonly Statement[] = [
  {
    says: 'PropertiesService: what was set is read, a deleted one and one that never was are null',
    source: '[PS]',
    holds: (scratch) =>
      withKey(scratch, (key) => {
        same(properties().getProperty(key), null);
        properties().setProperty(key, 'ü €');
        same([properties().getProperty(key), properties().getProperties()[key]], ['ü €', 'ü €']);
        properties().deleteProperty(key);
        same(properties().getProperty(key), null);
      }),
  },
  {
    says: 'PropertiesService: a value over 9 KB is refused, and changes nothing',
    source: '[Q]',
    holds: (scratch) =>
      withKey(scratch, (key) => {
        properties().setProperty(key, 'before');
        refused(() => properties().setProperty(key, 'x'.repeat(10 * 1024)));
        same(properties().getProperty(key), 'before');
      }),
  },
  {
    says: 'PropertiesService: the store of the user is another one than that of the script',
    source: '[PS]',
    holds: (scratch) =>
      withKey(scratch, (key) => {
        properties().setProperty(key, 'shared');
        same(PropertiesService.getUserProperties().getProperty(key), null);
      }),
  },
  {
    says: 'CacheService: what was put is got, what is not there is null',
    source: '[CA]',
    holds: (scratch) => {
      const key = scratch.unique();
      same(cache().get(key), null);
      cache().put(key, 'x', 60);
      same(cache().get(key), 'x');
      cache().remove(key);
      same(cache().get(key), null);
    },
  },
  {
    says: 'CacheService: keys over 250 letters and values over 100 KB are refused',
    source: '[CA]',
    holds: () => {
      refused(() => cache().put('k'.repeat(251), 'x', 60), /Argument too large/);
      refused(() => cache().put('k', 'x'.repeat(100 * 1024 + 1), 60), /Argument too large/);
    },
  },
  {
    says: 'LockService: a lock is had at once, again without trouble, and given back',
    source: '[LK]',
    holds: () => {
      for (const lock of [
        LockService.getScriptLock(),
        LockService.getUserLock(),
        LockService.getDocumentLock(),
      ]) {
        same(
          [lock.hasLock(), lock.tryLock(1000), lock.tryLock(1000), lock.hasLock()],
          [false, true, true, true],
        );
        lock.releaseLock();
        same(lock.hasLock(), false);
      }
    },
  },
];

const script: readonly Statement[] = [
  {
    says: 'Utilities: formatDate takes the letters of Java, in any zone',
    source: '[UT]',
    holds: () => {
      const date = new Date('2026-12-28T23:05:09.007Z');
      const text = (zone: string, pattern: string) => Utilities.formatDate(date, zone, pattern);
      same(text('Europe/Berlin', 'yyyy-MM-dd HH:mm:ss.SSS'), '2026-12-29 00:05:09.007');
      same(
        text('Asia/Kolkata', "EEEE, MMMM d, yyyy'T'HHXXX Z u"),
        'Tuesday, December 29, 2026T04+05:30 +0530 2',
      );
    },
  },
  {
    says: 'Utilities: a digest and a signature are signed bytes',
    source: '[UT]; RFC 4231, test case 2',
    holds: () => {
      const hex = (bytes: number[]) =>
        bytes.map((byte) => `0${(byte & 255).toString(16)}`.slice(-2)).join('');
      const signature = Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe');
      same(hex(signature), '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
      same(Math.min(...signature) < 0, true);
    },
  },
  {
    says: 'Utilities: an id has the form of a UUID, and each is another one',
    source: '[UT]',
    holds: () => {
      const [one, other] = [Utilities.getUuid(), Utilities.getUuid()];
      like(one, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      same(one === other, false);
    },
  },
  {
    says: 'Script: Intl.DateTimeFormat knows time zones, and refuses one that is none',
    source: 'unproven: the V8 guide does not speak of Intl',
    holds: () => {
      const options = {
        timeZone: 'Asia/Kolkata',
        hourCycle: 'h23',
        hour: '2-digit',
        minute: '2-digit',
      } as const;
      same(new Intl.DateTimeFormat('en-GB', options).format(new Date('2026-05-04T08:00:00Z')), '13:30');
      refused(() => new Intl.DateTimeFormat('en-GB', { timeZone: 'Mars/Olympus' }));
    },
  },
  {
    says: 'Script: what a service throws is an Error',
    source: 'unproven: seen in public repositories',
    holds: () => {
      const error = refused(() => SpreadsheetApp.openById('not-a-spreadsheet'));
      same([error instanceof Error, typeof error.message], [true, 'string']);
    },
  },
  {
    says: 'Session: names the person who runs it, in full authorisation',
    source: '[SE]',
    holds: () => like(Session.getEffectiveUser().getEmail(), /^[^@\s]+@[^@\s]+$/),
  },
  {
    says: 'Session: knows the time zone of the manifest',
    source: '[SE]',
    holds: () => same(Session.getScriptTimeZone(), 'Etc/UTC'),
  },
  {
    says: 'ScriptApp: an hourly trigger and an edit trigger are made, listed and deleted',
    source: '[IT]',
    holds: () => {
      const made = [
        ScriptApp.newTrigger('contractTrigger').timeBased().everyHours(1).create(),
        ScriptApp.newTrigger('contractTrigger')
          .forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet())
          .onEdit()
          .create(),
      ].map((trigger) => trigger.getUniqueId());
      const mine = () =>
        ScriptApp.getProjectTriggers().filter((trigger) => made.includes(trigger.getUniqueId()));
      const found = mine().map(
        (trigger) => `${trigger.getHandlerFunction()} ${String(trigger.getEventType())}`,
      );
      mine().forEach((trigger) => ScriptApp.deleteTrigger(trigger));
      same(found.sort(), ['contractTrigger CLOCK', 'contractTrigger ON_EDIT']);
      same(mine().length, 0);
    },
  },
  {
    says: 'ScriptApp: the address of the web app is asked for without an error, and is none or an https one',
    source: '[SV]; unproven: without a scope',
    holds: () => {
      const url = ScriptApp.getService().getUrl() as string | null;
      if (url) like(url, /^https:\/\/script\.google\.com\//);
    },
  },
];

const outside: readonly Statement[] = [
  {
    says: 'MailApp: a mail with text and HTML goes to oneself',
    source: '[MA]',
    holds: () => {
      const to = Session.getEffectiveUser().getEmail();
      const body = 'The contract of Ridealong was checked.';
      MailApp.sendEmail({
        to,
        subject: 'Ridealong: contract',
        body,
        htmlBody: `<p>${body}</p>`,
        name: 'Ridealong',
      });
    },
  },
  {
    says: 'MailApp: an address that is none is refused, and so is nobody',
    source: '[MA]',
    holds: () => {
      refused(() => MailApp.sendEmail('cy', 'Contract', 'text'), /Invalid email/);
      refused(() => MailApp.sendEmail('', 'Contract', 'text'), /no recipient/);
    },
  },
  {
    says: 'MailApp: tells how many receivers are left today',
    source: '[MA]',
    holds: () => same(MailApp.getRemainingDailyQuota() > 0, true),
  },
  {
    says: 'UrlFetchApp: an address that the manifest does not list is refused',
    source: '[ML]; in test deployments too is unproven',
    holds: () => {
      refused(() => UrlFetchApp.fetch('https://example.com/'), /urlFetchWhitelist|not permitted|allowlist/i);
    },
  },
  {
    says: 'UrlFetchApp: an answer of 400 and above throws unless it is muted',
    source: '[UF]',
    holds: () => {
      refused(
        () => UrlFetchApp.fetch('https://www.googleapis.com/batch/calendar/v3'),
        /returned code [45]\d\d/,
      );
    },
  },
  {
    says: 'HtmlService: a page is made of a file of the script; a file that is not there is refused',
    source: '[HS]',
    holds: () => {
      like(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Panel').getContent(), /<p>panel<\/p>/);
      refused(() => HtmlService.createHtmlOutputFromFile('none'), /No HTML file named none was found/);
    },
  },
];

const spreadsheetApp: readonly Statement[] = [
  {
    says: 'SpreadsheetApp: knows the spreadsheet it was started from, and opens it by its id',
    source: 'apps-script/guides/bound',
    holds: ({ spreadsheet }) => same(SpreadsheetApp.openById(spreadsheet).getId(), spreadsheet),
  },
  {
    says: 'SpreadsheetApp: has no tab by an id that is gone',
    source: 'reference/spreadsheet/spreadsheet',
    holds: () => same(SpreadsheetApp.getActiveSpreadsheet().getSheetById(987654321), null),
  },
  {
    says: 'SpreadsheetApp: where the person was taken to is where they are',
    source: 'reference/spreadsheet/spreadsheet-app',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId);
      SpreadsheetApp.setActiveRange((sheet as GoogleAppsScript.Spreadsheet.Sheet).getRange(8, 2));
      const range = SpreadsheetApp.getActiveRange();
      same([range.getSheet().getSheetId(), range.getRow(), range.getColumn()], [sheetId, 8, 2]);
    },
  },
  {
    says: 'SpreadsheetApp: a day in a cell is a date at midnight in the zone of the spreadsheet',
    source: '[RA]',
    holds: (scratch) => {
      const sheetId = scratch.tab();
      typed(sheetId, [['2026-05-05']]);
      const book = SpreadsheetApp.getActiveSpreadsheet();
      const value: unknown = book.getSheetById(sheetId)?.getRange(1, 1).getValue();
      same(
        Utilities.formatDate(value as Date, book.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm'),
        '2026-05-05 00:00',
      );
    },
  },
];

export const services: readonly Statement[] = [...stores, ...script, ...outside, ...spreadsheetApp];
