import type { Workbench } from '../workbench';

/** Of what the panel is shown (docs/requests.md), the part that people of the story look at. */
interface Home {
  programme: {
    weeks: { week: string; closed: string; calls: { why: string }[] }[];
    rotations: { signUp: string }[];
    queued: { signUp: string } | null;
  } | null;
}

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** One thing that somebody does, so many minutes after the story's start. */
interface Step {
  minute: number;
  act: (story: Story) => void;
}

/**
 * A believable day: engineers sign up by sidebar and by typing, one tries a second rotation, one withdraws; account
 * executives offer, correct and mistype calls; the hourly runs in between send what is due.
 */
const steps: readonly Step[] = [
  { minute: 14, act: (story) => story.signUp('eng27@example.com', 'Happy with any customer.') },
  { minute: 21, act: (story) => story.signUp('eng20@example.com') },
  { minute: 33, act: (story) => story.signUp('eng03@example.com') },
  { minute: 47, act: (story) => story.signUpTyped('eng25@example.com', 'any') },
  { minute: 52, act: (story) => story.signUp('eng10@example.com', 'I built the search they ask about.') },
  { minute: 71, act: (story) => story.signUp('eng28@example.com') },
  { minute: 84, act: (story) => story.offer('ae.emea@example.com') },
  { minute: 96, act: (story) => story.typeOnSunday('ae.west@example.com') },
  { minute: 118, act: (story) => story.signUp('eng22@example.com') },
  { minute: 131, act: (story) => story.signUpTyped('eng27@example.com', 'any') },
  { minute: 149, act: (story) => story.sayMoreOfACall() },
  { minute: 176, act: (story) => story.withdraw('eng28@example.com') },
  { minute: 205, act: (story) => story.signUp('eng12@example.com') },
  { minute: 238, act: (story) => story.signUp('eng21@example.com', 'Evenings are fine too.') },
];
const END_MINUTE = 330;

/** Plays the day into a workbook that is set up, has engineers and calls, and whose automation is on. */
export function playStory(workbench: Workbench, id: string): void {
  const start = Date.parse(workbench.clock());
  const at = (minute: number) => new Date(start + minute * MS_PER_MINUTE).toISOString();
  const story = new Story(workbench, id);
  for (const { minute, act } of steps) {
    workbench.advance(at(minute));
    act(story);
  }
  workbench.advance(at(END_MINUTE));
}

/** What people of the story do, each by what the add-on offers them. */
class Story {
  readonly #workbench: Workbench;
  readonly #id: string;

  constructor(workbench: Workbench, id: string) {
    this.#workbench = workbench;
    this.#id = id;
  }

  /** By sidebar, for the first three weeks with a call in the engineer's working hours; else for any. */
  signUp(as: string, note = ''): void {
    const fitting = (this.#home(as).programme?.weeks ?? [])
      .filter(({ closed, calls }) => !closed && calls.some(({ why }) => why === ''))
      .map(({ week }) => week)
      .slice(0, 3);
    const weeks = fitting.length ? { weeks: fitting } : { any: true };
    this.#ask(as, { kind: 'signUp', weeks, flexible: false, note });
  }

  /** A row in Sign-ups. */
  signUpTyped(as: string, weeks: string): void {
    this.#type(as, 'Sign-ups', { Engineer: as, 'Weeks available': weeks });
  }

  withdraw(as: string): void {
    const mine = this.#home(as).programme;
    const signUp = mine?.rotations[0]?.signUp ?? mine?.queued?.signUp;
    if (signUp !== undefined) this.#ask(as, { kind: 'withdraw', signUp });
  }

  /** By sidebar, in two weeks. */
  offer(ae: string): void {
    this.#ask(ae, {
      kind: 'offerCall',
      date: this.#day(15),
      start: '10:30',
      minutes: 45,
      customer: 'Quill Insurance',
      customerNo: null,
      ae,
      brief: 'First look at code search with their platform team.',
      meetingLink: 'https://meet.example.com/quill-2210',
      notesLink: '',
      slackChannel: '',
      seats: 2,
    });
  }

  /** A row whose day is probably a slip: the add-on asks. */
  typeOnSunday(ae: string): void {
    const sunday = (7 - new Date(this.#day(0)).getUTCDay()) % 7;
    this.#type(ae, 'Calls', {
      Date: this.#day(sunday + 21),
      Start: '10:00',
      Minutes: '30',
      Customer: 'Alder Freight',
      AE: ae,
      Seats: '1',
      Status: 'Offered',
    });
  }

  /** The AE of the first call that somebody joins writes more about it; the invite follows. */
  sayMoreOfACall(): void {
    const calls = this.#workbench.snapshot(this.#id).tabs.find(({ title }) => title === 'Calls');
    if (!calls) return;
    const column = (header: string) => calls.header.indexOf(header);
    const index = calls.rows.findIndex((row) => row[column('Shadowed by')]);
    const row = calls.rows[index];
    if (!row) return;
    const before = row[column('What to expect')] ?? '';
    const values = { 'What to expect': `${before}; their new platform lead joins for the first time` };
    this.#type(row[column('AE')] ?? '', 'Calls', values, index + 2);
  }

  #home(as: string): Home {
    const answer = this.#ask(as, { kind: 'home' });
    if (!answer.home) throw new Error(`The sample could not be built: ${as} was not shown a home.`);
    return answer.home;
  }

  #ask(as: string, request: { kind: string; [field: string]: unknown }): { home: Home | null } {
    return this.#workbench.request(this.#id, { as, request }) as { home: Home | null };
  }

  #type(as: string, tab: string, values: Record<string, string>, row?: number): void {
    this.#workbench.type(this.#id, { as, tab, values, ...(row !== undefined && { row }) });
  }

  /** So many days after the story's. */
  #day(days: number): string {
    return new Date(Date.parse(this.#workbench.clock()) + days * MS_PER_DAY).toISOString().slice(0, 10);
  }
}
