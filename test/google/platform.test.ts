import { googlePlatform } from '../../src/google/platform';
import type { Email } from '../../src/programme/records';
import { version } from '../support/inPlace';
import { ada, ben, InGoogle, type InGoogleOptions } from './inGoogle';

// The small services: who runs, locks, mail, triggers, consent, and what a person sees.

let google: InGoogle;
const made: InGoogle[] = [];
const inGoogle = (options?: InGoogleOptions) => made.push((google = new InGoogle(options)));
beforeEach(() => inGoogle());
afterEach(() => made.splice(0).forEach((each) => each.remove()));

const here = () => googlePlatform();

test('to make it touches no service', () => {
  google.run(() => void here());
  expect(google.lastCalls()).toHaveLength(0);
});

describe('a run', () => {
  test('acts for the account whose address Google tells, in small letters', () => {
    expect(google.run(() => here().identity(), ben)).toBe(ben);
  });

  test('of somebody whom policy hides acts for nobody', () => {
    google.workbench.addPerson('', '');
    expect(google.run(() => here().identity(), '')).toBe('');
  });

  test('has ids of ten, and keys of 64 letters and digits that do not come again', () => {
    const [nonces, keys] = google.run(() => {
      const five = [1, 2, 3, 4, 5];
      return [five.map(() => here().nonce()), five.map(() => here().randomKey())];
    });
    expect(nonces.filter((each) => /^[\da-z]{10}$/.test(each))).toHaveLength(5);
    expect(keys.filter((each) => /^[\da-f]{64}$/.test(each))).toHaveLength(5);
    expect(new Set([...nonces, ...keys]).size).toBe(10);
  });

  test('knows the version that was built, and the zone of the script, which is not the spreadsheet’s', () => {
    expect(google.run(() => here().version())).toBe(version);
    expect(google.run(() => [here().scriptTimeZone(), here().spreadsheet.timeZone()])).toEqual([
      'Etc/UTC',
      'Europe/Berlin',
    ]);
  });

  test('leaves a line in the log, and waits for as long as it is told', () => {
    google.run(() => {
      here().log('A line.');
      here().pause(30_000);
    });
    const last = google.workbench.executions().at(-1);
    expect(last?.log.join(' ')).toContain('A line.');
    expect(last?.ms).toBeGreaterThanOrEqual(30_000);
  });

  test('finds the store of the spreadsheet that it is for', () => {
    google.run(() => {
      googlePlatform('one').properties.set('trigger', 'a');
      googlePlatform('one').secrets.set('slack', 'b');
      googlePlatform('one').burst.mark();
    });
    const found = google.run(() =>
      ['one', 'two'].map((id) => [
        googlePlatform(id).properties.get('trigger'),
        googlePlatform(id).secrets.get('slack'),
        googlePlatform(id).burst.isLast('another'),
        googlePlatform(id).webApp.address().endsWith(`=${id}`),
      ]),
    );
    expect(found).toEqual([
      ['a', 'b', false, true],
      [undefined, undefined, true, true],
    ]);
  });
});

describe('a lock', () => {
  /** Whether Ben gets it in a run that Ada's starts while she holds hers. */
  const benGets = (name: 'scriptLock' | 'userLock', isReleased: boolean) =>
    google.run(() => {
      const lock = here()[name];
      const isMine = lock.acquire(1000);
      if (isReleased) lock.release();
      return [isMine, google.run(() => here()[name].acquire(1000), ben)];
    });

  test('of the script is one for all people', () => {
    expect(benGets('scriptLock', false)).toEqual([true, false]);
  });

  test('of an account is one for each', () => {
    expect(benGets('userLock', false)).toEqual([true, true]);
  });

  test('is free again once it is released', () => {
    expect(benGets('scriptLock', true)).toEqual([true, true]);
  });

  test('of an account keeps out its other runs', () => {
    const got = google.run(() => {
      here().userLock.acquire(0);
      return google.run(() => here().userLock.acquire(0));
    });
    expect(got).toBe(false);
  });
});

describe('mail', () => {
  const send = (to: string) =>
    google.run(() =>
      here().mail.send({
        to: to as Email,
        subject: 'Hello',
        text: 'Plain',
        html: '<b>Rich</b>',
      }),
    );

  test('goes out under the name of Ridealong, plain and rich', () => {
    expect(send(ben)).toEqual({ ok: true, value: true });
    expect(google.workbench.outtray().mails).toMatchObject([
      { from: `Ridealong <${ada}>`, to: ben, subject: 'Hello', text: 'Plain', html: '<b>Rich</b>' },
    ]);
  });

  test('leaves so many readers less for today', () => {
    const left = () => google.run(() => here().mail.left());
    const before = left();
    send(ben);
    const after = left();
    expect(before.ok && after.ok && before.value - after.value).toBe(1);
  });

  test('to nobody is refused, which is an answer', () => {
    expect(send('')).toMatchObject({ ok: false, failure: 'refused' });
  });
});

describe('triggers', () => {
  const present = () => google.run(() => here().triggers.present());
  const told = () => present().map(({ handler, spreadsheet }) => ({ handler, spreadsheet }));

  test('are those of the account, with the spreadsheet whose edits they follow', () => {
    const ids = google.run(() => [
      here().triggers.createHourly('everyHour'),
      here().triggers.createOnEdit('afterEdit'),
    ]);
    expect(told()).toEqual([
      { handler: 'everyHour', spreadsheet: '' },
      { handler: 'afterEdit', spreadsheet: google.workbook },
    ]);
    expect(present().map(({ id }) => ({ ok: true, value: id }))).toEqual(ids);
    expect(google.run(() => here().triggers.present(), ben)).toHaveLength(0);
  });

  test('come every hour', () => {
    google.run(() => here().triggers.createHourly('everyHour'));
    google.workbench.advance('2026-05-04T18:00:00Z');
    const runs = google.workbench.executions().filter((each) => each.function === 'everyHour');
    const hours = runs.map(({ startedAt }) => new Date(startedAt).getUTCHours());
    expect(hours.slice(1).every((hour, at) => hour - (hours[at] ?? 0) === 1)).toBe(true);
    expect(hours.length).toBeGreaterThan(8);
  });

  test('that are removed are gone, and only those', () => {
    google.run(() => {
      here().triggers.createHourly('everyHour');
      here().triggers.createOnEdit('afterEdit');
      here().triggers.present()[0]?.remove();
    });
    expect(told()).toMatchObject([{ handler: 'afterEdit' }]);
  });

  test('that are there already, of which no id is known, are found: they are not refused for good', () => {
    google.run(() => here().triggers.createHourly('everyHour'));
    expect(google.run(() => here().triggers.createHourly('everyHour'))).toEqual({ ok: true, value: '' });
    expect(told()).toHaveLength(1);
  });
});

test('a trigger of which no answer came may be there', () => {
  google.workbench.breakNext({ call: 1, mode: 'lost-reply' });
  expect(google.run(() => here().triggers.createHourly('everyHour'))).toMatchObject({
    ok: false,
    failure: 'unknown',
  });
});

describe('consent', () => {
  const mail = 'https://www.googleapis.com/auth/script.send_mail';

  test('tells what the account has allowed, and asks for nothing where that is all', () => {
    const consent = google.run(() => here().consent());
    expect(consent.granted).toContain(mail);
    expect(consent.address).toBe('');
  });

  test('tells where the rest can be allowed', () => {
    google.workbench.withhold(ada, [mail]);
    const consent = google.run(() => here().consent());
    expect(consent.granted).not.toContain(mail);
    expect(consent.address).toMatch(/^https:\/\/accounts\.google\.com\//);
  });
});

describe('what a person sees', () => {
  test('a message with one button, and a word in passing', () => {
    const { ui } = google.seen(() => {
      here().ui.say('Set up', 'Done.');
      here().ui.toast('Saved.');
    });
    expect(ui.alerts).toEqual([{ title: 'Set up', text: 'Done.' }]);
    expect(ui.toasts).toEqual([{ title: 'Ridealong', text: 'Saved.' }]);
  });

  test('the panel, which knows what it was opened for', () => {
    inGoogle({ sidebar: '<body data-view="panel"><p>Hello</p></body>' });
    const { ui } = google.seen(() => here().ui.showSidebar('installation'));
    expect(ui.sidebar).toMatchObject({ title: 'Ridealong' });
    expect(ui.sidebar?.html).toContain('<body data-view="installation"><p>Hello</p></body>');
  });

  test('a menu in which each line does something of its own', () => {
    const { ui } = google.seen(() => here().ui.showMenu());
    expect(
      ui.menus.flatMap(({ items }) => items.map(({ caption, functionName }) => [caption, functionName])),
    ).toEqual([
      ['Open Ridealong', 'openSidebar'],
      ['Set up for call shadowing', 'setUp'],
      ['Set up for Red Accounts', 'setUpRedAccounts'],
      ['Repair', 'repair'],
      ['Check installation', 'checkInstallation'],
      ['Turn on automation', 'turnOnAutomation'],
      ['Turn off automation', 'turnOffAutomation'],
    ]);
  });

  test('the row that they have selected, counted from 0', () => {
    google.workbench.select(google.workbook, { as: ada, tab: 'Sheet1', row: 5, column: 2 });
    expect(google.run(() => here().ui.selected())).toEqual({ sheetId: 0, row: 4 });
  });

  test('nothing is selected where nobody is', () => {
    let selected: unknown = 'not asked';
    inGoogle({ doPost: () => (selected = here().ui.selected()) });
    google.workbench.post(google.workbook, '');
    expect(selected).toBeUndefined();
  });
});

test('without its advanced services it says what is wrong with the deployment', () => {
  inGoogle({ manifest: { dependencies: { enabledAdvancedServices: [] } } });
  const saysOf = (work: () => unknown) => google.seen(work).error;
  expect(saysOf(() => here().spreadsheet.shape())).toContain(
    'The Sheets advanced service is not enabled in appsscript.json.',
  );
  expect(google.run(() => here().calendar.look('a'))).toMatchObject({
    detail: 'The Calendar advanced service is not enabled in appsscript.json.',
  });
});
