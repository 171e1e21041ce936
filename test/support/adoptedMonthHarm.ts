import type { AdoptedMonth } from './adoptedMonth';

interface Line {
  readonly placement: string;
  readonly engineer: string;
  readonly call: string;
  readonly week: string;
  readonly start: number;
  readonly confirmed: boolean;
  readonly counts: boolean;
}

/** A place that somebody has or had, as the ledger has it. */
interface Place extends Line {
  readonly isLive: boolean;
}

/**
 * What is wrong, a line each: people's text that is not where they put it, two rotations in a year (S3), invites that are too many,
 * missing or doubled, an invite that went although nobody meant it, a mail that went twice, ids that are doubled or missing,
 * "Shadowed by" that says something else than the ledger, a run that failed.
 *
 * @param meantToGo whose invite was taken back on purpose
 */
export function harm(month: AdoptedMonth, meantToGo: readonly string[] = []): string[] {
  return [
    ...displaced(month),
    ...twiceAYear(month),
    ...wrongInvites(month),
    ...takenBack(month, meantToGo),
    ...doubledMails(month),
    ...wrongColumns(month),
    ...failedRuns(month),
  ];
}

function displaced(month: AdoptedMonth): string[] {
  const now = month.typed();
  return [...month.left].flatMap(([place, text]) =>
    now.get(place) === text ? [] : [`${place}: ${text} → ${now.get(place) ?? ''}`],
  );
}

function places({ p }: AdoptedMonth): Place[] {
  const ended = new Map((p.ledger('released') as Line[]).map((line) => [line.placement, line.counts]));
  const confirmed = new Set((p.ledger('confirmed') as Line[]).map(({ placement }) => placement));
  const moved = new Map((p.ledger('moved') as Line[]).map((line) => [line.placement, line]));
  return (p.ledger('placed') as Line[]).map((line) => ({
    ...line,
    start: moved.get(line.placement)?.start ?? line.start,
    confirmed: line.confirmed || confirmed.has(line.placement),
    counts: ended.get(line.placement) ?? true,
    isLive: !ended.has(line.placement),
  }));
}

function twiceAYear(month: AdoptedMonth): string[] {
  const counting = places(month).filter(({ counts }) => counts);
  const years = counting.map(({ engineer, week }) => `${engineer} ${week.slice(0, 4)}`);
  return years.filter((year, at) => years.indexOf(year) !== at).map((year) => `two rotations: ${year}`);
}

/** Of what is to come: an event for each confirmed place, at the time of its call, and no other. */
function wrongInvites(month: AdoptedMonth): string[] {
  const { p } = month;
  const now = Date.parse(p.bench.clock());
  const calendar = (p.ledger('automationOn') as { calendar: string }[])[0]?.calendar;
  const there = p
    .events()
    .filter((event) => event.calendar === calendar && Date.parse(event.start) > now)
    .map(({ attendees, start }) => `${attendees[0]?.email ?? ''} ${new Date(start).toISOString()}`);
  const wanted = places(month)
    .filter(({ isLive, confirmed, start }) => isLive && confirmed && start > now)
    .map(({ engineer, start }) => `${engineer} ${new Date(start).toISOString()}`);
  return [
    ...wanted.filter((one) => !there.includes(one)).map((one) => `no invite: ${one}`),
    ...there
      .filter((one, at) => !wanted.includes(one) || there.indexOf(one) !== at)
      .map((one) => `invite too many: ${one}`),
  ];
}

function takenBack({ p }: AdoptedMonth, meant: readonly string[]): string[] {
  const gone = p.bench
    .outtray()
    .mails.filter(({ kind, subject }) => kind === 'calendar' && /^Cancel/.test(subject));
  return gone
    .filter(({ to }) => !meant.includes(to))
    .map(({ to, subject }) => `taken back: ${to} ${subject}`);
}

function doubledMails({ p }: AdoptedMonth): string[] {
  const sent = p.bench.outtray().mails.map(({ to, subject, text }) => [to, subject, text].join(' | '));
  return sent.filter((mail, at) => sent.indexOf(mail) !== at).map((mail) => `sent twice: ${mail}`);
}

function wrongColumns(month: AdoptedMonth): string[] {
  const names = new Map(month.rows('team').map(({ cells }) => [cells['E-Mail'], cells['Name'] ?? '']));
  const live = places(month).filter(({ isLive }) => isLive);
  const rows = month.rows('calls').filter(({ cells }) => cells['Kunde'] !== '');
  const ids = rows.map(({ cells }) => cells['Call id'] ?? '');
  return rows.flatMap(({ row, cells }, at) => {
    const id = ids[at] ?? '';
    const joining = live
      .filter(({ call }) => call === id)
      .map(
        ({ engineer, confirmed }) => `${names.get(engineer) ?? engineer}${confirmed ? '' : ' (tentative)'}`,
      );
    const said = cells['Shadowed by'] ?? '';
    return [
      ...(id === '' || ids.indexOf(id) !== at ? [`row ${row}: the id is ${id}`] : []),
      ...(joining.sort().join(', ') === said.split(', ').sort().join(', ')
        ? []
        : [`row ${row}: shadowed by ${said}`]),
    ];
  });
}

function failedRuns({ p }: AdoptedMonth): string[] {
  return p.bench
    .executions()
    .flatMap(({ function: name, error }) => (error === null ? [] : [`${name}: ${error}`]));
}
