import { virtualOfCalls, type Calls, type Virtual } from './latency';

/** A thing that Ridealong and a sample both do. */
export type Job = 'set-up' | 'sign-up' | 'invites' | 'weekly mails';

/**
 * One of Google's own samples (googleworkspace/apps-script-samples at 8a31678, solutions/automations): the calls that its source
 * makes, navigation and builders not counted, as with Ridealong.
 */
export interface Peer {
  readonly sample: string;
  readonly job: Job;
  readonly does: string;
  readonly formula: string;
  /** For n sessions, invites or mails. */
  readonly calls: (n: number) => Calls;
  /** In one run each, where it takes a run for each of n. */
  readonly runs?: (n: number) => number;
}

/** A conference of five days, with eight times a day at which sessions begin. */
const days = 5;
const timesOf = (sessions: number): number => Math.min(sessions, days * 8);

/** Drafts in the mailbox, each of which is looked at for the subject. */
const drafts = 5;

const setUpConference = (sessions: number): Calls => ({
  ...{ getProperty: 1, read: 1, commit: 1, setProperty: 1, createTrigger: 1 },
  calendarWrite: 1 + 2 * sessions,
  createForm: 1,
  setter: 7 + 2 * days + 3 * timesOf(sessions),
});

/** One session chosen; the itinerary as a document and a PDF, by mail. */
const onFormSubmit: Calls = {
  ...{ read: 1, getProperty: 1, calendarRead: 2, calendarWrite: 1 },
  ...{ createDocument: 1, setter: 7, pdf: 1, mail: 1 },
};

export const peers: readonly Peer[] = [
  {
    sample: 'event-session-signup',
    job: 'set-up',
    does: 'sets up n sessions, five days, eight times a day',
    formula: '14 + 2n + 2·5 + 3·min(n, 40)',
    calls: setUpConference,
  },
  {
    sample: 'event-session-signup',
    job: 'sign-up',
    does: 'one sign-up for one session',
    formula: '13 + 2',
    calls: () => onFormSubmit,
  },
  {
    sample: 'event-session-signup',
    job: 'invites',
    does: 'n sign-ups for one session each, a run each',
    formula: '(13 + 2)n',
    calls: () => onFormSubmit,
    runs: (n) => n,
  },
  {
    sample: 'vacation-calendar',
    job: 'invites',
    does: 'takes over one event of each of n people',
    formula: '5 + n + n',
    calls: (n) => ({ getProperty: 1, setProperty: 1, directory: 3, calendarRead: n, calendarWrite: n }),
  },
  {
    sample: 'mail-merge',
    job: 'weekly mails',
    does: 'n mails, five drafts in the mailbox',
    formula: '10 + 2·5 + n',
    calls: (n) => ({ read: 1, commit: 1, mailboxRead: 8 + 2 * drafts, mail: n }),
  },
];

/** What a sample takes for so many. */
export function costOf({ calls, runs = () => 1 }: Peer, n: number): { readonly trips: number } & Virtual {
  const one = calls(n);
  const times = runs(n);
  const { ms, halved, doubled } = virtualOfCalls(one);
  return {
    trips: times * Object.values(one).reduce((sum, count) => sum + count, 0),
    ms: times * ms,
    halved: times * halved,
    doubled: times * doubled,
  };
}
