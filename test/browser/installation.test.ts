import type { InstallationAnswer, InstallationCheck, InstallationRequest } from '../../src/sidebar/requests';
import { installationText } from '../../src/sidebar/installation/installationText';
import { closeBrowser, PanelRig, type Reply } from './sidebarRig';

let rig: PanelRig<InstallationRequest>;

afterEach(async () => {
  expect(rig.problems).toEqual([]);
  await rig.close();
});
afterAll(closeBrowser);

const check = (
  name: string,
  state: InstallationCheck['state'],
  found: string,
  more: Partial<InstallationCheck> = {},
): InstallationCheck => ({ name, state, found, todo: '', link: '', ...more });

const address =
  'https://script.google.com/macros/s/AKfycbWorkbenchRidealong0123456789012345678901234567890/exec';
const answer: InstallationAnswer = {
  kind: 'installation',
  at: '2026-05-04T08:00:00Z',
  groups: [
    {
      title: 'This account',
      checks: [
        check('Who you are', 'fine', 'You are casey@example.com, a coordinator.'),
        check('Rights', 'wrong', 'You have not allowed: script.send_mail (without it no mail can be sent).', {
          todo: 'Only you can allow it: open Google’s question below and tick every box.',
          link: 'https://accounts.google.com/o/oauth2/auth',
        }),
      ],
    },
    {
      title: 'Sending',
      checks: [
        check(
          'Triggers',
          'unseen',
          'Only role@example.com can see its triggers: check again as that account.',
        ),
        check('Web app', 'look', `Google tells ${address} now.`, { todo: 'Compare it.' }),
      ],
    },
  ],
  remedies: [],
};
const well: InstallationAnswer = {
  ...answer,
  at: '2026-05-04T08:01:00Z',
  groups: [
    { title: 'Sending', checks: [check('Triggers', 'fine', 'This account has both.')] },
    { title: 'Version', checks: [check('Ridealong', 'fine', 'Version 0.1.0.')] },
  ],
};

type Said = Reply<InstallationAnswer>;

async function open(reply: () => Said | Promise<Said> = () => answer): Promise<void> {
  rig = await PanelRig.open<InstallationRequest, InstallationAnswer>(reply, 'installation');
}

const summary = () => rig.page.locator('.summary');

describe('The page that checks the installation', () => {
  test('asks once, and says in one sentence how it stands, which has the focus', async () => {
    await open();
    await summary().waitFor();
    expect(rig.asked).toEqual([{ kind: 'checkInstallation' }]);
    expect(await rig.focused()).toBe('1 thing is wrong, 1 to look at, 1 not shown to you.');
    expect(await rig.page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'This account',
      'Sending',
      'For the administrator',
    ]);
  });

  test('has nothing for axe to find, and fits into 300 px', async () => {
    await open();
    await summary().waitFor();
    expect(await rig.axeViolations()).toEqual([]);
    expect(await rig.widerThanThePanel()).toEqual([]);
  });

  test('says of each check in words how it ended, not by colour alone', async () => {
    await open();
    await summary().waitFor();
    const states = await rig.page.locator('.check .state').allInnerTexts();
    expect(states).toEqual(['Fine', 'Wrong', 'Not shown to you', 'Look']);
  });

  test('leads to Google’s question by keyboard, in a tab of its own', async () => {
    await open();
    await summary().waitFor();
    await rig.tabTo(/^Open Google’s question/);
    const link = rig.page.getByRole('link', { name: 'Open Google’s question' });
    expect(await link.getAttribute('href')).toBe('https://accounts.google.com/o/oauth2/auth');
    expect(await link.getAttribute('target')).toBe('_blank');
  });

  test('does what can be done about it when it is confirmed, says so, and looks again', async () => {
    const remedies: InstallationAnswer['remedies'] = [
      {
        how: 'newCalendar',
        title: 'The programme’s calendar is gone',
        sentences: ['A new one is made.'],
        button: 'Make a new calendar and send the invites that are still ahead again',
      },
    ];
    const made = { kind: 'done', sentence: 'The new calendar is made.', home: {} } as unknown;
    const answers = [{ ...answer, remedies }, made as InstallationAnswer, well];
    await open(() => answers.shift() ?? null);
    await rig.button('Make a new calendar and send the invites that are still ahead again').click();
    expect(await rig.axeViolations()).toEqual([]);
    expect(await rig.widerThanThePanel()).toEqual([]);
    await rig.button('Yes, do it').click();
    await rig.page.getByText('All 2 checks are fine.').waitFor();
    await rig.page.getByText('The new calendar is made.').waitFor();
    expect(rig.asked.slice(1)).toEqual([
      { kind: 'remedy', how: 'newCalendar' },
      { kind: 'checkInstallation' },
    ]);
  });

  test('Check again asks again, and tells what it is now', async () => {
    const answers = [answer, well];
    await open(() => answers.shift() ?? null);
    await rig.button('Check again').click();
    await rig.page.getByText('All 2 checks are fine.').waitFor();
    expect(await rig.focused()).toBe('All 2 checks are fine.');
    expect(rig.asked).toHaveLength(2);
  });

  test('Copy as text selects it where the browser lets no page copy', async () => {
    await open();
    await summary().waitFor();
    await rig.button('Copy as text').click();
    await rig.page.getByText('press Ctrl+C').waitFor();
    expect(await rig.page.evaluate(() => getSelection()?.toString())).toBe(installationText(answer));
  });

  test('waits with a sign of it, and tells what failed, with a way to try again', async () => {
    let said: (reply: Said) => void = () => undefined;
    await open(() => new Promise<Said>((resolve) => (said = resolve)));
    await rig.page.getByText('Loading…').waitFor();
    expect(await rig.axeViolations()).toEqual([]);
    said({ error: 'Service error' });
    await rig.page.getByText('Something went wrong at Google. Please try again.').waitFor();
    expect(await rig.axeViolations()).toEqual([]);
    await rig.button('Check again').click();
    await rig.button('Checking…').waitFor();
    said(answer);
    await summary().waitFor();
  });
});
