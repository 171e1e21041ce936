import type { RedPanelHome } from '../../src/sidebar/redAccounts/requests';
import { account, askOfMe, home, homeOf, noAccount, values } from '../sidebar/redAccounts/homes';
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
const heading = () => rig.page.locator('.head h2').innerText();
const count = (kind: string) => rig.asked.filter((request) => request.kind === kind).length;

describe('The selected row', () => {
  const other = homeOf(
    { ...account, episode: 'e2', values: { ...values, account: 'Contoso Energy' } },
    'row 3',
  );
  let selected: string;

  async function openAndFollow(): Promise<void> {
    selected = 'row 2';
    await open(home(), ({ kind }) => {
      if (kind === 'selected') return { kind, place: selected };
      return kind === 'account' ? { kind: 'home', home: selected === 'row 2' ? home() : other } : null;
    });
  }

  /** The panel looks every four seconds. */
  const look = () => rig.page.clock.runFor(4100);

  test('is followed, and read only when it is another one', async () => {
    await openAndFollow();
    await look();
    await look();
    expect(count('account')).toBe(0);
    expect(count('selected')).toBeGreaterThan(1);
    selected = 'row 3';
    await look();
    await rig.page.getByRole('heading', { name: 'Contoso Energy' }).waitFor();
    await look();
    expect(count('account')).toBe(1);
  });

  test('is asked for when one comes to the panel', async () => {
    await openAndFollow();
    while (count('selected') === 0) await rig.page.evaluate(() => undefined);
    // Nothing is asked as long as the first has no answer.
    while (count('selected') === 1) await rig.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    expect(count('selected')).toBe(2);
  });

  test('is not asked for while the panel is hidden, nor on another view', async () => {
    await openAndFollow();
    await rig.page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    });
    const before = count('selected');
    await look();
    expect(count('selected')).toBe(before);
    await rig.page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    });
    await rig.tab('Board');
    const onBoard = count('selected');
    await look();
    expect(count('selected')).toBe(onBoard);
  });

  test('takes nobody away from unsaved text, but is offered', async () => {
    await openAndFollow();
    await field('Action plan').fill('Move to the new pool.');
    selected = 'row 3';
    await look();
    await rig.page.getByText('Another row is selected.').waitFor();
    expect(await heading()).toBe('Northwind Freight');
    expect(await field('Action plan').inputValue()).toBe('Move to the new pool.');
    expect(count('account')).toBe(0);
    expect(await rig.axeViolations()).toEqual([]);
    await rig.button('Go to that row').click();
    await rig.page.getByRole('heading', { name: 'Contoso Energy' }).waitFor();
    selected = 'row 2';
    await look();
    await rig.page.getByRole('heading', { name: 'Northwind Freight' }).waitFor();
    expect(await field('Action plan').inputValue()).toBe('Move to the new pool.');
  });

  test('can be left alone; the next one is offered again', async () => {
    await openAndFollow();
    await field('Action plan').fill('Move');
    selected = 'row 3';
    await look();
    await rig.button('Stay here').click();
    await look();
    expect(await rig.page.getByText('Another row is selected.').count()).toBe(0);
    selected = 'row 4';
    await look();
    await rig.page.getByText('Another row is selected.').waitFor();
  });

  test('that cannot be asked for disturbs nobody', async () => {
    await open(home(), ({ kind }) => (kind === 'selected' ? { error: 'NetworkError' } : null));
    await look();
    expect(await rig.page.locator('.said').count()).toBe(0);
    expect(await heading()).toBe('Northwind Freight');
  });

  test('does not take away an account that was chosen in the panel, until it changes', async () => {
    selected = 'other';
    await open(noAccount, (request) => {
      if (request.kind === 'selected') return { kind: 'selected', place: selected };
      if (request.kind !== 'account') return null;
      return {
        kind: 'home',
        home: request.show === 'e2' ? { ...homeOf({ ...other.tracker!.account! }, '') } : home(),
      };
    });
    await rig.page.getByRole('button', { name: /^Contoso Energy/ }).click();
    await rig.page.getByRole('heading', { name: 'Contoso Energy' }).waitFor();
    await look();
    await look();
    expect(await heading()).toBe('Contoso Energy');
    selected = 'row 2';
    await look();
    await rig.page.getByRole('heading', { name: 'Northwind Freight' }).waitFor();
  });
});

describe('Without an account', () => {
  test('lists mine, those that wait for me first, and what is asked of me', async () => {
    await open(noAccount);
    await rig.page.getByText('Select a row in Account Tracker').waitFor();
    expect(await rig.page.locator('.rows li b').allInnerTexts()).toEqual([
      'Northwind Freight',
      'Contoso Energy',
    ]);
    expect(await rig.page.locator('.rows li').first().innerText()).toContain('Your turn');
    await rig.page.getByText('Review of their network plan').waitFor();
  });

  test('opens a new one', async () => {
    await open(noAccount, ({ kind }) => (kind === 'openAccount' ? done('Northwind is open.', home()) : null));
    await rig.button('New red account…').click();
    expect(await rig.focused()).toBe('Account');
    await field('Account').fill('Northwind Freight');
    await field('Why red').fill('Outages');
    await field('AE (optional)').fill('ae02@example.com');
    await rig.button('Open this account').click();
    await rig.page.getByText('Northwind is open.').waitFor();
    expect(wanted(rig)).toEqual([
      {
        kind: 'openAccount',
        account: 'Northwind Freight',
        accountId: '',
        whyRed: 'Outages',
        ae: 'ae02@example.com',
        ce: '',
        sponsor: '',
      },
    ]);
    expect(await heading()).toBe('Northwind Freight');
  });
});

describe('Asks of me', () => {
  const without = home({ asksOfMe: [] });
  const answers: RedReplyOf = ({ kind }) => (kind === 'answerAsk' ? done('Thank you.', without) : null);

  test('are acknowledged with one key', async () => {
    await open(home(), answers);
    await rig.tab('Asks');
    await rig.tabTo(/^Acknowledge/);
    await rig.page.keyboard.press('Enter');
    await rig.page.getByText('Nothing is asked of you').waitFor();
    expect(wanted(rig)).toEqual([
      { kind: 'answerAsk', show: 'e1', id: 'a3', status: 'Acknowledged', answer: '' },
    ]);
  });

  test.each([
    ['Answer…', 'Your answer', 'Answer', 'Answered'],
    ['Decline…', 'Why not?', 'Decline', 'Declined'],
  ])('are answered or declined in words: %s', async (open_, label, button, status) => {
    await open(home(), answers);
    await rig.tab('Asks');
    await rig.button(open_).click();
    expect(await rig.focused()).toBe(label);
    await rig.button(button).click();
    expect(wanted(rig)).toEqual([]);
    await field(label).fill('Because of this.');
    await rig.button(button).click();
    await rig.page.getByText('Thank you.').waitFor();
    expect(wanted(rig)).toEqual([
      { kind: 'answerAsk', show: 'e1', id: 'a3', status, answer: 'Because of this.' },
    ]);
  });

  test('that are answered offer nothing more', async () => {
    await open(home({ asksOfMe: [{ ...askOfMe, status: 'Answered', answer: 'Done.' }] }));
    await rig.tab('Asks');
    expect(await rig.button('Answer…').count()).toBe(0);
  });
});

describe('After a change', () => {
  const saves: RedReplyOf = ({ kind }) => {
    if (kind === 'saveAccount') return done('Saved.', home());
    return kind === 'nudge' ? { error: 'NetworkError' } : null;
  };
  const save = async () => {
    await field('Action plan').fill('Move');
    await rig.button('Save').click();
    await rig.page.getByText('Saved.', { exact: true }).waitFor();
  };

  test('the automation account is woken once, and nobody hears when it fails', async () => {
    await open(home(), saves);
    await save();
    expect(count('nudge')).toBe(1);
    expect(await rig.page.locator('.said').innerText()).toBe('Saved.');
  });

  test('nobody is woken while automation is off', async () => {
    const off = home({ automation: { on: false, account: '', sentence: 'Automation is off.' } });
    await open(off, ({ kind }) => (kind === 'saveAccount' ? done('Saved.', off) : null));
    await save();
    expect(count('nudge')).toBe(0);
  });
});
