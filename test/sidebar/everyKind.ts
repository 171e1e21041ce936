import type { Request } from '../../src/sidebar/requests';

/** One request of each kind of the union, which the type makes complete. */
export const everyKind: { readonly [Kind in Request['kind']]: Extract<Request, { kind: Kind }> } = {
  home: { kind: 'home' },
  nudge: { kind: 'nudge' },
  signUp: {
    kind: 'signUp',
    weeks: { weeks: ['2026-05-11', '2026-06-01'] },
    flexible: false,
    note: '',
    timeZone: 'Europe/Berlin',
  },
  withdraw: { kind: 'withdraw', signUp: 's1' },
  saveHours: {
    kind: 'saveHours',
    timeZone: 'Europe/Berlin',
    worksOn: [1, 2, 3, 4, 5],
    worksFrom: '08:00',
    worksUntil: '18:00',
  },
  offerCall: {
    kind: 'offerCall',
    date: '2026-06-02',
    start: '17:00',
    minutes: 30,
    customer: 'Customer 12',
    customerNo: null,
    ae: 'ae02@example.com',
    brief: '',
    meetingLink: '',
    notesLink: '',
    slackChannel: '',
    seats: 1,
  },
  saveCoordinators: { kind: 'saveCoordinators', coordinators: ['casey@example.com'] },
};
