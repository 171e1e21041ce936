import { isIdle, isSavingCoordinators, placementsIn, reads, repeated, waitsForWord } from './ledgerSeen';
import { uninvited, untoldLosses, untoldMoves, wrongMails, wrongMondayMails } from './mailInvariants';
import { eventIdOf, postIdOf, type Line, type Seen, type SeenBook } from './seen';

/**
 * What has to hold in every world in the end, however it came about; each broken one in plain words. That one more run does nothing
 * is seen where worlds settle (ending.ts); what became of people's own cells where a world is held against others (typed.ts).
 */
export function brokenInvariants(seen: Seen): string[] {
  return invariants.flatMap((broken) => broken(seen));
}

/** A row whose Status says that it was taken stands in the ledger; an id that a hand took away a run gives back, where there are runs. */
export function signUpsLost({ books }: Seen): string[] {
  const wasOn = ({ lines }: SeenBook): boolean => lines.some(({ kind }) => kind === 'automationOn');
  const tended = books.filter((book) => !(isIdle(book) && wasOn(book)) && !waitsForWord(book.lines));
  return tended.flatMap(({ lines, signUps }) => {
    const taken = new Set(lines.filter(({ kind }) => kind === 'signedUp').map(({ data }) => data['signUp']));
    return signUps
      .filter(({ id, status }) => /^(Tentative|Confirmed)/.test(status) && !taken.has(id) && lines.length > 0)
      .map(({ id, status }) => `a row says "${status}" of sign-up ${id}, of which the ledger knows nothing`);
  });
}

/** Engineers with a sign-up in the ledger that was not withdrawn. */
export function signedUpIn({ books }: Seen): string[] {
  return books.flatMap(({ lines }) => {
    const withdrawn = new Set(
      lines.filter(({ kind }) => kind === 'withdrew').map(({ data }) => data['signUp']),
    );
    const open = lines.filter(({ kind, data }) => kind === 'signedUp' && !withdrawn.has(data['signUp']));
    return open.map(({ data }) => String(data['engineer']));
  });
}

/** At most one placement that counts for each engineer and calendar year of the Monday (rules S2, S3). */
export function secondRotations({ books }: Seen): string[] {
  const counting = books.flatMap(({ lines }) =>
    [...placementsIn(lines).values()]
      .filter(({ counts }) => counts)
      .map(({ engineer, week }) => `${engineer} in ${week.slice(0, 4)}`)
      .flatMap((each, at, all) => (all.indexOf(each) < at ? [each] : [])),
  );
  return counting.map((each) => `two rotations of ${each}`);
}

/** One live event for each confirmed seat, and none beside (rule S11). Calls of these worlds all lie ahead. */
export function wrongEvents({ books, events, cancelled }: Seen): string[] {
  const left = new Map(events.map((event) => [event.id, event]));
  const wrong = books.flatMap((book) => wrongSeats(book, left, cancelled));
  const beside = [...left.values()].map(
    ({ guests }) => `an event of ${guests.join(', ')} belongs to no seat`,
  );
  const isTended = books.some(({ lines }) => lines.length > 0);
  // Without one of its tabs nothing is decided, until it is there again.
  const rests = books.some((book) => isIdle(book) || (book.lacksTab && placementsIn(book.lines).size > 0));
  return isTended && !rests ? [...wrong, ...beside] : wrong;
}

/** Takes the events of a spreadsheet's seats from the list. */
function wrongSeats(book: SeenBook, left: Map<string, unknown>, cancelled: readonly string[]): string[] {
  const { spreadsheet, lines, unread } = book;
  const placements = [...placementsIn(lines).values()];
  return placements.flatMap((seat) => {
    if (seat.state !== 'confirmed') return [];
    const { call, engineer } = seat;
    const own = generations.map((generation) =>
      eventIdOf(spreadsheet, `invite/${call}/${engineer}`, generation),
    );
    const found = own.filter((id) => left.delete(id));
    // Of what is not known nothing is taken away, and nothing is sent.
    const isKnown = reads(book, seat) && !waitsForWord(lines) && !isIdle(book);
    if (found.length > 1) return [`${engineer} has ${found.length} events for one seat in ${call}`];
    // Who was there before and had withdrawn lost that invite rightly.
    const before = placements.filter(
      (one) => one.state === 'released' && one.call === call && one.engineer === engineer,
    );
    const gone = own.filter((id) => cancelled.includes(id));
    // What was cancelled after the version that was restored is not in its ledger, and comes back where the row reads.
    const isRestored = lines.some(({ kind }) => kind === 'restoredSeen');
    if (found.length === 0 && unread.includes(call) && gone.length > before.length && !isRestored)
      return [`${engineer} has lost the invite to ${call}, whose row does not read`];
    return found.length === 0 && isKnown ? [`${engineer} has a confirmed seat in ${call}, and no event`] : [];
  });
}

const generations = Array.from({ length: 12 }, (_, at) => at);

/** One first post for each thread, and each reply once and in it: no two messages are found by the same key (rule R2). */
export function doubledPosts({ books, posts }: Seen): string[] {
  const keys = posts.map(({ key }) => key).filter((key) => key !== '');
  const parents = posts.filter(({ parent }) => parent === '');
  const begun = parents.filter(({ key }) => key !== '').length;
  const episodes = episodesByPost(books);
  const opened = new Set(episodes.values());
  const headings = parents.map(({ text }) => text.split('\n')[0] ?? '');
  // Two accounts to which people gave one name have a thread each.
  const isOfEach = parents.every(({ key }) => episodes.has(key));
  const threads = parents.flatMap(({ key }) => episodes.get(key) ?? []);
  return [
    ...(begun > opened.size ? [`${begun} threads of ${opened.size} episodes`] : []),
    ...repeated(keys).map((key) => `two posts of the key ${key}`),
    ...repeated(isOfEach ? threads : headings).map((of) => `two threads: ${of}`),
  ];
}

/** Which episode a thread is of, by the key that its first message carries. */
function episodesByPost(books: Seen['books']): Map<string, string> {
  return new Map(
    books.flatMap(({ spreadsheet, lines }) =>
      lines
        .filter(({ kind }) => kind === 'opened')
        .map(({ data }) => String(data['episode']))
        .flatMap((episode) =>
          generations.map((generation): [string, string] => [
            postIdOf(spreadsheet, `thread/${episode}`, generation),
            episode,
          ]),
        ),
    ),
  );
}

/** At most one open episode for each account (rule R1). */
export function secondEpisodes({ books }: Seen): string[] {
  return books
    .flatMap(({ lines }) => repeated(openAccounts(lines)))
    .map((account) => `two open episodes of ${account}`);
}

/** Accounts of the episodes that are open, as often as there are some. */
function openAccounts(lines: readonly Line[]): string[] {
  const accounts = new Map<string, string>();
  for (const { kind, data } of lines) {
    const episode = String(data['episode']);
    if (kind === 'opened') accounts.set(episode, String(data['account']));
    if (kind === 'closed' || kind === 'joined') accounts.delete(episode);
  }
  return [...accounts.values()];
}

/** An id stands for one row; of one that somebody copied a run gives the copy its own, where there are runs that may. */
export function doubledIds({ books }: Seen): string[] {
  return books
    .filter((book) => !isIdle(book) && !waitsForWord(book.lines))
    .flatMap(({ ids }) => repeated(ids))
    .map((id) => `two rows of the id ${id}`);
}

/** Of a line that another has the id of, nobody could tell what it said: the later one counts for nothing. */
export function doubledLines({ books }: Seen): string[] {
  return books
    .flatMap(({ ambiguous }) => ambiguous)
    .map((id) => `two lines of the ledger of the id ${id} that say different things`);
}

/** One trigger of each kind, so that no run is started twice. */
export function doubledTriggers({ triggers }: Seen): string[] {
  return repeated(triggers).map((handler) => `two triggers of ${handler}`);
}

/** Who sends has one calendar: another is made only when it is gone, or by who sends next. */
export function doubledCalendars({ books }: Seen): string[] {
  return books.flatMap(({ spreadsheet, lines }) => {
    const kinds = lines
      .map(({ kind }) => kind)
      .filter((kind) => ['calendarMade', 'calendarGone', 'automationOn'].includes(kind));
    return kinds.some((kind, at) => kind === 'calendarMade' && kinds[at + 1] === kind)
      ? [`two calendars of the spreadsheet ${spreadsheet}`]
      : [];
  });
}

/**
 * Settings show those as coordinators who are: nobody is told that they are one and is not. A save of theirs that was cut off shows its
 * end when somebody decides something.
 */
export function wrongCoordinators({ books }: Seen): string[] {
  return books.flatMap(({ lines, spreadsheet, coordinators: { are, shown } }) => {
    const isOfBefore = lines.length === 0 || lines.some(({ kind }) => kind === 'restoredSeen');
    if (shown === undefined || isOfBefore || isSavingCoordinators(lines)) return [];
    return namesIn(shown) === namesIn(are)
      ? []
      : [`${spreadsheet} shows as coordinators: ${shown}; these are: ${are}`];
  });
}

const namesIn = (text: string): string => text.split(', ').sort().join(', ');

const invariants: readonly ((seen: Seen) => string[])[] = [
  signUpsLost,
  secondRotations,
  wrongEvents,
  wrongMails,
  wrongMondayMails,
  untoldMoves,
  untoldLosses,
  uninvited,
  doubledPosts,
  secondEpisodes,
  doubledIds,
  doubledLines,
  doubledTriggers,
  doubledCalendars,
  wrongCoordinators,
];
