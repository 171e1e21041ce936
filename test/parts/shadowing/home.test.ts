import { placed } from './decided';
import { TypedWorkbook } from './typedWorkbook';

/** Jo has a tentative rotation, Kim is in the queue behind Lee, and two calls stand at other times. */
const base = (() => {
  const book = new TypedWorkbook()
    .engineer('jo', { 'Works on': 'Mon-Thu', 'Works from': '09:30', 'Works until': '16:00' })
    .engineer('kim', { 'Time zone': 'Asia/Tokyo' })
    .engineer('lee', { 'Time zone': '' })
    .engineer('max', { 'Time zone': 'America/New_York' })
    .call('c-1', '2026-06-02 14:00')
    .signUp('s-1', 'jo', 'any');
  book.run();
  book.signUp('s-2', 'lee', '2026-06-08').signUp('s-3', 'kim', '2026-06-15, 2026-06-22');
  book.run();
  return book;
})();

const workbook = (): TypedWorkbook => base.copy();

const weekChoice = (label: string, monday: string, closed: string) => ({
  week: monday,
  label,
  offered: 0,
  openSeats: 0,
  calls: [],
  closed,
});

describe('the panel of an engineer', () => {
  it('who has a rotation shows it, with when it is confirmed and that it is their one of the year', () => {
    const closed = 'You have your rotation of 2026.';
    expect(workbook().home('jo@example.com')).toEqual({
      me: { email: 'jo@example.com', name: 'Jo', onRoster: true, isCoordinator: false },
      programme: {
        timeZone: 'Europe/Berlin',
        year: 2026,
        hours: {
          timeZone: 'Europe/Berlin',
          worksOn: [1, 2, 3, 4],
          worksFrom: '09:30',
          worksUntil: '16:00',
        },
        rotations: [
          {
            signUp: 's-1',
            state: 'tentative',
            week: '2026-06-01',
            year: 2026,
            call: {
              start: '2026-06-02T12:00:00.000Z',
              end: '2026-06-02T13:00:00.000Z',
              when: 'Tue 2 Jun, 14:00–15:00',
              customer: 'Customer of c-1',
              ae: 'ae@example.com',
              brief: 'An upgrade',
              meetingLink: 'https://meet.example.com/c-1',
            },
            next: 'It is confirmed on Mon 18 May 2026; then the calendar invite comes. Should anything change before, you are told.',
            canWithdraw: true,
            withdrawWarning: '',
          },
        ],
        queued: null,
        weeks: [
          weekChoice('11–17 May 2026', '2026-05-11', closed),
          weekChoice('18–24 May 2026', '2026-05-18', closed),
          weekChoice('25–31 May 2026', '2026-05-25', closed),
          { ...weekChoice('1–7 Jun 2026', '2026-06-01', closed), offered: 1 },
          weekChoice('8–14 Jun 2026', '2026-06-08', closed),
          weekChoice('15–21 Jun 2026', '2026-06-15', closed),
          weekChoice('22–28 Jun 2026', '2026-06-22', closed),
          weekChoice('29 Jun – 5 Jul 2026', '2026-06-29', closed),
          weekChoice('6–12 Jul 2026', '2026-07-06', closed),
          weekChoice('13–19 Jul 2026', '2026-07-13', closed),
          weekChoice('20–26 Jul 2026', '2026-07-20', closed),
          weekChoice('27 Jul – 2 Aug 2026', '2026-07-27', closed),
        ],
        refusal:
          'You already have your rotation of 2026: the week of 1–7 Jun 2026. You can sign up for 2027.',
        nextYear: 2027,
        notEligible: '',
        myCalls: [],
        automation: {
          on: false,
          account: '',
          sentence: 'Automation is off: no invites or mails go out. A coordinator turns it on in the menu.',
        },
        coordinator: null,
      },
      warnings: [],
      remedies: [],
      timeZones: ['America/New_York', 'Asia/Tokyo', 'Europe/Berlin'],
    });
  });

  it('who waits shows their own place in the queue, and why', () => {
    const { queued, rotations, refusal, nextYear } = workbook().programmeFor('kim@example.com');
    expect({ queued, rotations, refusal, nextYear }).toEqual({
      queued: {
        signUp: 's-3',
        weeks: '2026-06-15..2026-06-22',
        position: 2,
        reason: 'No call is offered in your weeks yet.',
      },
      rotations: [],
      refusal: '',
      nextYear: 2027,
    });
  });

  it('who is new shows the hours of Settings and no time zone, since that is asked for', () => {
    const settings = { 'Works from': '07:00', 'Works until': '15:30' };
    const { me, programme } = new TypedWorkbook(settings).home('new.one@example.com');
    expect(me).toEqual({
      email: 'new.one@example.com',
      name: 'new.one@example.com',
      onRoster: false,
      isCoordinator: false,
    });
    expect(programme?.hours).toEqual({
      timeZone: '',
      worksOn: [1, 2, 3, 4, 5],
      worksFrom: '07:00',
      worksUntil: '15:30',
    });
    expect(programme?.notEligible).toBe('');
  });

  it('says why nobody of another organisation, and nobody who is not active, can tick a week', () => {
    const book = new TypedWorkbook().engineer('jo', { 'Active until': '2026-05-01' });
    const { notEligible, refusal, nextYear } = book.programmeFor('jo@example.com');
    expect([notEligible, refusal, nextYear]).toEqual([
      'You are active until Fri 1 May 2026, says the Engineers tab.',
      '',
      2027,
    ]);
    expect(book.programmeFor('eve@elsewhere.com').notEligible).toBe(
      'eve@elsewhere.com is not on the Engineers tab, and only people of example.com can sign up themselves.',
    );
  });

  it('offers the first year in which they have no rotation yet', () => {
    const book = workbook();
    book.ledger(...placed('9', 'jo', 'c-9', '2027-03-02 14:00', { monday: '2027-03-01' }));
    expect(book.programmeFor('jo@example.com').nextYear).toBe(2028);
  });
});

describe('the calls that somebody offers', () => {
  it('are shown to their AE as long as they are not over, the earliest first, with what is missing', () => {
    const ae = { AE: 'ann@example.com' };
    const book = new TypedWorkbook()
      .engineer('jo')
      .call('c-5', '2026-06-04 10:00', { ...ae, 'What to expect': '', 'Meeting link': '' })
      .call('c-4', '2026-06-06 10:00', { ...ae, 'Meeting link': '' })
      .call('c-3', '2026-05-04 09:30', ae)
      .call('c-1', '2026-05-12 14:00', ae)
      .call('c-2', '2026-05-04 09:00', ae)
      .call('c-6', '2026-06-04 10:00', { ...ae, Status: 'Cancelled' })
      .call('c-7', '2026-06-04 10:00')
      .signUp('s-1', 'jo', '2026-05-11');
    book.run();
    expect(book.programmeFor('ann@example.com').myCalls).toEqual([
      { when: 'Mon 4 May, 09:30–10:30', customer: 'Customer of c-3', shadowedBy: '', problem: '' },
      { when: 'Tue 12 May, 14:00–15:00', customer: 'Customer of c-1', shadowedBy: 'Jo', problem: '' },
      {
        when: 'Thu 4 Jun, 10:00–11:00',
        customer: 'Customer of c-5',
        shadowedBy: '',
        problem: 'Please add What to expect and Meeting link.',
      },
      {
        when: 'Sat 6 Jun, 10:00–11:00',
        customer: 'Customer of c-4',
        shadowedBy: '',
        problem: 'This is a Saturday. Is it meant? Please add Meeting link.',
      },
    ]);
    expect(book.programmeFor('jo@example.com').myCalls).toEqual([]);
  });
});

describe('the panel of a coordinator', () => {
  it('counts the programme and says what to look at', () => {
    const book = workbook();
    book.change('engineers', 'lee@example.com', { GitHub: 'not a handle' });
    expect(book.home('casey@example.com')).toMatchObject({
      me: { name: 'casey@example.com', onRoster: false, isCoordinator: true },
      programme: {
        coordinator: {
          coordinators: ['casey@example.com'],
          engineers: 4,
          haveHadOne: 0,
          confirmed: 0,
          tentative: 1,
          waiting: 2,
          openSeats: 0,
          attention: ['Engineers: row 4 has a question in Check.'],
          held: null,
        },
      },
    });
    expect(Object.keys(book.programmeFor('casey@example.com').coordinator ?? {}).sort()).toEqual([
      'attention',
      'confirmed',
      'coordinators',
      'engineers',
      'haveHadOne',
      'held',
      'openSeats',
      'tentative',
      'waiting',
    ]);
  });

  it('names the account that sends once automation is on', () => {
    expect(workbook().automate().programmeFor('kim@example.com').automation).toEqual({
      on: true,
      account: 'ridealong@example.com',
      sentence: 'Automation is on: ridealong@example.com sends invites and mails, every hour what is due.',
    });
  });
});

describe('a workbook in which nothing is decided', () => {
  it('shows no programme, why, and to coordinators what they may do', () => {
    const book = workbook().ledger({ kind: 'restoredSeen', lost: 'x' });
    const seen = book.home('jo@example.com');
    const warnings = [
      'This spreadsheet was restored to an older version, or lines of its Ledger were deleted: invites or mails have gone out that it does not know of. Nothing is decided or sent until a coordinator opens Ridealong and says how to go on.',
    ];
    expect(seen).toEqual({
      me: { email: 'jo@example.com', name: 'Jo', onRoster: true, isCoordinator: false },
      programme: null,
      warnings,
      remedies: [],
      timeZones: ['America/New_York', 'Asia/Tokyo', 'Europe/Berlin'],
    });
    expect(book.home('casey@example.com').remedies.map(({ button }) => button)).toEqual(['Go on from here']);
  });
});
