import { createHash } from 'node:crypto';
import type { SmallWorld } from './operation';

/** A line of the ledger, read for oneself: what reads it in the add-on may be what is wrong. */
export interface Line {
  run: number;
  line: number;
  /** When it was written. */
  at: number;
  kind: string;
  data: Readonly<Record<string, unknown>>;
}

/** What is to be seen of a spreadsheet. */
export interface SeenBook {
  spreadsheet: string;
  /** In their order, from the last start in this spreadsheet on; none in a copy that was not started afresh. */
  lines: readonly Line[];
  /** Whether anybody's hourly run comes to it: else nothing is sent, changed or taken away. */
  hasRuns: boolean;
  /** Ids that stand in the sheets, of calls, sign-ups, accounts and asks. */
  ids: readonly string[];
  /** Ids of which the ledger has two lines that say different things; the same line may stand twice. */
  ambiguous: readonly string[];
  /** Ids of calls whose row lacks something or does not read: of those it is not known what an invite would be to. */
  unread: readonly string[];
  /** Whether a tab without which nothing is decided is gone. */
  lacksTab: boolean;
  signUps: readonly { id: string; status: string }[];
  /** Who may do what coordinators may; and whom Settings show as such, where that row is there. */
  coordinators: { are: string; shown?: string };
}

/** What is to be seen of a world: its ledgers, its sheets, and all that came of them outside. */
export interface Seen {
  books: readonly SeenBook[];
  /** Events that are not cancelled, of all calendars. */
  events: readonly { id: string; guests: readonly string[] }[];
  /** Ids of the others. */
  cancelled: readonly string[];
  mails: readonly { to: string; subject: string; text: string; sentAt: number }[];
  /** Whom Calendar told that they are guests of an event, as often as it did. */
  invitations: readonly string[];
  /** Messages with what they are found again by, and the message that they answer. */
  posts: readonly { key: string; parent: string; text: string }[];
  triggers: readonly string[];
  /** Whether the coordinator is told of mails that may not have been sent. */
  tellsOfMails: boolean;
  now: number;
}

export function seenIn(world: SmallWorld, tellsOfMails: boolean): Seen {
  const { bench, id } = world;
  const { slack, triggers } = bench.world;
  const outtray = bench.outtray();
  return {
    books: bench.workbooks().map((book) => ({
      ...bookSeen(book.id, bench.snapshot(book.id).tabs),
      hasRuns: triggers.some(
        ({ spreadsheetId, nextAt }) => spreadsheetId === book.id && nextAt !== undefined,
      ),
      coordinators: {
        are: bench.world.properties.script[`coordinators/${book.id}`] ?? '',
        ...coordinatorsShown(bench.snapshot(book.id).tabs),
      },
    })),
    events: outtray.events
      .filter(({ status }) => status !== 'cancelled')
      .map((event) => ({ id: event.id, guests: event.attendees.map(({ email }) => email) })),
    cancelled: outtray.events.filter(({ status }) => status === 'cancelled').map((event) => event.id),
    mails: bench.world.mails.filter(({ kind }) => kind === 'mail'),
    invitations: outtray.mails
      .filter(({ kind, subject }) => kind === 'calendar' && subject.startsWith('Invitation: '))
      .map(({ to }) => to),
    posts: (slack?.channels ?? []).flatMap(({ messages }) =>
      messages.map(({ metadata, threadTs = '', text }) => ({
        key: textOf(metadata?.event_payload['key']),
        parent: threadTs,
        text,
      })),
    ),
    triggers: triggers.filter(({ spreadsheetId }) => spreadsheetId === id).map(({ handler }) => handler),
    tellsOfMails,
    now: bench.world.now,
  };
}

function bookSeen(spreadsheet: string, tables: readonly Table[]): Omit<SeenBook, 'hasRuns' | 'coordinators'> {
  const columns = (name: string): string[] =>
    tables.flatMap(({ header, rows }) => {
      const at = header.indexOf(name);
      return at < 0 ? [] : rows.map((row) => row[at] ?? '');
    });
  const ledger = tables.find(({ header }) => header.includes('Kind') && header.includes('Data'));
  return {
    spreadsheet,
    lines: linesIn(spreadsheet, ledger),
    ambiguous: ambiguousIn(ledger),
    ids: ['Call id', 'Sign-up id', 'Episode id', 'Ask id'].flatMap(columns).filter((text) => text !== ''),
    unread: unreadIn(tables),
    lacksTab: !callsIn(tables) || !tables.some(({ header }) => header.includes('Sign-up id')),
    signUps: signUpsIn(tables),
  };
}

function ambiguousIn(ledger: Table | undefined): string[] {
  const said = new Map<string, string>();
  const [id = -1, ...about] = ['Id', 'Kind', 'Data'].map((name) => ledger?.header.indexOf(name) ?? -1);
  return (ledger?.rows ?? []).flatMap((row) => {
    const of = row[id] ?? '';
    const [before, now] = [said.get(of), JSON.stringify(about.map((at) => row[at]))];
    said.set(of, now);
    return of !== '' && before !== undefined && before !== now ? [of] : [];
  });
}

/** Insights name calls by their ids as well. */
const callsIn = (tables: readonly Table[]): Table | undefined =>
  tables.find(({ header }) => header.includes('Call id') && header.includes('Seats'));

const neededOfCall = ['Date', 'Start', 'Minutes', 'Customer', 'AE'];

function unreadIn(tables: readonly Table[]): string[] {
  const table = callsIn(tables);
  const at = (name: string): number => table?.header.indexOf(name) ?? -1;
  const lacks = neededOfCall.some((name) => at(name) < 0);
  const rows = (table?.rows ?? []).filter((row) => lacks || row[at('Check')] !== '');
  return rows.map((row) => row[at('Call id')] ?? '');
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface Table {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

function signUpsIn(tables: readonly Table[]): SeenBook['signUps'] {
  const table = tables.find(({ header }) => header.includes('Sign-up id'));
  const [id = -1, status = -1] = ['Sign-up id', 'Status'].map((name) => table?.header.indexOf(name) ?? -1);
  return (table?.rows ?? []).map((row) => ({ id: row[id] ?? '', status: row[status] ?? '' }));
}

function coordinatorsShown(tables: readonly Table[]): { shown?: string } {
  const table = tables.find(({ header }) => header.includes('Setting') && header.includes('Value'));
  const row = table?.rows.find((each) => each[table.header.indexOf('Setting')] === 'Coordinators');
  return row ? { shown: row[table?.header.indexOf('Value') ?? -1] ?? '' } : {};
}

function linesIn(spreadsheet: string, ledger: Table | undefined): Line[] {
  if (!ledger) return [];
  const [id = -1, run = -1, line = -1, at = -1, kind = -1, data = -1] = [
    'Id',
    'Run',
    'Line',
    'At',
    'Kind',
    'Data',
  ].map((name) => ledger.header.indexOf(name));
  const once = new Map(ledger.rows.map((row) => [row[id] ?? '', row]));
  // A row of a run that was folded may stand there all the same: what stands for it counts.
  const folded = new Set(
    ledger.rows
      .filter((row) => row[kind] === 'folded')
      .flatMap((row) => Object.keys(parsed(row[data] ?? '')['runs'] ?? {})),
  );
  const isFolded = (of: string): boolean => folded.has(of.slice(0, of.lastIndexOf('-')));
  const counting = [...once].flatMap(([of, row]) => (isFolded(of) ? [] : [row]));
  const lines = counting.flatMap((row) =>
    unfolded({
      run: Number(row[run]),
      line: Number(row[line]),
      at: Date.parse(row[at] ?? ''),
      kind: row[kind] ?? '',
      data: parsed(row[data] ?? ''),
    }),
  );
  lines.sort((a, b) => a.run - b.run || a.line - b.line);
  const start = lines.map((each) => each.kind).lastIndexOf('started');
  return lines[start]?.data['spreadsheet'] === spreadsheet ? lines.slice(start) : [];
}

function parsed(text: string): Line['data'] {
  try {
    return JSON.parse(text) as Line['data'];
  } catch {
    return {};
  }
}

/** Lines that another one stands for. */
function unfolded(line: Line): Line[] {
  if (line.kind !== 'folded') return [line];
  const tuples = line.data['lines'] as [number, number, number, number, string, Line['data']][];
  return tuples.map(([run, nth, at, , kind, data]) => ({ run, line: nth, at, kind, data }));
}

/** Id of the event of a seat; generations count from 0 or 1. */
export function eventIdOf(spreadsheet: string, key: string, generation: number): string {
  return idOf([spreadsheet, key, generation]);
}

/** By which a message is found again. */
export function postIdOf(spreadsheet: string, key: string, generation: number): string {
  return idOf(['post', spreadsheet, key, generation]);
}

function idOf(parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 40);
}
