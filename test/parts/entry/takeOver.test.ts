import { takeOverAutomation } from '../../../src/run/entry/takeOver';
import { ada, ben } from '../../google/inGoogle';
import { email } from '../../shadowing/world';
import { InWorkbook } from '../inWorkbook';

// Sending instead of an account whose triggers have not run for hours.

describe('another account takes over', () => {
  let google: InWorkbook;
  let lines: number;
  const coordinate = (...who: string[]) => {
    google.asks(({ properties }) => {
      properties.set('coordinators', who.join(', '));
    });
  };
  const into = (kind: 'shadowing' | 'redAccounts') => {
    google = new InWorkbook(kind);
    coordinate(ada, ben);
    lines = google.ledger().length;
  };
  afterEach(() => google.remove());
  const takesOver = (as = ben) => google.asks((platform) => takeOverAutomation(platform, email(as)), as);
  const on = (who: string) =>
    `From now on ${who} sends everything: every hour what is due. Slack and the CRM are connected in the panel under Programme, by this account; the tracker works without them.`;
  const runsOn = (who: string) =>
    `${who} sends everything, and its last run is not long ago: nothing was changed. To hand over, turn automation off in the menu first.`;

  test('only where it is late: not for three hours since it was turned on', () => {
    into('redAccounts');
    google.hours(2.9);
    expect(takesOver()).toEqual({ ok: false, sentence: runsOn(ada) });
    expect(google.ledger(lines)).toEqual([]);
    google.hours(0.2);
    expect(takesOver()).toEqual({ ok: true, sentence: on(ben) });
    expect(google.ledger(lines)).toEqual([
      ['automationOn', expect.objectContaining({ account: ben, calendar: '' })],
    ]);
    expect(takesOver(ada)).toEqual({ ok: false, sentence: runsOn(ben) });
  });

  test('not for three hours since its last run', () => {
    into('redAccounts');
    google.hours(5);
    google.asks(({ properties }) => {
      properties.set('ran', `${google.workbench.world.now} ${ada}`);
    });
    google.hours(2);
    expect(takesOver()).toEqual({ ok: false, sentence: runsOn(ada) });
    google.hours(1.5);
    expect(takesOver()).toEqual({ ok: true, sentence: on(ben) });
  });

  test('at any time where automation is off, or it is the account itself', () => {
    into('redAccounts');
    expect(takesOver(ada)).toEqual({ ok: true, sentence: on(ada) });
    google.turnOff();
    expect(takesOver()).toEqual({ ok: true, sentence: on(ben) });
  });

  test('only as a coordinator, and with the calendar only where it may manage that', () => {
    into('shadowing');
    google.hours(4);
    coordinate(ada);
    expect(takesOver()).toEqual({
      ok: false,
      sentence: 'Only a coordinator can do this. Ask one of those whom its settings name.',
    });
    coordinate(ada, ben);
    expect(takesOver()).toEqual({
      ok: false,
      sentence: `The programme’s calendar cannot be used (it is ${ada}’s and not shared with you: ask for “Make changes and manage sharing”). Nothing was changed.`,
    });
  });
});
