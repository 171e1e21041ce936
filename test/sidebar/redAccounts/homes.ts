import type {
  AccountLine,
  AccountValues,
  AccountView,
  AskView,
  Board,
  RedCoordinator,
  RedPanelHome,
  RedTracker,
  YearReport,
} from '../../../src/sidebar/redAccounts/requests';

/** What a Red Accounts panel is shown, as plain data. I am the CE of Northwind unless a test says otherwise. */
const me = { email: 'ce05@example.com', name: 'Cem Aydin', isCoordinator: false };

export const values: AccountValues = {
  account: 'Northwind Freight',
  accountId: '0015f00002AbCdE',
  health: 'Red',
  whyRed: 'Runners are down twice a week since the upgrade; their CIO asked for a way out.',
  ae: 'ae02@example.com',
  ce: 'ce05@example.com',
  sponsor: 'vp01@example.com',
  currentState: 'Pinned to the last good version.\nDaily call at 09:00.',
  actionPlan: '',
  exitCriteria: '',
  nextStep: 'Load test with their largest pipeline',
  nextStepOwner: 'ce05@example.com',
  nextStepDue: '2026-11-06',
  resolution: '',
  renewal: '2027-01-31',
};

export const ask: AskView = {
  id: 'a1',
  episode: 'e1',
  account: 'Northwind Freight',
  ask: 'A runner engineer on their call on Thursday',
  asked: 'Asked of support-lead@example.com by Ana Engel, Tue 3 Nov 09:12',
  due: '2026-11-05',
  dueText: 'due Thu 5 Nov',
  status: 'Open',
  answer: '',
  isOverdue: false,
  climbed: '',
  mayAnswer: false,
};

const lateAsk: AskView = {
  ...ask,
  id: 'a2',
  ask: 'Credit for October',
  asked: 'Asked of finance@example.com by Ana Engel, Mon 2 Nov 10:00',
  dueText: '2 days overdue',
  status: 'Acknowledged',
  isOverdue: true,
  climbed: 'Climbed to Vera Petit on Wed 4 Nov 10:00',
};

export const askOfMe: AskView = {
  ...ask,
  id: 'a3',
  episode: 'e9',
  account: 'Globex',
  ask: 'Review of their network plan',
  asked: `Asked of ${me.email} by Ana Engel, Tue 3 Nov 09:12`,
  mayAnswer: true,
};

export const account: AccountView = {
  episode: 'e1',
  row: 2,
  status: 'Red',
  health: 'Red',
  isOpen: true,
  redSince: 'Mon 2 Nov',
  daysRed: 3,
  timeInStates: ['Red 3 days'],
  relapses: '',
  waitingFor: [
    { who: 'CE Cem Aydin', what: 'Action plan and Exit criteria', since: 'Mon 2 Nov', isMe: true },
    { who: 'AE Ana Engel', what: 'signature', since: 'Tue 3 Nov', isMe: false },
  ],
  thread: 'https://example.slack.com/archives/C1/p1',
  values,
  touched: { whyRed: 'Ana Engel, Mon 2 Nov 10:02', currentState: 'Ana Engel, Tue 3 Nov 08:55' },
  parts: {
    ae: { owner: 'Ana Engel', state: 'unsigned', sentence: 'Complete, and not signed yet.' },
    ce: { owner: 'Cem Aydin', state: 'missing', sentence: 'Missing: Action plan, Exit criteria.' },
  },
  plan: 'The plan is to be agreed by Wed 4 Nov.',
  planState: 'due',
  stale: '',
  asks: [ask, lateAsk],
  timeline: [
    {
      when: 'Tue 3 Nov 08:55',
      who: 'Ana Engel',
      what: 'Current state',
      text: 'Pinned to the last good version.',
    },
    { when: 'Mon 2 Nov 10:02', who: 'Ana Engel', what: 'Why red', text: 'Runners are down twice a week' },
    { when: 'Mon 2 Nov 09:58', who: 'CRM', what: 'Turned red', text: '' },
  ],
  resolution: {
    isWaiting: false,
    kind: 'resolved',
    question: '',
    sentences: [],
    isNoteAsked: false,
    mayGiveWord: false,
  },
  mine: { part: 'ce', role: 'ce' },
  mayChangeHealth: true,
};

/** The same account with both parts written and signed. */
export const agreed: AccountView = {
  ...account,
  waitingFor: [],
  values: {
    ...values,
    actionPlan: 'Move to the new runner pool by Friday.',
    exitCriteria: 'Two weeks without an outage.',
  },
  parts: {
    ae: { owner: 'Ana Engel', state: 'signed', sentence: 'Signed by Ana Engel on Tue 3 Nov 14:00.' },
    ce: { owner: 'Cem Aydin', state: 'signed', sentence: 'Signed by Cem Aydin on Tue 3 Nov 15:30.' },
  },
  plan: 'Agreed by both on Tue 3 Nov 15:30.',
  planState: 'agreed',
};

/** It turned green: its note and my word are wanted. */
export const waiting: AccountView = {
  ...agreed,
  status: 'Waiting for resolution',
  health: 'Green',
  relapses: 'Turned red again 2 times',
  timeInStates: ['Red 12 days', 'Yellow 9 days'],
  waitingFor: [{ who: 'CE Cem Aydin', what: 'word that it is resolved', since: 'Mon 23 Nov', isMe: true }],
  values: { ...agreed.values, health: 'Green', resolution: 'The new runner pool held for two weeks.' },
  resolution: {
    isWaiting: true,
    kind: 'resolved',
    question: 'What turned it?',
    sentences: ['Ana Engel gave their word on Mon 23 Nov 11:00.', 'Cem Aydin has not yet.'],
    isNoteAsked: false,
    mayGiveWord: true,
  },
};

const lines: AccountLine[] = [
  {
    episode: 'e1',
    account: 'Northwind Freight',
    health: 'Red',
    status: 'Red',
    waitingFor: 'CE Cem Aydin: Action plan, since Mon 2 Nov',
    isMyTurn: true,
  },
  {
    episode: 'e2',
    account: 'Contoso Energy',
    health: 'Yellow',
    status: 'Yellow',
    waitingFor: '',
    isMyTurn: false,
  },
];

const board: Board = {
  red: 6,
  yellow: 3,
  waiting: 1,
  waitingFor: [
    { episode: 'e3', account: 'Initech', who: 'AE ae07@example.com', what: 'Why red', since: 'Mon 19 Oct' },
    {
      episode: 'e1',
      account: 'Northwind Freight',
      who: 'CE Cem Aydin',
      what: 'Action plan',
      since: 'Mon 2 Nov',
    },
  ],
  stale: [{ episode: 'e3', account: 'Initech', text: 'Last update 9 days ago' }],
  plansOverdue: [{ episode: 'e3', account: 'Initech', text: 'Was due on Wed 21 Oct' }],
  renewals: [{ episode: 'e1', account: 'Northwind Freight', text: 'Renews on Sun 31 Jan 2027, in 12 weeks' }],
  agenda: 'Red longest\n- Initech: red 17 days\n\nPlans without exit criteria\n- Northwind Freight',
};

const coordinator: RedCoordinator = {
  coordinators: ['casey@example.com'],
  attention: ['Account Tracker, row 14: Health says “Purple”.'],
  held: {
    seen: '9a2f6e4b7a5c1f0a',
    title: '12 accounts changed at once',
    sentences: [
      'Their rows and History say so, but their posts and mails are held since Mon 4 May 2026, 10:12: nobody is told.',
      'All of them turned red within an hour, said the CRM.',
    ],
    isMistake: false,
    rows: [{ where: 'Account Tracker, row 4', text: 'Fjord Energy: Green → Red' }],
    more: 11,
  },
  slack: { channel: '#red-accounts', sentence: 'Slack is not connected.', mayConnect: true },
  crm: { sentence: 'No key was made so far.', mayMakeKey: true },
};

export const report: YearReport = {
  year: 2026,
  years: [2026, 2025],
  resolved: 2,
  lost: 1,
  medianDays: 31,
  episodes: [
    {
      episode: 'e20',
      account: 'Hooli',
      outcome: 'resolved',
      closed: 'Fri 2 Oct 2026',
      daysRed: 31,
      relapses: 1,
      note: 'A runner pool of their own.',
    },
    {
      episode: 'e21',
      account: 'Vandelay',
      outcome: 'lost',
      closed: 'Mon 3 Aug 2026',
      daysRed: 90,
      relapses: 0,
      note: 'Price; we heard of it too late.',
    },
  ],
};

export function home(tracker: Partial<RedTracker> = {}, rest: Partial<RedPanelHome> = {}): RedPanelHome {
  return {
    me,
    warnings: [],
    remedies: [],
    tracker: {
      timeZone: 'Europe/Berlin',
      today: '2026-11-05',
      place: 'row 2',
      account,
      noAccount: '',
      mine: lines,
      asksOfMe: [askOfMe],
      board,
      automation: { on: true, account: 'ridealong@example.com', sentence: 'Automation is on.' },
      coordinator: null,
      ...tracker,
    },
    ...rest,
  };
}

export function homeOf(view: AccountView, place = 'row 2'): RedPanelHome {
  return home({ account: view, place });
}

export const noAccount = home({
  account: null,
  place: 'other',
  noAccount: 'Select a row in Account Tracker, and its account stands here.',
});

export function coordinatorHome(change: Partial<RedCoordinator> = {}): RedPanelHome {
  return home(
    { coordinator: { ...coordinator, ...change } },
    { me: { ...me, email: 'casey@example.com', isCoordinator: true } },
  );
}
