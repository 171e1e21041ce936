import { AdoptedMonth, anna, bernd, heir } from '../support/adoptedMonth';
import { harm } from '../support/adoptedMonthHarm';
import { gone, proposed, witness } from '../support/handMade';
import { coordinator } from '../support/workbook';

// A sheet that a team in Germany made by hand is adopted, used for a month of clock time by people who edit it as people do, handed
// over to another account, and copied for the next year. The trigger runs every hour, on quiet days every third; each test goes on
// where the last one ended.

const month = new AdoptedMonth();
const { p } = month;
const [eva, mia, noah, jonas, paul] = ['eva', 'mia', 'noah', 'jonas', 'paul'].map(
  (name) => `${name}@example.com`,
) as [string, string, string, string, string];

/** Whose invite was taken back since somebody meant it. */
const meantToGo: string[] = [];

/** An hour later nothing has come to harm. */
function unharmedAfter(act: () => void, hours = 1): void {
  act();
  p.hours(hours);
  expect(harm(month, meantToGo)).toEqual([]);
}

const unclear = { 'Birch Energy': expect.stringContaining('“KW 50” is not understood') as string };
const saturday = { 'Juno Retail': 'This is a Saturday. Is it meant?' };

/** Tabs of people's, by how many columns they had. */
const people = { Kundentermine: 10, Anmeldungen: 3, Mannschaft: 5, Bisher: 3 };
const peoples = (): unknown[] =>
  Object.entries(people).map(([title, width]) => witness(p.sheet(title), width));

describe('Thursday, 12 November', () => {
  it('the sheet is proposed as what it is; looking at it changes nothing', () => {
    const before = p.fingerprint();
    const { tabs, made, leftAlone } = proposed(p, 'shadowing');
    expect(p.fingerprint()).toBe(before);
    expect(tabs.map(({ title, becomes, rows }) => [title, becomes, rows])).toEqual([
      ['Calls', 'adopt', 9],
      ['Sign-ups', 'adopt', 2],
      ['Rotations', 'adopt', 41],
      ['Engineers', 'adopt', 6],
    ]);
    expect(tabs[0]?.leftAlone).toEqual(['Umsatz', 'Intern']);
    expect(tabs[0]?.questionRows).toEqual([
      { row: 7, sentence: unclear['Birch Energy'] },
      { row: 9, sentence: saturday['Juno Retail'] },
    ]);
    expect(made.map(({ title }) => title)).toEqual([
      'Rotations',
      'Insights',
      'Overview',
      'Settings',
      'Ledger',
    ]);
    expect(leftAlone).toEqual([]);
  });

  it('is adopted: people’s columns stay as they are, and there is one tab of each kind, also when set up again', () => {
    const before = peoples();
    expect(gone(p, 'shadowing', proposed(p, 'shadowing')).kind).toBe('setUpDone');
    expect(peoples()).toEqual(before);
    const titles = p.book.sheets.map(({ title }) => title).sort();
    expect(titles).toEqual(
      [...Object.keys(people), 'Rotations', 'Insights', 'Overview', 'Settings', 'Ledger'].sort(),
    );
    const done = p.fingerprint();
    p.told('setUp');
    expect(p.told('repair')).toContain('nothing had to be done');
    expect(p.fingerprint()).toBe(done);
    expect(month.row('team', 'Eva').cells['Rotation this year']).toBe('2026-03-09');
    expect(month.row('team', 'Tom').cells['Last rotation']).toBe('2025-03-03');
  });

  it('automation is turned on: who had signed up by hand has a week; what does not read is listed', () => {
    month.left = month.typed();
    expect(p.told('turnOnAutomation')).toContain('Automation is on');
    p.hours(2);
    expect(month.shadows()).toEqual({ 'Fjord Telecom': 'Tom', 'Alder Freight': 'Lena (tentative)' });
    expect(month.invited()).toEqual(['tom 11-24T14:00']);
    expect(month.checks('calls')).toEqual({ ...unclear, ...saturday });
    expect(harm(month)).toEqual([]);
  });
});

describe('the first week', () => {
  it('Monday brings each their mail, and confirms what is two weeks off', () => {
    month.until('11-16 12:00');
    expect(month.mailed('11-12')).toEqual([
      'anna: Your customer calls: engineers join all of 2',
      'bernd: Your customer calls: nobody joins yet',
      'casey: Shadowing: 1 of 6 have had their 2026 rotation',
      'tom: Your customer call next week: Tue 24 Nov, 14:00–14:30',
    ]);
    expect(month.invited()).toEqual(['tom 11-24T14:00', 'lena 12-02T10:00']);
  });

  it('some sign up in the panel, some by a row; who had a rotation in the old table has had this year’s', () => {
    expect(p.signUp(eva, '2026-11-24')).toMatchObject({ kind: 'refused', offer: { year: 2027 } });
    expect(p.signUp(mia, '2026-11-24').kind).toBe('done');
    unharmedAfter(() => month.add(noah, 'signUps', { Wer: noah, Wann: 'nach Nikolaus' }));
    expect(month.checks('signUps')).toEqual({
      [noah]: expect.stringContaining('is not understood') as string,
    });
    expect(month.invited()).toContain('mia 11-26T09:00');
  });

  it('rows are inserted, sorted, sorted by one column and back, with rows that a filter hides, at rest and amid a run', () => {
    unharmedAfter(() => {
      month.in('calls', anna, { action: 'insertRow', at: 3, count: 2 });
      const hafen = {
        Kunde: 'Hafen AG',
        Tag: '10.12.2026',
        Uhrzeit: '10:30',
        'Dauer (Min)': '45',
        Vertrieb: anna,
      };
      month.type(anna, 'calls', 3, { ...hafen, Umsatz: '=80*12' });
    });
    unharmedAfter(() => month.in('calls', bernd, { action: 'sort', column: 'Kunde' }));
    expect(month.row('calls', 'Iris Foods').row).toBe(6);
    unharmedAfter(() => {
      month.in('calls', bernd, { action: 'sort', column: 'Kunde', descending: true, range: 'A3:A13' });
      p.hours(1);
      expect(month.shadows()).toMatchObject({ 'Dune Logistics': 'Tom' });
      month.by(bernd, { action: 'undo' });
    });
    month.betweenCalls(3, () => month.in('calls', coordinator, { action: 'insertRow', at: 3 }));
    month.betweenCalls(4, () =>
      month.in('calls', coordinator, { action: 'sort', column: 'Uhrzeit', descending: true }),
    );
    unharmedAfter(() => month.in('calls', anna, { action: 'sort', column: 'Kunde' }));
    expect(month.shadows()).toEqual({ 'Fjord Telecom': 'Tom', 'Alder Freight': 'Lena', 'Gale Media': 'Mia' });
    expect(month.notified('11-17')).toEqual([]);
    expect(month.checks('calls')).toEqual({ ...unclear, ...saturday });
  });
});

describe('the second week', () => {
  it('each who has a call this week or the next is written to, the AE whose call lacks a brief too', () => {
    month.until('11-23 12:00');
    expect(month.mailed('11-17')).toEqual([
      'anna: 1 of your customer calls needs a brief',
      'bernd: Your customer calls: engineers join 1 of 2',
      'casey: Shadowing: 1 of 6 have had their 2026 rotation',
      'lena: Your customer call next week: Wed 2 Dec, 10:00–10:30',
      'mia: Your customer call this week: Thu 26 Nov, 09:00–09:30',
      'tom: Your customer call this week: Tue 24 Nov, 14:00–14:30',
    ]);
  });

  it('a row is cut and pasted, another copied with its id and made another call', () => {
    unharmedAfter(() => {
      const { row } = month.row('calls', 'Alder Freight');
      month.in('calls', anna, { action: 'cutPaste', range: `A${row}:R${row}`, to: 'A20' });
    });
    unharmedAfter(() => {
      const { row } = month.row('calls', 'Cobalt Bank');
      month.in('calls', anna, { action: 'copyPaste', range: `A${row}:R${row}`, to: 'A21' });
      month.type(anna, 'calls', 21, { Kunde: 'Cobalt Leasing', Tag: '9. Dezember 2026' });
    });
    unharmedAfter(() => month.type(noah, 'signUps', month.row('signUps', noah).row, { Wann: '8.12.2026' }));
    expect(p.signUp(jonas).kind).toBe('done');
    p.hours(1);
    expect(month.shadows()).toMatchObject({ 'Cobalt Bank': 'Noah', 'Cobalt Leasing': 'Jonas' });
    expect(month.notified('11-23')).toEqual(['noah: Invitation', 'jonas: Invitation']);
  });

  it('what is pasted over Ridealong’s columns, moved and deleted is there again; people’s stays where they moved it', () => {
    const before = month.shadows();
    unharmedAfter(() => month.in('calls', bernd, { action: 'paste', to: 'K3', text: 'x\ty\tz\n\n=1\t\tz' }));
    unharmedAfter(() => month.in('calls', anna, { action: 'moveColumn', at: 'Tag', to: 1 }));
    month.betweenCalls(3, () => month.in('calls', anna, { action: 'moveColumn', at: 'Check', to: 2 }));
    month.in('calls', bernd, { action: 'deleteColumn', at: 'Shadowed by' });
    p.hours(1);
    expect(p.home(coordinator).programme?.coordinator?.attention.join()).toContain(
      'lost the column Shadowed by',
    );
    expect(p.told('repair')).toContain('the column Shadowed by was gone and is there again');
    p.hours(1);
    expect(harm(month)).toEqual([]);
    expect(month.shadows()).toEqual(before);
    expect(month.notified('11-24')).toEqual([]);
  });
});

describe('the third week', () => {
  it('Monday’s mails count who has had their rotation by now', () => {
    month.until('11-30 12:00');
    expect(month.mailed('11-24')).toEqual([
      'anna: 1 of your customer calls needs a brief',
      'bernd: Your customer calls: nobody joins yet',
      'casey: Shadowing: 3 of 6 have had their 2026 rotation',
      'jonas: Your customer call next week: Wed 9 Dec, 11:00–11:30',
      'lena: Your customer call this week: Wed 2 Dec, 10:00–10:30',
      'noah: Your customer call next week: Tue 8 Dec, 10:00–10:30',
    ]);
  });

  it('the tab is renamed and doubled, the locale changed, days turned to text: one of them may mean two days', () => {
    let doubled = '';
    unharmedAfter(() => {
      month.by(bernd, { action: 'renameTab', tab: 'Kundentermine', title: 'Termine 2026' });
      doubled = month.by(bernd, { action: 'duplicateTab', tab: 'Termine 2026' }).tab ?? '';
    });
    unharmedAfter(() => month.by(coordinator, { action: 'setLocale', locale: 'en_US' }));
    const { row } = month.row('calls', 'Cobalt Bank');
    unharmedAfter(() => {
      month.in('calls', anna, { action: 'plainText', range: `A3:A${row}` });
      month.type(anna, 'calls', row, { Tag: '12/08/2026' });
    }, 3);
    const twoDays = expect.stringContaining('can be Wed 12 Aug 2026 or Tue 8 Dec 2026') as string;
    expect(month.checks('calls')).toEqual({ ...unclear, ...saturday, 'Cobalt Bank': twoDays });
    unharmedAfter(() => {
      month.type(anna, 'calls', row, { Tag: '8. Dezember 2026' });
      month.by(coordinator, { action: 'setLocale', locale: 'de_DE' });
      month.by(bernd, { action: 'deleteTab', tab: doubled });
    });
    expect(month.checks('calls')).toEqual({ ...unclear, ...saturday });
    expect(month.notified('11-30')).toEqual([]);
  });

  it('another account takes over: what came up meanwhile goes out once, and nothing twice', () => {
    month.until('12-02 12:00');
    p.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, heir] });
    expect(p.told('turnOnAutomation')).toContain('Automation is on');
    expect(p.told('turnOffAutomation')).toContain('Automation is off');
    month.add(paul, 'signUps', { Wer: paul, Wann: '14.12.2026' });
    meantToGo.push(jonas);
    expect(p.withdraw(jonas).kind).toBe('done');
    p.hours(20);
    expect(month.notified('12-01')).toEqual([]);
    expect(p.told('turnOnAutomation', heir)).toContain('Automation is on');
    unharmedAfter(() => undefined, 2);
    expect(month.notified('12-01')).toEqual(['jonas: Canceled event']);
    expect(month.row('signUps', paul).cells['Status']).toContain('Your time zone is missing');
    unharmedAfter(
      () => month.type(paul, 'team', month.row('team', paul).row, { Zeitzone: 'Europe/Berlin' }),
      2,
    );
    expect(month.notified('12-01')).toEqual(['jonas: Canceled event', 'paul: Invitation']);
    expect(p.bench.world.triggers.map(({ owner }) => owner)).toEqual([heir, heir]);
  });
});

describe('the fourth week', () => {
  it('the tab is sorted amid the very run that sends Monday’s mails: each has theirs, from the new account', () => {
    month.until('12-07 07:30');
    month.betweenCalls(4, () =>
      month.in('calls', bernd, { action: 'sort', column: 'Kunde', descending: true }),
    );
    month.until('12-07 12:00');
    expect(month.mailed('12-04')).toEqual([
      'anna: 1 of your customer calls needs a brief',
      'bernd: Your customer calls: nobody joins yet',
      'casey: Shadowing: 4 of 7 have had their 2026 rotation',
      'noah: Your customer call this week: Tue 8 Dec, 10:00–10:30',
      'paul: Your customer call next week: Mon 14 Dec, 13:00–13:30',
      'robin: Shadowing: 4 of 7 have had their 2026 rotation',
    ]);
    expect(harm(month, meantToGo)).toEqual([]);
  });

  it('a row with an invite is deleted and brought back within two hours, one without for good', () => {
    const { row } = month.row('calls', 'Dune Logistics');
    month.in('calls', bernd, { action: 'deleteRow', at: row });
    p.hours(1);
    month.by(bernd, { action: 'undo' });
    unharmedAfter(
      () => month.in('calls', bernd, { action: 'deleteRow', at: month.row('calls', 'Hafen AG').row }),
      3,
    );
    unharmedAfter(() => {
      month.in('team', coordinator, { action: 'sort', column: 'Name', range: 'A2:O20' });
      month.in('signUps', coordinator, { action: 'sort', column: 'Wer', range: 'A2:I20', descending: true });
    });
    expect(month.notified('12-04')).toEqual([]);
  });

  it('who withdrew signs up again; a call that is cancelled gives its engineer another one', () => {
    unharmedAfter(() =>
      month.type(bernd, 'calls', month.row('calls', 'Birch Energy').row, { Tag: '17.12.2026' }),
    );
    expect(month.checks('calls')).toEqual({});
    expect(p.signUp(jonas, '2026-12-14').kind).toBe('done');
    p.hours(1);
    meantToGo.push(paul);
    unharmedAfter(
      () => month.type(anna, 'calls', month.row('calls', 'Dune Logistics').row, { Status: 'Cancelled' }),
      2,
    );
    expect(month.shadows()).toMatchObject({ 'Elm Health': 'Jonas', 'Birch Energy': 'Paul' });
    expect(month.notified('12-07')).toEqual([
      'jonas: Invitation',
      'paul: Canceled event',
      'paul: Invitation',
    ]);
  });
});

describe('for the next year', () => {
  let copy: AdoptedMonth;

  it('a copy does nothing, and says so', () => {
    month.until('12-11 12:00');
    copy = month.copied(coordinator);
    const before = JSON.stringify(copy.p.book);
    for (const name of ['setUp', 'repair', 'turnOnAutomation']) copy.p.run(name);
    expect(copy.p.signUp(eva, '2027-01-05').kind).toBe('refused');
    expect(copy.p.home(eva).warnings.join()).toContain('This is a copy');
    p.hours(20);
    expect(JSON.stringify(copy.p.book) === before).toBe(true);
    expect(p.bench.world.triggers).toHaveLength(2);
    expect(month.notified('12-09')).toEqual([]);
  });

  it('is started afresh: nobody is bound to what was to come, everybody may have one in 2027', () => {
    const started = copy.p.bench.request(copy.p.id, {
      as: coordinator,
      request: { kind: 'remedy', how: 'startAfresh' },
    });
    expect(started).toMatchObject({ kind: 'done' });
    const { row } = copy.rows('calls')[0] ?? { row: 3 };
    copy.in('calls', coordinator, { action: 'deleteRow', at: row, count: 30 });
    copy.type(anna, 'calls', 3, {
      Kunde: 'Fjord Telecom',
      Tag: '5. Januar 2027',
      Uhrzeit: '14:00',
      'Dauer (Min)': '30',
      Vertrieb: anna,
    });
    const setting = copy.p.rowOf('Settings', 'Setting', 'Confirm days ahead');
    copy.p.type(coordinator, 'Settings', { Value: '30' }, setting);
    expect(copy.p.told('turnOnAutomation')).toContain('Automation is on');
    expect(copy.p.signUp(eva, '2027-01-05').kind).toBe('done');
    p.hours(2);
    expect(copy.row('calls', 'Fjord Telecom').cells['Shadowed by']).toBe('Eva');
    expect(month.notified('12-09')).toEqual(['eva: Invitation']);
    expect(new Set(p.events().map(({ calendar }) => calendar)).size).toBe(2);
    expect(copy.row('team', 'Eva').cells['Last rotation']).toBe('2026-03-09');
  });

  it('the original goes on as it was', () => {
    month.until('12-14 12:00');
    expect(month.mailed('12-12')).toEqual([
      'bernd: Your customer calls: engineers join all of 2',
      'casey: Shadowing: 5 of 7 have had their 2026 rotation',
      'casey: Shadowing: 5 of 7 have had their 2026 rotation',
      'jonas: Your customer call this week: Wed 16 Dec, 15:00–15:30',
      'paul: Your customer call this week: Thu 17 Dec, 11:00–11:30',
      'robin: Shadowing: 5 of 7 have had their 2026 rotation',
    ]);
    expect(harm(month, meantToGo)).toEqual([]);
    expect(month.shadows()).toMatchObject({ 'Elm Health': 'Jonas', 'Birch Energy': 'Paul' });
    expect(p.home(heir).programme?.coordinator?.attention).toEqual([]);
    const settled = p.fingerprint();
    p.hours(1);
    expect(p.fingerprint()).toBe(settled);
  });
});
