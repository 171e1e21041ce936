import { addDays, type CalendarDay } from '../../src/time/calendarDay';
import type { WorkbookEdit, WorkbookEdited } from '../../workbench/runtime/hands';
import type { Sheet } from '../../workbench/world';
import { afterCallOf } from './byHand';
import { handMadeProgramme } from './handMade';
import { ProgrammeBench } from './programme';
import { coordinator } from './workbook';

export const [heir, anna, bernd] = ['robin@example.com', 'anna@example.com', 'bernd@example.com'] as const;

const callHeaders = [
  'Kunde',
  'Kd.-Nr.',
  'Tag',
  'Uhrzeit',
  'Dauer (Min)',
  'Umsatz',
  'Vertrieb',
  'Thema',
  'Zoom-Link',
  'Intern',
];

/** A row with what all rows have besides: a length, a formula, a link, a word in the hidden column. */
function call(customer: string, begins: readonly [day: string, at: string], ae: string, topic: string) {
  const link = `https://zoom.example.com/${customer.split(' ')[0] ?? ''}`;
  return [customer, '', ...begins, '30', `=${customer.length}00*12`, ae, topic, link, 'vertraulich'];
}

/** Days as people write them in Germany; two with their month in words are made text below. */
const calls = [
  ['Kundentermine Winter 2026'],
  callHeaders,
  call('Fjord Telecom', ['24.11.2026', '14:00'], anna, 'Upgrade auf 5.0'),
  call('Iris Foods', ['06.10.2026', '10:00'], bernd, 'Erstgespräch'),
  call('Alder Freight', ['2. Dezember 2026', '10:00'], anna, 'Architektur'),
  call('Gale Media', ['26.11.2026', '09:00'], bernd, 'Monitoring'),
  call('Birch Energy', ['KW 50', '11:00'], bernd, 'Sicherheit'),
  call('Cobalt Bank', ['8.12.2026', '11:00'], anna, 'Review'),
  call('Juno Retail', ['5.12.2026', '11:00'], bernd, 'Notfall'),
  call('Dune Logistics', ['14. Dezember 2026', '13:00'], anna, 'Ausblick 2027'),
  call('Elm Health', ['16.12.2026', '15:00'], bernd, 'Audit'),
];

const signUps = [
  ['Wer', 'Wann', 'Bemerkung'],
  ['tom@example.com', '24.11.2026', ''],
  ['lena@example.com', '01.12.2026, 08.12.2026', 'lieber früh'],
];

const team = [
  ['Name', 'E-Mail', 'GitHub', 'Kostenstelle', 'Zeitzone'],
  ['Eva', 'eva@example.com', 'eva-codes', '4711', 'Europe/Berlin'],
  ['Tom', 'tom@example.com', 'tomtom', '4711', 'Europe/Berlin'],
  ['Mia', 'mia@example.com', 'mia-dev', '4712', 'Europe/Berlin'],
  ['Noah', 'noah@example.com', 'noah', '4712', 'Europe/London'],
  ['Lena', 'lena@example.com', 'lena-l', '4713', 'Europe/Berlin'],
  ['Jonas', 'jonas@example.com', 'jonas-j', '4713', 'Europe/Berlin'],
];

/** One rotation a week since January, all but two of people who have left; Eva had hers in March, Tom his last year. */
const history = [
  ['Woche', 'Entwickler', 'Kunde'],
  ['03.03.2025', '@tomtom', '12'],
  ...Array.from({ length: 40 }, (_, n) => {
    const monday = addDays('2026-01-05' as CalendarDay, 7 * n);
    const [year = '', month = '', day = ''] = monday.split('-');
    return [`${day}.${month}.${year}`, n === 9 ? '@eva-codes' : `Früherer ${n}`, String(600 + n)];
  }),
];

/** A sheet as a team in Germany has kept it for a year: a merged title, formulas, a hidden column, a filter, days as text. */
function keptByHand(): ProgrammeBench {
  const p = handMadeProgramme(
    { Kundentermine: calls, Anmeldungen: signUps, Mannschaft: team, Bisher: history },
    '2026-11-12T08:00:00Z',
  );
  const engineers = team.slice(1).map(([, email = '']) => email);
  for (const person of [heir, anna, bernd, 'paul@example.com', ...engineers])
    p.bench.addPerson(person, nameOf(person));
  const tab = 'Kundentermine';
  const edit = (one: WorkbookEdit): void => void p.bench.edit(p.id, { as: coordinator, ...one });
  edit({ action: 'mergeCells', tab, range: 'A1:J1' });
  for (const row of [5, 10]) {
    edit({ action: 'plainText', tab, range: `C${row}` });
    p.bench.paste(p.id, { as: coordinator, tab, row, column: 3, text: calls[row - 1]?.[2] ?? '' });
  }
  edit({ action: 'hideColumn', tab, at: 'Intern' });
  edit({ action: 'setFilter', tab, range: 'A2:J11', hide: { Kunde: ['Iris Foods'] } });
  edit({ action: 'freeze', tab, rows: 2 });
  return p;
}

/** The adopted tabs, each with its headers that are people's; the first of them tells the row of headers. */
const tabs = {
  calls: {
    title: 'Kundentermine',
    people: [...callHeaders, 'Notes link', 'Slack channel', 'Seats', 'Status'],
  },
  signUps: { title: 'Anmeldungen', people: ['Wer', 'Wann', 'Bemerkung', 'Withdraw'] },
  team: { title: 'Mannschaft', people: ['Name', 'E-Mail', 'GitHub', 'Kostenstelle', 'Zeitzone', 'Away'] },
} as const;
export type Which = keyof typeof tabs;
const whichAll = Object.keys(tabs) as Which[];

/** A row as it is shown, by header, with its number in the sheet. */
interface Row {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

type WithoutTab<E> = E extends { tab: string } ? Omit<E, 'tab'> : never;
type EditInTab = WithoutTab<WorkbookEdit>;

/** The sheet through its first month: what people do in it and see of it, wherever they have moved what. */
export class AdoptedMonth {
  /** What people left in their cells: place by place, a formula as a formula. */
  left: ReadonlyMap<string, string> = new Map();
  readonly p: ProgrammeBench;
  readonly #ids: ReadonlyMap<Which, number>;

  constructor(p = keptByHand(), ids?: ReadonlyMap<Which, number>) {
    this.p = p;
    this.#ids = ids ?? new Map(whichAll.map((which) => [which, p.sheet(tabs[which].title).sheetId]));
  }

  /** What somebody has who makes a copy of the spreadsheet. */
  copied(as: string): AdoptedMonth {
    const { id = '' } = this.p.bench.edit(this.p.id, { as, action: 'copyWorkbook' });
    return new AdoptedMonth(new ProgrammeBench(undefined, { bench: this.p.bench, id }), this.#ids);
  }

  sheet(which: Which): Sheet {
    const sheet = this.p.book.sheets.find(({ sheetId }) => sheetId === this.#ids.get(which));
    if (!sheet) throw new Error(`${which} is gone.`);
    return sheet;
  }

  /** Rows below the headers in which something stands. */
  rows(which: Which): Row[] {
    const { title } = this.sheet(which);
    const tab = this.p.bench.tab(this.p.id, title);
    const all = [tab?.header ?? [], ...(tab?.rows ?? [])];
    const headers = all.findIndex((row) => row.includes(tabs[which].people[0]));
    return all.slice(headers + 1).flatMap((texts, n) => {
      const cells = Object.fromEntries((all[headers] ?? []).map((name, at) => [name, texts[at] ?? '']));
      return texts.some((text) => text !== '') ? [{ row: headers + n + 2, cells }] : [];
    });
  }

  /** The first row in which a cell says so. */
  row(which: Which, named: string): Row {
    const found = this.rows(which).find(({ cells }) => Object.values(cells).includes(named));
    if (!found) throw new Error(`${named} is nowhere in ${which}.`);
    return found;
  }

  /** What stands in Check, by what names the row; rows with an empty one are left out. */
  checks(which: Which): Record<string, string> {
    const [first] = tabs[which].people;
    const asked = this.rows(which).filter(({ cells }) => (cells['Check'] ?? '') !== '');
    return Object.fromEntries(asked.map(({ cells }) => [cells[first] ?? '', cells['Check'] ?? '']));
  }

  /** Who joins which customer's call, as the sheet says it. */
  shadows(): Record<string, string> {
    const joined = this.rows('calls').map(({ cells }) => [cells['Kunde'] ?? '', cells['Shadowed by'] ?? '']);
    return Object.fromEntries(joined.filter(([, names]) => names !== '')) as Record<string, string>;
  }

  /** Whose invite for when stands in a calendar, of this spreadsheet or a copy. */
  invited(): string[] {
    return this.p
      .events()
      .map(({ attendees, start }) => `${nameOf(attendees[0]?.email ?? '')} ${start.slice(5, 16)}`);
  }

  /** Somebody does something by hand. */
  by(as: string, edit: WorkbookEdit): WorkbookEdited {
    const edited = this.p.bench.edit(this.p.id, { as, ...edit });
    this.left = this.typed();
    return edited;
  }

  /** As `by`, in a tab. */
  in(which: Which, as: string, edit: EditInTab): void {
    this.by(as, { ...edit, tab: this.sheet(which).title });
  }

  /** Somebody types into cells of a row, by header, one after another. */
  type(as: string, which: Which, row: number, cells: Readonly<Record<string, string>>): void {
    const { title: tab, rows } = this.sheet(which);
    for (const [header, text] of Object.entries(cells)) {
      const headers = rows.find((one) => one.some((cell) => cell?.value === header)) ?? [];
      const column = headers.findIndex((cell) => cell?.value === header) + 1;
      if (column === 0) throw new Error(`There is no ${header} in ${tab}.`);
      this.p.bench.paste(this.p.id, { as, tab, row, column, text });
    }
    this.left = this.typed();
  }

  /** Types a row below all others. */
  add(as: string, which: Which, cells: Readonly<Record<string, string>>): void {
    const rows = this.rows(which).map(({ row }) => row);
    this.type(as, which, Math.max(...rows) + 1, cells);
  }

  /** Goes to the n-th call of the next hourly run, where somebody does something, and on to its end. */
  betweenCalls(n: number, act: () => void): void {
    const acted: number[] = [];
    afterCallOf(this.p, 'everyHour', n, () => {
      act();
      acted.push(n);
    });
    this.p.hours(1);
    if (acted.length === 0) throw new Error(`No hourly run made ${n} calls.`);
  }

  /** What stands in people's cells now; empty ones are left out. */
  typed(): ReadonlyMap<string, string> {
    const cells = whichAll.flatMap((which) => {
      const { rows } = this.sheet(which);
      const { people } = tabs[which];
      const at = rows.findIndex((row) => row.some((cell) => cell?.value === people[0]));
      return people.flatMap((header) => {
        const column = (rows[at] ?? []).findIndex((cell) => cell?.value === header);
        return rows.slice(at + 1).flatMap((row, n): [string, string][] => {
          const text = String(row[column]?.formula ?? row[column]?.value ?? '');
          return text === '' ? [] : [[`${which} ${header} ${at + n + 2}`, text]];
        });
      });
    });
    return new Map(cells);
  }

  /** Quiet days go by, to an instant of the month's year such as 11-16 12:00 (UTC). */
  until(moment: string): void {
    this.p.untilAfterQuiet(`2026-${moment.replace(' ', 'T')}:00Z`);
  }

  /** Mails of the add-on since a day of the year: to whom, and what about, in the order of addresses. */
  mailed(since: string): string[] {
    const sent = this.p.mails().filter(({ sentAt }) => sentAt >= `2026-${since}`);
    return sent.map(({ to, subject }) => `${nameOf(to)}: ${subject}`).sort();
  }

  /** What Calendar told guests since a day of the year. */
  notified(since: string): string[] {
    const { mails } = this.p.bench.outtray();
    const notices = mails.filter(({ kind, sentAt }) => kind === 'calendar' && sentAt >= `2026-${since}`);
    return notices.map(({ to, subject }) => `${nameOf(to)}: ${subject.split(': ')[0] ?? ''}`);
  }
}

function nameOf(email: string): string {
  return email.split('@')[0] ?? '';
}
