import type {
  CoordinatorView,
  Home,
  MyRotation,
  OfferedCall,
  Queued,
  WeekChoice,
} from '../../src/sidebar/requests';

type Programme = NonNullable<Home['programme']>;

function choice(week: string, label: string, rest: Partial<WeekChoice> = {}): WeekChoice {
  return { week, label, offered: 0, openSeats: 0, calls: [], closed: '', ...rest };
}

/** Twelve weeks as they come: closed, with seats, outside the hours, full, and without a call yet. */
const weeks: WeekChoice[] = [
  choice('2026-05-04', '4–10 May 2026', { offered: 1, closed: 'Sign-up closed on Wed 29 Apr.' }),
  choice('2026-05-11', '11–17 May 2026', {
    offered: 2,
    openSeats: 2,
    calls: [
      { when: 'Tue 12 May, 17:00–18:00', why: '' },
      { when: 'Thu 14 May, 23:30–00:30', why: 'outside your hours' },
    ],
  }),
  choice('2026-05-18', '18–24 May 2026', {
    offered: 1,
    openSeats: 1,
    calls: [{ when: 'Wed 20 May, 10:00–10:30', why: '' }],
  }),
  choice('2026-05-25', '25–31 May 2026', { offered: 1 }),
  choice('2026-06-01', '1–7 Jun 2026'),
  choice('2026-06-08', '8–14 Jun 2026'),
  choice('2026-06-15', '15–21 Jun 2026'),
  choice('2026-06-22', '22–28 Jun 2026'),
  choice('2026-06-29', '29 Jun–5 Jul 2026'),
  choice('2026-07-06', '6–12 Jul 2026'),
  choice('2026-07-13', '13–19 Jul 2026'),
  choice('2026-07-20', '20–26 Jul 2026'),
];

export const tentative: MyRotation = {
  signUp: 's1',
  state: 'tentative',
  week: '2026-06-01',
  year: 2026,
  call: {
    start: '2026-06-02T15:00:00Z',
    end: '2026-06-02T16:00:00Z',
    when: 'Tue 2 Jun, 17:00–18:00',
    customer: 'Customer 12',
    ae: 'ae02@example.com',
    brief: 'They are moving from Jenkins, and will ask about runners.',
    meetingLink: 'https://meet.example.com/abc-defg-hij',
  },
  next: 'It is confirmed on Mon 18 May; then the calendar invite comes. Until then it may move within your weeks, and you are told.',
  canWithdraw: true,
  withdrawWarning: '',
};

export const confirmed: MyRotation = {
  ...tentative,
  state: 'confirmed',
  week: '2026-05-04',
  next: 'The invite is in your calendar.',
  withdrawWarning: 'The week has begun, so this rotation still counts for 2026 if you withdraw now.',
};

export const queued: Queued = {
  signUp: 's1',
  weeks: '2026-05-25, 2026-06-08',
  position: 3,
  reason: 'All calls of the weeks that you ticked are taken.',
};

export const myCalls: OfferedCall[] = [
  { when: 'Tue 12 May, 17:00–18:00', customer: 'Customer 12', shadowedBy: 'Engineer 06', problem: '' },
  {
    when: 'Wed 20 May, 10:00–10:30',
    customer: 'Customer 15',
    shadowedBy: '',
    problem: 'Please add What to expect and Meeting link.',
  },
];

export const coordinator: CoordinatorView = {
  coordinators: ['casey@example.com', 'a-coordinator-with-a-very-long-address@engineering.example.com'],
  engineers: 62,
  haveHadOne: 21,
  confirmed: 4,
  tentative: 9,
  waiting: 3,
  openSeats: 7,
  attention: ['Calls, row 14: no date can be read from “next Tuesday”.', '2 mails may not have been sent.'],
  held: {
    seen: '5c1f0a0d2f6e4b7a',
    title: '12 invites and 3 tentative places would move or go',
    sentences: [
      '15 rows changed at once, in 3 weeks from 11–17 May 2026 to 25–31 May 2026. That is held since Mon 4 May 2026, 10:12: invites stay as they were, and nobody was told.',
      'All dates are one day later.',
    ],
    isMistake: false,
    rows: [{ where: 'Calls, row 12', text: 'Tue 12 May 2026, 17:00 → Wed 13 May 2026, 17:00' }],
    more: 14,
  },
};

/** An engineer on the roster without a rotation yet. */
export function engineerHome(change: Partial<Programme> = {}, rest: Partial<Home> = {}): Home {
  const programme: Programme = {
    timeZone: 'Europe/Berlin',
    year: 2026,
    hours: { timeZone: 'Europe/Berlin', worksOn: [1, 2, 3, 4, 5], worksFrom: '08:00', worksUntil: '18:00' },
    rotations: [],
    queued: null,
    weeks,
    refusal: '',
    nextYear: 2027,
    notEligible: '',
    myCalls: [],
    automation: {
      on: true,
      account: 'casey@example.com',
      sentence: 'Automation is on: casey@example.com sends invites and mails, every hour what is due.',
    },
    coordinator: null,
    ...change,
  };
  return {
    me: { email: 'eng06@example.com', name: 'Engineer 06', onRoster: true, isCoordinator: false },
    programme,
    warnings: [],
    remedies: [],
    timeZones: ['America/New_York', 'Europe/Berlin'],
    ...rest,
  };
}

export function placedHome(rotation: MyRotation): Home {
  const refusal = 'You have your rotation of 2026 already: the week of 1–7 Jun 2026.';
  return engineerHome({ rotations: [rotation], refusal });
}

export function aeHome(): Home {
  const me = { email: 'ae02@example.com', name: 'AE 02', onRoster: false, isCoordinator: false };
  return engineerHome({ myCalls }, { me });
}

export function coordinatorHome(view: Partial<CoordinatorView> = {}): Home {
  const me = { email: 'casey@example.com', name: 'Casey', onRoster: false, isCoordinator: true };
  return engineerHome({ coordinator: { ...coordinator, ...view } }, { me });
}

export const notSetUp: Home = {
  ...engineerHome(),
  programme: null,
  remedies: [],
  warnings: [
    'This spreadsheet is not set up yet. Choose “Set up for call shadowing” or “Set up for Red Accounts” in the Ridealong menu.',
  ],
};
