import type { Answer, Home, Request } from '../../src/sidebar/requests';
import { aeHome, confirmed, coordinatorHome, engineerHome, placedHome, tentative } from '../sidebar/homes';
import { closeBrowser, PanelRig, type Reply } from './sidebarRig';

let rig: PanelRig;

afterEach(async () => {
  expect(rig.problems).toEqual([]);
  await rig.close();
});
afterAll(closeBrowser);

async function open(home: Home, reply: Reply | ((request: Request) => Reply) = null): Promise<void> {
  rig = await PanelRig.open((request) => {
    if (request.kind === 'home') return { kind: 'home', home };
    return typeof reply === 'function' ? reply(request) : reply;
  });
  await rig.page.getByRole('tablist').waitFor();
}

const done = (sentence: string, home: Home): Answer => ({ kind: 'done', sentence, home });
const changes = () => rig.asked.filter(({ kind }) => kind !== 'home' && kind !== 'nudge');
const said = () => rig.page.locator('.said').innerText();
const field = (label: string) => rig.page.getByRole('tabpanel').getByLabel(label, { exact: true });

describe('The views', () => {
  test('change with the arrow keys, one stop for Tab (ARIA tabs)', async () => {
    await open(coordinatorHome());
    await rig.page.getByRole('tab', { name: 'Programme' }).focus();
    const seen: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft']) {
      await rig.page.keyboard.press(key);
      seen.push(await rig.focused());
    }
    expect(seen).toEqual(['My rotation', 'Offer a call', 'My rotation', 'Programme']);
    expect(await rig.page.locator('[role=tab][tabindex="0"]').allInnerTexts()).toEqual(['Programme']);
    expect(await rig.page.getByRole('tabpanel', { name: 'Programme' }).count()).toBe(1);
  });
});

describe('Withdrawing', () => {
  test('asks once more, says when it counts all the same (rule S4), and can be left', async () => {
    await open(placedHome(confirmed));
    await rig.button('Withdraw…').click();
    expect(await rig.focused()).toBe('Keep it');
    await rig.page.getByText('this rotation still counts for 2026').waitFor();
    await rig.page.keyboard.press('Enter');
    expect(await rig.focused()).toBe('Withdraw…');
    expect(changes()).toEqual([]);
  });

  test('sends the sign-up', async () => {
    await open(placedHome(tentative), done('You have withdrawn.', engineerHome()));
    await rig.button('Withdraw…').click();
    await rig.button('Withdraw').click();
    await rig.page.getByText('No rotation in 2026 yet').waitFor();
    expect(changes()).toEqual([{ kind: 'withdraw', signUp: 's1' }]);
    expect(await rig.focused()).toBe('You have withdrawn.');
  });
});

describe('My hours', () => {
  const hours = { timeZone: '', worksOn: [1, 2, 3, 4, 5], worksFrom: '08:00', worksUntil: '18:00' };

  test('without a time zone are asked for before the weeks; the guess is taken only when pressed (rule S6)', async () => {
    await open(engineerHome({ hours }), done('Your time zone and working hours are saved.', engineerHome()));
    expect(await field('Time zone').inputValue()).toBe('');
    expect(await rig.page.getByLabel('Any week').count()).toBe(0);
    await rig.button('Use America/New_York, as this computer says').click();
    await rig.button('Save my hours').click();
    await rig.page.getByLabel('Any week').waitFor();
    expect(changes()).toEqual([{ kind: 'saveHours', ...hours, timeZone: 'America/New_York' }]);
  });

  test('offers every zone the browser knows, those of colleagues first', async () => {
    await open(engineerHome({ hours }, { timeZones: ['Asia/Tokyo', 'Europe/Berlin'] }));
    const zones = await rig.page
      .locator('#zones option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(zones.slice(0, 2)).toEqual(['Asia/Tokyo', 'Europe/Berlin']);
    expect(zones).toContain('Pacific/Auckland');
    expect(new Set(zones).size).toBe(zones.length);
  });

  test('are changed in place; Cancel gives the focus back', async () => {
    await open(engineerHome());
    await rig.button('Change my hours').click();
    expect(await rig.focused()).toBe('Time zone');
    await rig.button('Cancel').click();
    expect(await rig.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Change my hours',
    );
  });

  test('that are refused stay as typed', async () => {
    const sentence = 'This is no time zone. Choose one such as Europe/Berlin.';
    await open(engineerHome(), { kind: 'refused', sentence, offer: null, home: null });
    await rig.button('Change my hours').click();
    await field('Time zone').fill('Atlantis');
    await field('Fri').uncheck();
    await rig.button('Save my hours').click();
    expect(await said()).toBe(sentence);
    expect(await field('Time zone').inputValue()).toBe('Atlantis');
    expect(changes()).toMatchObject([{ timeZone: 'Atlantis', worksOn: [1, 2, 3, 4] }]);
  });
});

describe('Offering a call', () => {
  async function fillIn(): Promise<void> {
    await field('Date').fill('2026-06-02');
    await field('Start').fill('17:00');
    await field('Customer').fill('Customer 12');
    await field('Meeting link').fill('https://meet.example.com/abc');
  }

  test('checks what is typed, next to it, and goes to the first mistake', async () => {
    await open(aeHome());
    await fillIn();
    await field('Date').fill('');
    await field('Minutes').fill('3');
    await field('Meeting link').fill('meet.example.com');
    await rig.button('Offer this call').click();
    expect(await rig.focused()).toBe('Date');
    const about = async (label: string) => {
      const id = await field(label).getAttribute('aria-describedby');
      return rig.page.locator('#' + String(id)).innerText();
    };
    expect(await about('Date')).toBe('Choose the day of the call.');
    expect(await about('Minutes')).toBe('Enter 5 to 480 minutes.');
    expect(await about('Meeting link')).toBe('A link starts with https:// and has no spaces.');
    expect(await field('Date').getAttribute('aria-invalid')).toBe('true');
    expect(changes()).toEqual([]);
  });

  test('sends it with my address, 30 minutes and a seat by default, and empties the form', async () => {
    await open(aeHome(), done('Your call with Customer 12 is offered. Thank you.', aeHome()));
    await fillIn();
    await rig.button('Offer this call').click();
    await rig.page.locator('.said').waitFor();
    expect(changes()).toEqual([
      {
        kind: 'offerCall',
        date: '2026-06-02',
        start: '17:00',
        minutes: 30,
        customer: 'Customer 12',
        customerNo: null,
        ae: 'ae02@example.com',
        brief: '',
        meetingLink: 'https://meet.example.com/abc',
        notesLink: '',
        slackChannel: '',
        seats: 1,
      },
    ]);
    expect(await field('Customer').inputValue()).toBe('');
    expect(await field('AE').inputValue()).toBe('ae02@example.com');
  });

  test('that fails keeps the form', async () => {
    await open(aeHome(), { error: 'NetworkError: Connection failure due to HTTP 0' });
    await fillIn();
    await rig.button('Offer this call').click();
    expect(await said()).toContain('please look whether it stands now, and try again if not');
    expect(await field('Customer').inputValue()).toBe('Customer 12');
    expect(await field('Date').inputValue()).toBe('2026-06-02');
  });

  test('names the time zone that counts, and lists my calls with who joins and what is missing', async () => {
    await open(aeHome());
    await rig.page.getByText('Dates and times are those of Europe/Berlin').waitFor();
    expect(await rig.page.locator('.calls li').allInnerTexts()).toEqual([
      'Tue 12 May, 17:00–18:00\nCustomer 12\nJoining: Engineer 06',
      'Wed 20 May, 10:00–10:30\nCustomer 15\nNobody joins yet\nPlease add What to expect and Meeting link.',
    ]);
  });
});

describe('The programme', () => {
  test('is a picture whose words say the same', async () => {
    await open(coordinatorHome());
    await rig.page
      .getByRole('img', {
        name: '21 had their rotation, 4 confirmed, 9 tentative, 3 in the queue, 25 not signed up yet',
      })
      .waitFor();
    await rig.page.getByText('7 seats are open').waitFor();
  });

  test('without engineers says so, and draws no picture', async () => {
    await open(coordinatorHome({ engineers: 0 }));
    await rig.page.getByText('Nobody is on the Engineers tab yet.').waitFor();
    expect(await rig.page.getByRole('img').count()).toBe(0);
  });

  test('lets a coordinator add and remove coordinators', async () => {
    const home = coordinatorHome({ coordinators: ['casey@example.com', 'ann@example.com'] });
    await open(home, () => done('Saved: ' + String(changes().length), home));
    await field('Add a coordinator').fill('ben@example.com');
    await rig.button('Add').click();
    await rig.page.getByText('Saved: 1').waitFor();
    await rig.button('Remove ann@example.com').click();
    await rig.page.getByText('Saved: 2').waitFor();
    expect(changes()).toEqual([
      {
        kind: 'saveCoordinators',
        coordinators: ['casey@example.com', 'ann@example.com', 'ben@example.com'],
      },
      { kind: 'saveCoordinators', coordinators: ['casey@example.com'] },
    ]);
    expect(await field('Add a coordinator').inputValue()).toBe('');
  });

  test('keeps the last coordinator', async () => {
    await open(coordinatorHome({ coordinators: ['casey@example.com'] }));
    expect(await rig.page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
  });
});

describe('What people typed', () => {
  test('is shown as text', async () => {
    const markup = '<img src=x onerror="document.title=1">';
    const call = tentative.call && { ...tentative.call, customer: markup, brief: markup };
    await open(placedHome({ ...tentative, call }));
    expect(await rig.page.getByText(markup).count()).toBe(2);
    expect(await rig.page.title()).toBe('Ridealong');
  });

  test('and is a link opens beside the sheet, which it cannot reach', async () => {
    await open(placedHome(tentative));
    const link = rig.page.getByRole('link', { name: 'Join the call' });
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toContain('noopener');
  });
});
