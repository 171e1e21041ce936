import type { Difference, RedPanelHome } from '../../src/sidebar/redAccounts/requests';
import { coordinatorHome, home, report } from '../sidebar/redAccounts/homes';
import { done, openRed, wanted, type RedReplyOf, type RedRig } from './redPanelRig';
import { closeBrowser } from './sidebarRig';

let rig: RedRig;

afterEach(async () => {
  expect(rig.problems).toEqual([]);
  await rig.close();
});
afterAll(closeBrowser);

async function open(on: RedPanelHome, reply?: RedReplyOf): Promise<void> {
  rig = await openRed(on, reply);
}

const field = (label: string) => rig.page.getByRole('tabpanel').getByLabel(label, { exact: true });

describe('The board', () => {
  test('shows who is waited for, the longest first, and goes to the account', async () => {
    await open(home(), ({ kind }) =>
      kind === 'account' ? { kind: 'home', home: home({ place: '' }) } : null,
    );
    await rig.tab('Board');
    expect(await rig.page.locator('.rows').first().locator('b').allInnerTexts()).toEqual([
      'Initech',
      'Northwind Freight',
    ]);
    await rig.page
      .getByRole('button', { name: /^Northwind Freight/ })
      .first()
      .click();
    await rig.page.locator('.head h2').waitFor();
    expect(wanted(rig)).toEqual([{ kind: 'account', show: 'e1' }]);
  });

  test('says the counts in words', async () => {
    await open(home());
    await rig.tab('Board');
    expect(
      (await rig.page.locator('.counts li').allInnerTexts()).map((text) => text.split('\n').join(' ')),
    ).toEqual(['Red 6', 'Yellow 3', 'Waiting for resolution 1']);
  });

  test('shows long lists when they are wanted', async () => {
    const waitingFor = Array.from({ length: 30 }, (_, at) => ({
      episode: 'e' + String(at),
      account: 'Account ' + String(at),
      who: 'AE',
      what: 'Why red',
      since: 'Mon 2 Nov',
    }));
    const { tracker } = home();
    await open(home({ board: { ...tracker!.board, waitingFor } }));
    await rig.tab('Board');
    expect(await rig.page.locator('.rows').first().locator('li').count()).toBe(8);
    await rig.button('Show all 30').click();
    expect(await rig.page.locator('.rows').first().locator('li').count()).toBe(30);
  });

  test('copies the agenda, or selects it where the browser lets no page copy', async () => {
    await open(home());
    await rig.tab('Board');
    await rig.page.getByText('Read it here').click();
    await rig.page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    });
    await rig.button('Copy the agenda').click();
    await rig.page.getByText('It is selected').waitFor();
    expect(await rig.page.evaluate(() => String(getSelection()))).toContain('Initech: red 17 days');
  });

  test('searches the notes of a year', async () => {
    await open(home(), (request) => (request.kind === 'yearReport' ? { kind: 'yearReport', report } : null));
    await rig.tab('Board');
    await rig.button('Show 2026').click();
    await rig.page.getByText('half of them within').waitFor();
    await field('Search accounts and notes').fill('too LATE');
    await rig.page.getByText('1 of 2').waitFor();
    expect(await rig.page.getByRole('button', { name: /^Vandelay/ }).count()).toBe(1);
    expect(await rig.page.getByRole('button', { name: /^Hooli/ }).count()).toBe(0);
    expect(await rig.axeViolations()).toEqual([]);
    await field('Year').selectOption('2025');
    expect(wanted(rig)).toEqual([
      { kind: 'yearReport', year: 2026 },
      { kind: 'yearReport', year: 2025 },
    ]);
  });
});

describe('The programme', () => {
  const token = 'xoxb-123-secret';

  test('keeps Slack’s token out of the page once it is sent', async () => {
    const connected = coordinatorHome({
      slack: { channel: '#red-accounts', sentence: 'Connected.', mayConnect: true },
    });
    await open(coordinatorHome(), ({ kind }) =>
      kind === 'connectSlack' ? done('Slack is connected.', connected) : null,
    );
    await rig.tab('Programme');
    await rig.button('Connect Slack…').click();
    expect(await rig.focused()).toBe('Bot token');
    expect(await field('Bot token').getAttribute('type')).toBe('password');
    expect(await rig.axeViolations()).toEqual([]);
    await rig.page.keyboard.type(token);
    await rig.page.keyboard.press('Enter');
    await rig.page.getByText('Slack is connected.').waitFor();
    expect(wanted(rig)).toEqual([{ kind: 'connectSlack', token }]);
    expect(await rig.page.content()).not.toContain(token);
    await rig.button('Connect Slack…').click();
    expect(await field('Bot token').inputValue()).toBe('');
  });

  test('says in the dialog why a token is refused, and forgets it with the dialog', async () => {
    await open(coordinatorHome(), ({ kind }) =>
      kind === 'connectSlack'
        ? { kind: 'refused', sentence: 'Slack does not know this token.', home: null }
        : null,
    );
    await rig.tab('Programme');
    await rig.button('Connect Slack…').click();
    await field('Bot token').fill(token);
    await rig.button('Connect').click();
    await rig.page.getByRole('dialog').getByText('Slack does not know this token.').waitFor();
    await rig.page.keyboard.press('Escape');
    await rig.button('Connect Slack…').click();
    expect(await field('Bot token').inputValue()).toBe('');
  });

  test('offers no connection to who cannot keep its token', async () => {
    await open(
      coordinatorHome({
        slack: { channel: '', sentence: 'Slack is off.', mayConnect: false },
        crm: { sentence: 'No key was made.', mayMakeKey: false },
      }),
    );
    await rig.tab('Programme');
    expect(await rig.button('Connect Slack…').count()).toBe(0);
    expect(await rig.button('Make a webhook key').count()).toBe(0);
  });

  test('shows a webhook key once', async () => {
    const secret = 'k1.0123456789abcdef0123456789abcdef';
    await open(coordinatorHome(), ({ kind }) =>
      kind === 'newWebhookKey'
        ? {
            kind: 'secret',
            sentence: 'A new key.',
            secret,
            address: 'https://x.test/exec',
            home: coordinatorHome(),
          }
        : null,
    );
    await rig.tab('Programme');
    await rig.button('Make a webhook key').click();
    await rig.page.getByText(secret).waitFor();
    expect(await rig.widerThanThePanel()).toEqual([]);
    await rig.button('I have copied both').click();
    expect(await rig.page.content()).not.toContain(secret);
  });
});

describe('A CRM export', () => {
  const differ = (accounts: Difference['account'][]): Difference[] =>
    accounts
      .filter(({ health }) => health === 'Red')
      .map((found) => ({
        account: found,
        kind: 'redWithoutRow',
        sentence: 'Red in the export, without a row.',
        mend: 'Make the row',
      }));
  const crm: RedReplyOf = (request) => {
    if (request.kind === 'compare') {
      const differences = differ(request.accounts);
      return { kind: 'differences', sentence: String(differences.length) + ' differences.', differences };
    }
    if (request.kind !== 'takeFromExport') return null;
    return done(String(request.accounts.length) + ' taken.', coordinatorHome());
  };

  async function choose(text: string): Promise<void> {
    await open(coordinatorHome(), crm);
    await rig.tab('Programme');
    await field('CSV file').setInputFiles({
      name: 'accounts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await rig.page.getByText('accounts.csv:').waitFor();
  }

  test('is compared, and mended one by one or all at once', async () => {
    await choose('Account Name,Health\nA,Red\nB,Green\nC,Red\nD,Red');
    await rig.page.getByText('4 accounts').waitFor();
    await rig.button('Compare').click();
    await rig.page.getByText('3 differences.').waitFor();
    await rig.button('Make the row: A').click();
    await rig.page.getByText('1 taken.').waitFor();
    await rig.button('Mend all 2').click();
    await rig.page.getByText('2 taken.').waitFor();
    expect(await rig.page.getByText('✓ Mended').count()).toBe(3);
    expect(await rig.axeViolations()).toEqual([]);
    expect(await rig.widerThanThePanel()).toEqual([]);
    const taken = wanted(rig).map(
      (request) => 'accounts' in request && request.accounts.map(({ name }) => name),
    );
    expect(taken).toEqual([['A', 'B', 'C', 'D'], ['A'], ['C', 'D']]);
  });

  test('can be pasted', async () => {
    await open(coordinatorHome(), crm);
    await rig.tab('Programme');
    await rig.page.getByText('Or paste it').click();
    await field('Rows with their header').fill('Account Name\tHealth\nA\tRed');
    await rig.button('Use this text').click();
    await rig.page.getByText('Pasted: 1 account').waitFor();
  });

  test('without its columns says which, and sends nothing', async () => {
    await choose('Region,Colour\nEMEA,Red');
    await rig.page.getByText('There is no column Health.').waitFor();
    expect(await rig.button('Compare').count()).toBe(0);
    expect(await rig.axeViolations()).toEqual([]);
  });

  test('of more than 2,000 accounts goes in parts', async () => {
    const rows = Array.from({ length: 4500 }, (_, at) => 'Account ' + String(at) + ',Red');
    await choose(['Account Name,Health', ...rows].join('\n'));
    await rig.button('Compare').click();
    await rig.page.getByText('4500 differences in 4500 accounts.').waitFor();
    await rig.button('Mend all 4500').click();
    await rig.page.getByText('500 taken.').waitFor();
    const sizes = wanted(rig).map((request) => 'accounts' in request && request.accounts.length);
    expect(sizes).toEqual([2000, 2000, 500, 2000, 2000, 500]);
  });
});
