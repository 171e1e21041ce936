import { turnOffAutomation, turnOnAutomation } from '../../../src/run/entry/automation';
import type { Platform } from '../../../src/run/ports';
import { readWorkbook } from '../../../src/run/readWorkbook';
import { shadowingBook } from '../../../src/run/shadowing/shadowingBook';
import { instant } from '../../../src/time/instant';
import type { EffectKey } from '../../../src/effects/delivery';
import type { Entry } from '../../../src/workbook/entries';
import { webAppAddress } from '../../../workbench/google/webApp';
import { ada, ben } from '../../google/inGoogle';
import { email } from '../../shadowing/world';
import { InWorkbook } from '../inWorkbook';
import { chosen, nobody } from './choosing';

// Turning automation on and off: who may, what is made, what is noted, and every sentence that is read.

let google: InWorkbook;
let lines: number;
const into = (...made: ConstructorParameters<typeof InWorkbook>) => {
  google = new InWorkbook(...made);
  lines = google.ledger().length;
};
afterEach(() => google.remove());

type Otherwise = Parameters<typeof chosen>[3];
const turnsOn = (as = ada, otherwise?: Otherwise) => chosen(google, turnOnAutomation, as, otherwise);
const turnsOff = (as = ada, otherwise?: Otherwise) => chosen(google, turnOffAutomation, as, otherwise);
const ledger = () => google.ledger(lines);
const coordinate = (...who: string[]) => {
  google.asks(({ properties }) => {
    properties.set('coordinators', who.join(', '));
  });
};
const calendarId = () => google.workbench.world.calendars[0]?.id ?? '';
const triggers = () =>
  google.workbench.world.triggers.map(({ handler, owner }) => `${handler} as ${owner}`).sort();
const webApp = () => `${webAppAddress}?workbook=${google.workbook}`;

const on = (text: string) => ({ said: [['Automation is on', text]], log: [] });
const off = (text: string) => ({ said: [['Automation is off', text]], log: [] });
const notOn = (text: string, why = 'other', title = 'Automation was not turned on') => ({
  said: [[title, text]],
  log: [{ ridealong: 'refused', what: 'turnOnAutomation', why }],
});
const notOff = (text: string, why = 'other', title = 'Nothing was changed') => ({
  said: [[title, text]],
  log: [{ ridealong: 'refused', what: 'turnOffAutomation', why }],
});

const sends = (who: string) => `From now on ${who} sends everything: every hour what is due.`;
const holds = 'The calendar “Customer call shadowing” holds the invites.';
const nobodyText =
  'Google does not say who you are, so nothing was done. Open the sheet with your work account in a browser profile of its own, and try again.';
const noCoordinator = 'Only a coordinator can do this. Ask one of those whom its settings name.';
const failed = 'Google Sheets did not take the change, so nothing was changed. Please try again in a minute.';
const unsure =
  'Google Sheets did not answer, so this may be done or not. What is done stays: please do it once more.';
const busy =
  'Ridealong is busy with somebody else’s change. Nothing was lost and nothing was changed: please try again in a minute.';
const restored =
  'This spreadsheet was restored to an older version, or lines of its Ledger were deleted: invites or mails have gone out that it does not know of. Nothing is decided or sent until a coordinator opens Ridealong and says how to go on.';

describe('automation is turned on', () => {
  test('with a calendar, two triggers and lines in the ledger, and once more with nothing', () => {
    into('shadowing', false);
    expect(turnsOn()).toEqual(on(`${sends(ada)} ${holds}`));
    const calendar = calendarId();
    expect(calendar).not.toBe('');
    const noted = [
      ['automationOn', { account: ada, calendar, webApp: webApp() }],
      ['calendarShared', { calendar, refused: [] }],
    ];
    expect(ledger()).toEqual(noted);
    expect(triggers()).toEqual([`afterEdit as ${ada}`, `everyHour as ${ada}`]);
    expect(turnsOn()).toEqual(on(`${sends(ada)} ${holds}`));
    expect(ledger().filter(([kind]) => kind === 'automationOn')).toHaveLength(1);
  });

  test('of a tracker without a calendar', () => {
    into('redAccounts', false);
    expect(turnsOn()).toEqual(
      on(
        `${sends(ada)} Slack and the CRM are connected in the panel under Programme, by this account; the tracker works without them.`,
      ),
    );
    expect(ledger()).toEqual([['automationOn', { account: ada, calendar: '', webApp: webApp() }]]);
    expect(triggers()).toEqual([`afterEdit as ${ada}`, `everyHourRedAccounts as ${ada}`]);
    expect(google.workbench.world.calendars).toEqual([]);
  });

  test('and says with whom the calendar has to be shared by hand', () => {
    into('shadowing', false);
    coordinate(ada, ben, 'cy@example.com');
    const sharesNot = ({ calendar }: Platform): Partial<Platform> => ({
      calendar: { ...calendar, share: () => ({ ok: false, failure: 'refused', detail: 'Not allowed' }) },
    });
    expect(turnsOn(ada, sharesNot)).toEqual(
      on(
        `${sends(ada)} ${holds} It could not be shared with ${ben}, cy@example.com: please share it by hand.`,
      ),
    );
  });

  test('and the calendar is shared by a later run where Google does not answer', () => {
    into('shadowing', false);
    coordinate(ada, ben);
    const later = ({ calendar }: Platform): Partial<Platform> => ({
      calendar: { ...calendar, share: () => ({ ok: false, failure: 'later', detail: 'Rate limit' }) },
    });
    expect(turnsOn(ada, later)).toEqual(on(`${sends(ada)} ${holds}`));
    expect(ledger().map(([kind]) => kind)).toEqual(['automationOn']);
  });

  test('anew where the web app is at another address since', () => {
    into();
    const elsewhere = ({ webApp: there }: Platform): Partial<Platform> => ({
      webApp: { ...there, address: () => 'https://elsewhere/exec' },
    });
    expect(turnsOn(ada, elsewhere)).toEqual(on(`${sends(ada)} ${holds}`));
    expect(ledger().filter(([kind]) => kind === 'automationOn')).toEqual([
      ['automationOn', { account: ada, calendar: calendarId(), webApp: 'https://elsewhere/exec' }],
    ]);
  });

  test('again after it was off, on the same calendar', () => {
    into();
    const calendar = calendarId();
    google.turnOff();
    lines = google.ledger().length;
    expect(turnsOn()).toEqual(on(`${sends(ada)} ${holds}`));
    expect(ledger()[0]).toEqual(['automationOn', { account: ada, calendar, webApp: webApp() }]);
    expect(ledger().map(([kind]) => kind)).not.toContain('calendarMade');
    expect(google.workbench.world.calendars).toHaveLength(1);
  });

  test.each([
    ['and the one before is gone', true],
    ['although the one before is there again', false],
  ])('with a new calendar where a coordinator asked for one %s', (_how, isGone) => {
    into();
    const calendar = calendarId();
    google.tells({ kind: 'calendarGone', calendar }, { kind: 'calendarAsked', calendar });
    google.turnOff();
    if (isGone) google.workbench.world.calendars = [];
    lines = google.ledger().length;
    expect(turnsOn()).toEqual(on(`${sends(ada)} ${holds}`));
    const anew = google.workbench.world.calendars.at(-1)?.id ?? '';
    expect(anew).not.toBe(calendar);
    expect(ledger()).toEqual([
      ['automationOn', { account: ada, calendar: anew, webApp: webApp() }],
      ['calendarMade', { calendar: anew }],
      ['calendarShared', { calendar: anew, refused: [] }],
    ]);
  });

  test('and says where the calendar is not to be seen any more', () => {
    into();
    const calendar = calendarId();
    coordinate(ada, ben);
    google.workbench.world.calendars = [];
    expect(turnsOn()).toEqual(
      on(
        `${sends(ada)} But Google shows this account no calendar to hold the invites: it was deleted, or its sharing was taken away. What to do stands in the panel under Programme.`,
      ),
    );
    expect(ledger()).toEqual([['calendarGone', { calendar }]]);
  });

  const noEdit = (detail: string) => {
    return ({ triggers: made }: Platform): Partial<Platform> => ({
      triggers: { ...made, createOnEdit: () => ({ ok: false, failure: 'refused', detail }) },
    });
  };

  test.each([
    ['Service error', 'Google says “Service error”. Please try again in a minute.'],
    [
      'This script has too many triggers.',
      'this account has 20 triggers already, for all its spreadsheets, and Google allows no more. Choose Turn off automation in a spreadsheet that needs it no more, as this account, or let another account send here: every spreadsheet takes two.',
    ],
  ])('without the trigger on edit, and says why: %s', (detail, why) => {
    into('shadowing', false);
    expect(turnsOn(ada, noEdit(detail))).toEqual(
      on(
        `${sends(ada)} ${holds} What is typed is checked once an hour only: the trigger on edit could not be made, since ${why} Then choose Turn on automation here once more.`,
      ),
    );
    expect(triggers()).toEqual([`everyHour as ${ada}`]);
  });
});

describe('automation is not turned on', () => {
  test('by nobody in particular, nor by who is no coordinator', () => {
    into('shadowing', false);
    expect(turnsOn(ada, nobody)).toEqual(notOn(nobodyText, 'nobody'));
    expect(turnsOn(ben)).toEqual(notOn(noCoordinator, 'notCoordinator'));
    expect([ledger(), triggers()]).toEqual([[], []]);
  });

  test('in a copy, where nobody is one', () => {
    into();
    const copy = google.workbench.edit(google.workbook, { as: ada, action: 'copyWorkbook' }).id ?? '';
    const said: string[] = [];
    google.asks(
      (platform) => {
        const say = (...words: string[]) => void said.push(...words);
        turnOnAutomation({ ...platform, ui: { ...platform.ui, say } });
      },
      ada,
      copy,
    );
    expect(said).toEqual([
      'Automation was not turned on',
      'This is a copy of another spreadsheet. Nothing is decided or sent from a copy, so that nobody is invited twice. Please work in the original. If this copy is to be a programme of its own, such as next year’s, open Ridealong and choose “Start afresh here”.',
    ]);
  });

  test('where another account sends already', () => {
    into();
    coordinate(ada, ben);
    expect(turnsOn(ben)).toEqual(
      notOn(
        `${ada} has turned it on already, and sends everything. One account is enough: nothing was changed.`,
      ),
    );
    expect([ledger(), triggers()]).toEqual([[], [`afterEdit as ${ada}`, `everyHour as ${ada}`]]);
  });

  test('without the hourly trigger, and nothing is half done', () => {
    into('shadowing', false);
    const noClock = ({ triggers: made }: Platform): Partial<Platform> => ({
      triggers: {
        ...made,
        createHourly: () => ({ ok: false, failure: 'refused', detail: 'Service error' }),
      },
    });
    expect(turnsOn(ada, noClock)).toEqual(
      notOn(
        'Without the hourly trigger nothing goes out, and it could not be made: Google says “Service error”. Please try again in a minute.',
      ),
    );
    expect([ledger(), triggers(), google.workbench.world.calendars]).toEqual([[], [], []]);
  });

  test('without a calendar, and no trigger stays', () => {
    into('shadowing', false);
    expect(turnsOn(ada, () => google.hindered({ create: 'later' }))).toEqual(
      notOn('The programme’s calendar cannot be used (Service error: Spreadsheets). Nothing was changed.'),
    );
    expect([ledger(), triggers()]).toEqual([[], []]);
  });

  test('while somebody else has the lock, or Google does not take it', () => {
    into('shadowing', false);
    expect(turnsOn(ada, () => google.hindered({ lock: true }))).toEqual(notOn(busy, 'busy'));
    expect(turnsOn(ada, () => google.hindered({ commit: 'refused' }))).toEqual(notOn(failed));
    expect(turnsOn(ada, () => google.hindered({ commit: 'unknown' }))).toEqual(
      notOn(unsure, 'other', 'Something went wrong'),
    );
    expect(ledger()).toEqual([]);
  });

  test('in a workbook that is older than what the account remembers, which is noted', () => {
    into('shadowing', false);
    google.asks(({ secrets }) => {
      secrets.set('lastSeen', 'lost-1 abc');
    });
    expect(turnsOn()).toEqual(notOn(restored));
    expect([ledger(), triggers()]).toEqual([[['restoredSeen', { lost: 'lost-1' }]], []]);
  });
});

describe('another account turns it on', () => {
  beforeEach(() => {
    into();
    coordinate(ada, ben);
  });
  const calendars = (change: (was: Platform['calendar']) => Partial<Platform['calendar']>) => {
    return ({ calendar }: Platform): Partial<Platform> => ({
      calendar: { ...calendar, ...change(calendar) },
    });
  };
  const gaveUp = () => {
    google.turnOff();
    lines = google.ledger().length;
  };

  test('with the calendar that is there, once it may manage it', () => {
    const calendar = calendarId();
    google.asks((platform) => platform.calendar.share(calendar, email(ben)));
    gaveUp();
    expect(turnsOn(ben)).toEqual(on(`${sends(ben)} ${holds}`));
    expect(ledger()).toEqual([
      ['automationOn', { account: ben, calendar, webApp: webApp() }],
      ['calendarShared', expect.objectContaining({ calendar })],
    ]);
    expect(triggers()).toEqual([`afterEdit as ${ben}`, `everyHour as ${ben}`]);
  });

  test('not with one that it may not manage', () => {
    gaveUp();
    expect(turnsOn(ben)).toEqual(
      notOn(
        `The programme’s calendar cannot be used (it is ${ada}’s and not shared with you: ask for “Make changes and manage sharing”). Nothing was changed.`,
      ),
    );
    expect([ledger(), triggers()]).toEqual([[], []]);
  });

  test('not while Google does not say whether it may', () => {
    gaveUp();
    const later = calendars(() => ({
      share: () => ({ ok: false, failure: 'later', detail: 'Rate limit' }),
    }));
    expect(turnsOn(ben, later)).toEqual(
      notOn(
        'The programme’s calendar cannot be used (Google says “Rate limit”: try again in an hour). Nothing was changed.',
      ),
    );
  });

  describe('while a run of the one before may still send', () => {
    const claim: Entry = {
      kind: 'claimed',
      claims: [{ key: 'mail/1' as EffectKey, generation: 1, act: 'mail', content: 'x' }],
    };
    const told: Entry = {
      kind: 'delivered',
      outcomes: [{ key: 'mail/1' as EffectKey, generation: 1, outcome: 'done', detail: '' }],
    };
    /** When the ledger was told last, and so many milliseconds. */
    const since = (ms: number) => {
      const at = google.asks((platform) => {
        const { found } = readWorkbook(platform, shadowingBook, platform.now(), (prefix) => prefix);
        return found.ledger.entries.at(-1)?.at ?? 0;
      });
      return () => ({ now: () => instant(at + ms) });
    };
    const underWay = notOn(
      `A run of ${ada} may still be sending, and nothing is to go twice. Nothing was changed: please try again in six minutes.`,
    );
    const sixMinutes = 6 * 60_000;
    beforeEach(() => {
      google.asks((platform) => platform.calendar.share(calendarId(), email(ben)));
    });

    test('not before six minutes are over', () => {
      google.turnOff();
      google.tells(claim);
      lines = google.ledger().length;
      expect(turnsOn(ben, since(sixMinutes - 1))).toEqual(underWay);
      expect([ledger(), triggers()]).toEqual([[], []]);
      expect(turnsOn(ben, since(sixMinutes))).toEqual(on(`${sends(ben)} ${holds}`));
    });

    test('at once where it told of what it sent, and that account itself at once anyway', () => {
      google.tells(claim);
      gaveUp();
      expect(turnsOn(ada)).toEqual(on(`${sends(ada)} ${holds}`));
      google.tells(told);
      google.turnOff();
      expect(turnsOn(ben)).toEqual(on(`${sends(ben)} ${holds}`));
    });
  });
});

describe('automation is turned off', () => {
  test('and its triggers go, and once more it was off already', () => {
    into();
    expect(turnsOff()).toEqual(off('Nothing goes out until it is turned on again. What was sent stays.'));
    expect([ledger(), triggers()]).toEqual([[['automationOff', {}]], []]);
    expect(turnsOff()).toEqual(off('It was off already.'));
    expect(ledger()).toHaveLength(1);
  });

  test('not by nobody, not by who is no coordinator, not while Google does not take it; then the triggers stay', () => {
    into();
    expect(turnsOff(ada, nobody)).toEqual(notOff(nobodyText, 'nobody'));
    expect(turnsOff(ben)).toEqual(notOff(noCoordinator, 'notCoordinator'));
    expect(turnsOff(ada, () => google.hindered({ commit: 'refused' }))).toEqual(notOff(failed));
    expect(turnsOff(ada, () => google.hindered({ commit: 'unknown' }))).toEqual(
      notOff(unsure, 'other', 'Something went wrong'),
    );
    expect([ledger(), triggers()]).toEqual([[], [`afterEdit as ${ada}`, `everyHour as ${ada}`]]);
  });

  test('where it was never on it was off already', () => {
    into('shadowing', false);
    expect(turnsOff()).toEqual(off('It was off already.'));
    expect(ledger()).toEqual([]);
  });
});
