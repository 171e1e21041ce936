import type { Answer, Home, Request } from '../../src/sidebar/requests';
import {
  aeHome,
  confirmed,
  coordinatorHome,
  engineerHome,
  notSetUp,
  placedHome,
  queued,
  tentative,
} from '../sidebar/homes';
import { closeBrowser, PanelRig, type Reply } from './sidebarRig';

let rig: PanelRig;

afterEach(async () => {
  expect(rig.problems).toEqual([]);
  await rig.close();
});
afterAll(closeBrowser);

/** Opens the panel on what it is shown; every other request gets the reply. */
async function open(home: Home, reply: Reply | ((request: Request) => Reply | Promise<Reply>) = null) {
  rig = await PanelRig.open((request) => {
    if (request.kind === 'home') return { kind: 'home', home };
    return typeof reply === 'function' ? reply(request) : reply;
  });
  await rig.page.locator('main:not([aria-busy])').waitFor();
}

const done = (sentence: string, home: Home): Answer => ({ kind: 'done', sentence, home });
const status = () => rig.page.getByRole('status').innerText();
const changes = () => rig.asked.filter(({ kind }) => kind !== 'home' && kind !== 'nudge');
const selectedTab = () => rig.page.locator('[role=tab][aria-selected=true]').innerText();

const asItIs = () => Promise.resolve();
const copied: Home = {
  ...notSetUp,
  warnings: ['This is a copy of another spreadsheet. Nothing is decided or sent from a copy.'],
  remedies: [
    {
      how: 'startAfresh',
      title: 'Start afresh here',
      sentences: [
        'This copy becomes a programme of its own, and you its first coordinator.',
        'Kept: engineers, settings, insights, who had a rotation when, and customers’ numbers.',
      ],
      button: 'Start afresh here',
    },
  ],
};
const calendarGone: Home['remedies'][number] = {
  how: 'newCalendar',
  title: 'The programme’s calendar is gone',
  sentences: ['A new one is made, and every engineer whose call is still ahead gets the invite once more.'],
  button: 'Make a new calendar and send the invites that are still ahead again',
};
const noZone = { timeZone: '', worksOn: [1, 2, 3, 4, 5], worksFrom: '08:00', worksUntil: '18:00' };
const placed = 'You have a tentative rotation: the week of 1–7 Jun 2026.';

describe('The panel, in every state', () => {
  const states: [string, Home, () => Promise<void>][] = [
    ['an engineer without a rotation', engineerHome(), asItIs],
    ['a tentative rotation', placedHome(tentative), asItIs],
    ['a confirmed rotation', placedHome(confirmed), asItIs],
    ['the question before withdrawing', placedHome(confirmed), () => rig.button('Withdraw…').click()],
    ['a place in the queue', engineerHome({ queued }), asItIs],
    ['no time zone', engineerHome({ hours: noZone }), asItIs],
    ['changing hours', engineerHome(), () => rig.button('Change my hours').click()],
    ['not eligible', engineerHome({ notEligible: 'You are active until Fri 1 May 2026.' }), asItIs],
    ['an AE', aeHome(), asItIs],
    ['a call with problems', aeHome(), () => rig.button('Offer this call').click()],
    ['a coordinator', coordinatorHome(), asItIs],
    ['nothing to coordinate yet', coordinatorHome({ engineers: 0, haveHadOne: 0, attention: [] }), asItIs],
    ['a warning', engineerHome({}, { warnings: ['The tab Insights is gone.'] }), asItIs],
    ['not set up', notSetUp, asItIs],
    ['a copy', copied, asItIs],
    ['the question before starting afresh', copied, () => rig.button('Start afresh here').click()],
    ['long words', placedHome({ ...tentative, next: 'x'.repeat(300) }), asItIs],
  ];

  test.each(states)('has nothing for axe to find, and fits into 300 px: %s', async (_state, home, change) => {
    await open(home);
    await change();
    expect(await rig.axeViolations()).toEqual([]);
    expect(await rig.widerThanThePanel()).toEqual([]);
  });

  test.each([
    ['done', done(placed, placedHome(tentative))],
    ['refused', { kind: 'refused', sentence: 'Not this year.', offer: { year: 2027 }, home: null } as const],
    ['failed', { error: 'ScriptError: something' }],
  ])('also with an answer: %s', async (_kind, reply) => {
    await open(engineerHome(), reply);
    await rig.page.getByLabel('Any week').check();
    await rig.button('Sign up').click();
    await rig.page.locator('.said').waitFor();
    expect(await rig.axeViolations()).toEqual([]);
    expect(await rig.widerThanThePanel()).toEqual([]);
  });
});

describe('A workbook in which nothing is decided', () => {
  test('offers what can be done, and does it only when it is confirmed', async () => {
    await open(copied, done('This spreadsheet is a programme of its own now.', engineerHome()));
    await rig.button('Start afresh here').click();
    expect(changes()).toEqual([]);
    await rig.button('No, leave it').click();
    await rig.button('Start afresh here').click();
    await rig.button('Yes, do it').click();
    await rig.page.locator('.said').waitFor();
    expect(changes()).toEqual([{ kind: 'remedy', how: 'startAfresh' }]);
    expect(await selectedTab()).toBe('My rotation');
  });
});

test('Under Programme a calendar that is gone can be made anew, when it is confirmed', async () => {
  const home = coordinatorHome();
  const gone: Home = { ...home, remedies: [calendarGone] };
  await open(gone, done('The new calendar is made.', home));
  await rig.button(calendarGone.button).click();
  expect(await rig.axeViolations()).toEqual([]);
  await rig.button('Yes, do it').click();
  await rig.page.getByText('The new calendar is made.').waitFor();
  expect(changes()).toEqual([{ kind: 'remedy', how: 'newCalendar' }]);
  expect(await rig.button(calendarGone.button).count()).toBe(0);
});

describe('Opening', () => {
  test.each([
    ['an engineer', engineerHome(), 'My rotation'],
    ['an AE who is not on the roster', aeHome(), 'Offer a call'],
    ['a coordinator who is not on the roster', coordinatorHome(), 'Programme'],
  ])('shows first what fits: %s', async (_who, home, tab) => {
    await open(home);
    expect(await selectedTab()).toBe(tab);
  });

  test('shows the programme to coordinators only', async () => {
    await open(engineerHome());
    expect(await rig.page.getByRole('tab').allInnerTexts()).toEqual(['My rotation', 'Offer a call']);
  });

  test('says after a second that it is still at work', async () => {
    rig = await PanelRig.open(() => new Promise<Reply>(() => undefined));
    await rig.page.getByText('Loading…').waitFor();
    expect(await rig.axeViolations()).toEqual([]);
    await rig.page.clock.runFor(1100);
    expect(await status()).toBe('Still reading the sheet…');
  });

  test('that fails says why, and Try again asks again', async () => {
    let isDown = true;
    rig = await PanelRig.open(() => {
      if (isDown) return { error: "We're sorry, a server error occurred: PERMISSION_DENIED" };
      return { kind: 'home', home: engineerHome() };
    });
    await rig.page.getByText('a browser profile with only one account').waitFor();
    expect(await rig.axeViolations()).toEqual([]);
    isDown = false;
    await rig.button('Try again').click();
    await rig.page.getByRole('tablist').waitFor();
  });

  test('that fails for want of a consent says where to give it', async () => {
    const error = 'Specified permissions are not sufficient to call UrlFetchApp.fetch.';
    rig = await PanelRig.open(() => ({ error: `Exception: ${error} Required permissions: https://…` }));
    await rig.page
      .getByText(/Check installation in the menu says what is missing.*Please try again/)
      .waitFor();
  });

  test('before set-up says what to do, and looks again', async () => {
    let home = notSetUp;
    rig = await PanelRig.open(() => ({ kind: 'home', home }));
    await rig.page.getByText('Choose “Set up for call shadowing”').waitFor();
    home = engineerHome();
    await rig.button('Look again').click();
    await rig.page.getByRole('tablist').waitFor();
  });
});

describe('Signing up', () => {
  test('can be done by keyboard alone, and the answer has the focus', async () => {
    await open(engineerHome(), done(placed, placedHome(tentative)));
    const press = (key: string) => rig.page.keyboard.press(key);
    await rig.tabTo(/^11–17 May 2026/);
    await press('Space');
    await rig.tabTo(/^1–7 Jun 2026/);
    await press('Space');
    await rig.tabTo(/^Earlier or later/);
    await press('Space');
    await rig.tabTo(/^Note/);
    await rig.page.keyboard.type('Mondays are best');
    await press('Enter');
    await rig.page.getByText(placed).waitFor();
    expect(changes()).toEqual([
      {
        kind: 'signUp',
        weeks: { weeks: ['2026-05-11', '2026-06-01'] },
        flexible: true,
        note: 'Mondays are best',
      },
    ]);
    expect(await rig.focused()).toBe(placed);
  });

  test('a week is named by its days, and described by its seats and calls', async () => {
    await open(engineerHome());
    const week = rig.page.getByRole('checkbox', { name: '11–17 May 2026', exact: true });
    const about = rig.page.locator('#' + ((await week.getAttribute('aria-describedby')) ?? ''));
    expect(await about.innerText()).toBe(
      '2 open seats\nTue 12 May, 17:00–18:00\nThu 14 May, 23:30–00:30 (outside your hours)',
    );
  });

  test('a closed week cannot be ticked, and says why', async () => {
    await open(engineerHome());
    const week = rig.page.getByRole('checkbox', { name: '4–10 May 2026', exact: true });
    expect(await week.isDisabled()).toBe(true);
    await rig.page.getByText('Sign-up closed on Wed 29 Apr.').waitFor();
  });

  test('nothing can be sent while nothing is ticked', async () => {
    await open(engineerHome());
    expect(await rig.button('Sign up').isDisabled()).toBe(true);
  });

  test('is sent once, however often one presses', async () => {
    let answer: (reply: Reply) => void = () => undefined;
    await open(engineerHome(), () => new Promise<Reply>((resolve) => (answer = resolve)));
    await rig.page.getByLabel('Any week').check();
    await rig.button('Sign up').dblclick({ force: true });
    await rig.button('Finding your week…').waitFor();
    expect(changes()).toHaveLength(1);
    answer(done(placed, placedHome(tentative)));
    await rig.page.getByText(placed).waitFor();
  });

  test.each([
    ['no answer', null, 'Google gave no answer. It may have been done all the same'],
    ['a time-out', { error: 'Exceeded maximum execution time' }, 'Google took too long'],
    ['an error', { error: 'Service error' }, 'Something went wrong at Google. It may have been done'],
  ])('that fails keeps what was ticked: %s', async (_what, reply, sentence) => {
    await open(engineerHome(), reply);
    await rig.page.getByLabel('11–17 May 2026').check();
    await rig.button('Sign up').click();
    await rig.page.locator('.said').waitFor();
    expect(await status()).toContain(sentence);
    expect(await rig.page.getByLabel('11–17 May 2026').isChecked()).toBe(true);
    expect(await rig.button('Sign up').isEnabled()).toBe(true);
  });

  test('that was done although its run was killed is shown as done, in words that are no programmer’s', async () => {
    let home = engineerHome();
    rig = await PanelRig.open(({ kind }) => {
      if (kind === 'home') return { kind: 'home', home };
      home = placedHome(tentative);
      return { error: 'Ended after Sheets.Spreadsheets.batchUpdate' };
    });
    await rig.page.getByLabel('11–17 May 2026').check();
    await rig.button('Sign up').click();
    await rig.page.locator('.said').waitFor();
    expect(await status()).not.toContain('batchUpdate');
    expect(await rig.button('Sign up').count()).toBe(0);
    expect(await rig.button('Withdraw…').count()).toBe(1);
  });

  test('that is refused with an offer signs up for that year (rule S3)', async () => {
    const sentence = 'You already have your rotation of 2026: the week of 1–7 Jun 2026.';
    await open(engineerHome(), (request) =>
      request.kind === 'signUp' && 'year' in request.weeks
        ? done('You are in the queue.', placedHome(tentative))
        : { kind: 'refused', sentence, offer: { year: 2027 }, home: null },
    );
    await rig.page.getByLabel('Any week').check();
    await rig.button('Sign up').click();
    await rig.page.getByText(sentence).waitFor();
    await rig.button('Sign up for 2027').click();
    await rig.page.getByText('You are in the queue.').waitFor();
    expect(changes()[1]).toEqual({ kind: 'signUp', weeks: { year: 2027 }, flexible: false, note: '' });
  });

  test('with a rotation this year offers the next one only (rule S3)', async () => {
    await open(placedHome(tentative), null);
    expect(await rig.page.getByLabel('Any week').count()).toBe(0);
    expect(await rig.button('Sign up for 2027').count()).toBe(1);
  });

  test('from the queue changes the weeks', async () => {
    await open(engineerHome({ queued }));
    expect(await rig.button('Change my weeks').count()).toBe(1);
    await rig.page.getByText('Your weeks: 25–31 May 2026, 8–14 Jun 2026.').waitFor();
  });
});
