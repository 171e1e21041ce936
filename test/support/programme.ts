import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Home, ImportAnswer, ImportRequest, Request } from '../../src/sidebar/requests';
import type { Outtray } from '../../workbench/runtime/outtray';
import { root } from '../../scripts/project.mjs';
import { coordinator, WorkbookBench, type BenchThere } from './workbook';

type Event = Outtray['events'][number];

/** A call as its AE types it: its row's cells by header. */
export type CallCells = Record<string, string>;

/** A workbook of the shadowing programme on a workbench of its own, with short names for what people do in it. */
export class ProgrammeBench extends WorkbookBench {
  constructor(now = '2026-05-04T08:00:00Z', there: BenchThere = {}) {
    super('shadowing', now, there);
  }

  /** The same, but for itself; without versions of its workbooks, unless they are wanted, it is much faster. */
  copy(versions = false): ProgrammeBench {
    return new ProgrammeBench(undefined, { bench: this.benchCopied(versions), id: this.id });
  }

  /** Another workbook on the same workbench, not yet set up. */
  beside(): ProgrammeBench {
    return new ProgrammeBench(undefined, { bench: this.bench });
  }

  /** What the sidebar gets. */
  ask(as: string, request: Request): Answer {
    this.meet(as);
    return this.bench.request(this.id, { as, request }) as Answer;
  }

  /** What is brought in and taken out. */
  askImport(as: string, request: ImportRequest): ImportAnswer {
    this.meet(as);
    return this.bench.request(this.id, { as, request }) as ImportAnswer;
  }

  home(as: string): Home {
    const { home } = this.ask(as, { kind: 'home' });
    if (!home) throw new Error(`${as} is not shown anything.`);
    return home;
  }

  /** A sign-up by sidebar: for weeks named by a day of each, or for any. */
  signUp(as: string, ...weeks: string[]): Answer {
    const wanted = weeks.length === 0 ? { any: true as const } : { weeks };
    return this.ask(as, { kind: 'signUp', weeks: wanted, flexible: false, note: '' });
  }

  /** Takes back the sign-up that somebody's panel shows. */
  withdraw(as: string): Answer {
    const mine = this.home(as).programme;
    const signUp = mine?.rotations[0]?.signUp ?? mine?.queued?.signUp ?? 'none';
    return this.ask(as, { kind: 'withdraw', signUp });
  }

  /** What Calendar told a guest, newest last: its subjects. */
  notices(to: string): string[] {
    return this.bench
      .outtray()
      .mails.filter((mail) => mail.kind === 'calendar' && mail.to === to)
      .map(({ subject }) => subject);
  }

  /** Events that stand, of one guest or all. */
  events(guest?: string): Event[] {
    return this.bench
      .outtray()
      .events.filter(
        ({ status, attendees }) =>
          status !== 'cancelled' && (guest === undefined || attendees.some(({ email }) => email === guest)),
      );
  }
}

/** Rows of a CSV file of test/data without its header. */
export function csvRows(name: string): string[][] {
  const text = readFileSync(join(root, 'test', 'data', name), 'utf8');
  return text.trimEnd().split(/\r?\n/).slice(1).map(csvCells);
}

/** Cells that each end with a comma; one in quotes may hold commas, and quotes that stand twice. */
function csvCells(line: string): string[] {
  return [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*)),/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

/** A call in two weeks' time that anybody in Europe can join, but for what is said otherwise. */
export function callCells(cells: CallCells = {}): CallCells {
  return {
    Date: '2026-06-02',
    Start: '14:00',
    Minutes: '30',
    Customer: 'Fjord Telecom',
    AE: 'ae.emea@example.com',
    'What to expect': 'Upgrade review',
    'Meeting link': 'https://meet.example.com/fjord',
    Seats: '1',
    Status: 'Offered',
    ...cells,
  };
}

/** Headers of the columns of Calls in which people type, in their order. */
const callHeaders = [
  'Date',
  'Start',
  'Minutes',
  'Customer',
  'Customer no.',
  'AE',
  'What to expect',
  'Notes link',
  'Slack channel',
  'Meeting link',
  'Seats',
  'Status',
];

export interface Programme {
  /** Time zones of engineers eng1@example.com and so on. */
  zones?: readonly string[];
  calls?: readonly CallCells[];
  automation?: boolean;
  now?: string;
}

/** A workbook that is set up, with engineers and calls pasted. */
export function programme({ zones = ['Europe/Berlin'], calls = [], automation, now }: Programme = {}) {
  const p = new ProgrammeBench(now);
  p.run('setUp');
  if (automation !== false) p.run('turnOnAutomation');
  const engineers = zones.map((zone, i) => [
    `eng${i + 1}@example.com`,
    `Engineer ${i + 1}`,
    `eng${i + 1}`,
    'Search',
    zone,
  ]);
  if (engineers.length > 0) p.paste(coordinator, 'Engineers', 'Email', engineers);
  offer(p, calls);
  return p;
}

/** Pastes calls below those that are there. */
export function offer(p: ProgrammeBench, calls: readonly CallCells[]): void {
  if (calls.length === 0) return;
  p.paste(
    'ae.emea@example.com',
    'Calls',
    'Date',
    calls.map((cells) => callHeaders.map((header) => cells[header] ?? '')),
  );
}
