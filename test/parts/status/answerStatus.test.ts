import type { LookingBackAt, Watched } from '../../../src/run/status/watched';
import { answerStatus } from '../../../src/run/status/answerStatus';
import { shadowingBook } from '../../../src/run/shadowing/shadowingBook';
import type { History } from '../../../src/shadowing/history';
import type { Programme } from '../../../src/shadowing/records';
import { instant } from '../../../src/time/instant';
import { ada, ben } from '../../google/inGoogle';
import { email } from '../../shadowing/world';
import { InWorkbook } from '../inWorkbook';
import { invite, mail } from './seeing';
import { noWork } from '../../../src/run/work';

const eight = instant(Date.parse('2026-05-04T06:00:00Z'));
const monday = instant(Date.parse('2026-05-04T07:55:00Z'));

/** A programme in which an invite is to be made, another once its row has rested, and who coordinates is to be written to. */
function watched(asked: LookingBackAt[] = []): Watched<Programme, History> {
  const held = { title: '22 invites would move or go', since: monday };
  return {
    book: {
      ...shadowingBook,
      work: ({ context }, coordinators, asRested) => ({
        ...noWork,
        invites: [
          invite('i1'),
          ...(asRested ? [invite(`${context.by} would, in ${context.spreadsheet.length} letters`)] : []),
        ],
        mails: coordinators().map((one) => mail(`mail/${one}`, eight)),
      }),
    },
    held: (found, now) => (found.condition === 'ready' && now > monday ? held : undefined),
    since: ({ programme }, { key }) =>
      programme.settings.domain === 'example.com' && key === 'i1' ? eight : undefined,
    about: ({ programme }, key) => `${programme.settings.zone}: ${key}`,
    lapsed: (_found, back) => {
      asked.push(back);
      return [{ kind: 'weekly', from: eight, until: monday, present: undefined }];
    },
    lacksToken: () => false,
  };
}

const lastRun = 'It has not run so far: its first run comes within the hour after it was turned on.';
const goes = 'Goes with the hourly run.';
const rests =
  'A row that was changed rests until it has been left alone for five minutes, so that three edits make one update.';
const since = 'since Mon 4 May 2026, 08:00';
const held = {
  what: '22 invites would move or go, since Mon 4 May 2026, 09:55',
  why: 'That is held until a coordinator says whether it is meant.',
  items: [],
};

describe('in a workbook that is ready', () => {
  let google: InWorkbook;
  beforeAll(() => (google = new InWorkbook()));
  afterAll(() => google.remove());

  test('a coordinator is told what would be sent, to whom, and what was missed', () => {
    const asked: LookingBackAt[] = [];
    expect(google.asks((platform) => answerStatus(platform, watched(asked), email(ada)))).toEqual({
      kind: 'status',
      status: {
        lastRun,
        warning: '',
        pending: [
          { what: `1 calendar invite, ${since}`, why: goes, items: ['Europe/Berlin: i1'] },
          { what: `1 mail, ${since}`, why: goes, items: ['Europe/Berlin: mail/ada@example.com'] },
          {
            what: '1 calendar invite, not yet seen by a run',
            why: rests,
            items: ['Europe/Berlin: ada@example.com would, in 44 letters'],
          },
          held,
        ],
        needs: [],
        notes: ['1 weekly mail of Mon 4 May was not sent: automation was off.'],
        leftOver: '',
        mayTakeOver: false,
      },
    });
    expect(asked).toEqual([
      {
        now: instant(google.workbench.world.now),
        spreadsheet: google.workbook,
        coordinators: [ada],
        automationSince: instant(Date.parse('2026-05-04T08:00:00Z')),
        before: new Set([instant(Date.parse('2026-05-04T08:00:00Z'))]),
        deliveries: new Map(),
      },
    ]);
  });

  test('others what waits, also for a coordinator, and nobody looks back for them', () => {
    const asked: LookingBackAt[] = [];
    expect(google.asks((platform) => answerStatus(platform, watched(asked), email(ben)), ben)).toEqual({
      kind: 'status',
      status: {
        lastRun,
        warning: '',
        pending: [
          { what: `1 calendar invite, ${since}`, why: goes, items: [] },
          { what: `1 mail, ${since}`, why: goes, items: [] },
          { what: '1 calendar invite, not yet seen by a run', why: rests, items: [] },
          held,
        ],
        needs: [],
        notes: [],
        leftOver: '',
        mayTakeOver: false,
      },
    });
    expect(asked).toEqual([]);
  });

  test('when hourly runs were noted it says so, and of a trigger that is left over', () => {
    const status = google.asks((platform) => {
      platform.properties.set('ran', `${Date.parse('2026-05-04T07:30:00Z')} ada@example.com`);
      platform.properties.set('idled', `${Date.parse('2026-05-04T07:40:00Z')} was@example.com`);
      return answerStatus(platform, watched(), email(ada)).status;
    });
    expect(status?.lastRun).toBe('It last ran on Mon 4 May 2026, 09:30, as ada@example.com.');
    expect(status?.leftOver).toMatch(
      /^A trigger of was@example.com still runs here, last on Mon 4 May 2026, 09:40/,
    );
  });

  test('it locks and changes nothing', () => {
    const before = google.ledger();
    google.asks((platform) => answerStatus(platform, watched(), email(ada)));
    expect(google.lastCalls()).toEqual([
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
      'PropertiesService.getProperties',
    ]);
    expect(google.ledger()).toEqual(before);
  });

  test('where automation does not run for hours it says since when', () => {
    google.hours(5);
    const { status } = google.asks((platform) => answerStatus(platform, watched(), email(ada)));
    expect(status?.warning).toMatch(/since Mon 4 May 2026, 10:00, although/);
  });
});

test('before automation was ever on nothing was missed', () => {
  const google = new InWorkbook('shadowing', false);
  const asked: LookingBackAt[] = [];
  const { status } = google.asks((platform) => answerStatus(platform, watched(asked), email(ada)));
  expect(status).toMatchObject({ lastRun: '', notes: [], pending: [held] });
  expect(asked).toEqual([]);
  google.remove();
});

test('where nothing is decided there is no status', () => {
  const google = new InWorkbook('shadowing', false);
  const book = google.workbench.world.workbooks.find(({ id }) => id === google.workbook);
  if (book) book.sheets = book.sheets.filter(({ title }) => title !== 'Ledger');
  expect(google.asks((platform) => answerStatus(platform, watched(), email(ada)))).toEqual({
    kind: 'status',
    status: null,
  });
  google.remove();
});
