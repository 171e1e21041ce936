import type { RedPanelRequest, RedReply } from '../../src/sidebar/redAccounts/messages';
import type { RedPanelHome } from '../../src/sidebar/redAccounts/requests';
import {
  account,
  agreed,
  ask,
  coordinatorHome,
  home,
  homeOf,
  noAccount,
  values,
  waiting,
} from '../sidebar/redAccounts/homes';
import { done, openRed, wanted, type RedReplyOf, type RedRig } from './redPanelRig';
import { closeBrowser, type Reply } from './sidebarRig';

let rig: RedRig;

afterEach(async () => {
  expect(rig.problems).toEqual([]);
  await rig.close();
});
afterAll(closeBrowser);

async function open(on: RedPanelHome, reply?: RedReplyOf): Promise<void> {
  rig = await openRed(on, reply);
}

const said = () => rig.page.locator('.said').innerText();
const field = (label: string) => rig.page.getByRole('tabpanel').getByLabel(label, { exact: true });
const asItIs = () => Promise.resolve();
/** Answers every change with this, and leaves the rest to the rig. */
const onChange =
  (reply: Reply<RedReply>): RedReplyOf =>
  ({ kind }) =>
    kind === 'home' || kind === 'selected' || kind === 'nudge' ? null : reply;

const changedByAna = homeOf({
  ...account,
  values: { ...values, actionPlan: 'Roll back on Friday.' },
  touched: { ...account.touched, actionPlan: 'Ana Engel, Thu 5 Nov 10:00' },
});
const conflict: RedReply = {
  kind: 'conflict',
  sentence: 'Somebody else changed Action plan since you opened this. Nothing was saved.',
  fields: [
    {
      field: 'actionPlan',
      label: 'Action plan',
      theirs: 'Roll back on Friday.',
      by: 'Ana Engel, Thu 5 Nov 10:00',
    },
  ],
  home: changedByAna,
};

describe('The panel of Red Accounts, in every state', () => {
  const closed = { ...waiting, isOpen: false, status: 'Resolved', waitingFor: [], health: 'Green' as const };
  const lost = {
    ...waiting,
    health: 'Lost' as const,
    resolution: { ...waiting.resolution, kind: 'lost' as const, question: 'What was learned?' },
  };
  const states: [string, RedPanelHome, () => Promise<void>][] = [
    ['a red account that waits for me', home(), asItIs],
    ['a plan agreed by both', homeOf(agreed), asItIs],
    [
      'a plan overdue',
      homeOf({ ...account, planState: 'overdue', stale: 'Last update 9 days ago: stale' }),
      asItIs,
    ],
    ['waiting for resolution', homeOf(waiting), asItIs],
    ['lost', homeOf(lost), asItIs],
    ['closed', homeOf(closed), asItIs],
    ['not my account', homeOf({ ...account, mine: { part: null, role: null } }), asItIs],
    ['no asks, no timeline, no thread', homeOf({ ...account, asks: [], timeline: [], thread: '' }), asItIs],
    ['editing', home(), () => rig.button('Edit: The AE’s part').click()],
    ['asking', home(), () => rig.button('Ask something…').click()],
    ['changing health', home(), () => rig.button('Change health…').click()],
    ['the timeline', home(), () => rig.page.getByText('3 changes').click()],
    ['no account selected', noAccount, asItIs],
    ['a new account', noAccount, () => rig.button('New red account…').click()],
    ['asks of me', home(), () => rig.tab('Asks')],
    ['no asks of me', home({ asksOfMe: [] }), () => rig.tab('Asks')],
    ['the board', home(), () => rig.tab('Board')],
    ['the programme', coordinatorHome(), () => rig.tab('Programme')],
    ['a warning', home({}, { warnings: ['The tab Asks is gone.'] }), asItIs],
    ['not set up', home({}, { warnings: ['Choose “Set up”.'], tracker: null }), asItIs],
    [
      'long words',
      homeOf({ ...account, values: { ...values, account: 'x'.repeat(200), whyRed: 'y'.repeat(300) } }),
      asItIs,
    ],
  ];

  test.each(states)('has nothing for axe to find, and fits into 300 px: %s', async (_state, on, change) => {
    await open(on);
    await change();
    expect(await rig.axeViolations()).toEqual([]);
    expect(await rig.widerThanThePanel()).toEqual([]);
  });

  test.each([
    ['done', done('Saved and signed.', homeOf(agreed))],
    ['refused', { kind: 'refused', sentence: 'Fill in Exit criteria before you sign.', home: null } as const],
    ['failed', { error: 'ScriptError: something' }],
    ['a conflict', conflict],
  ])('also with an answer: %s', async (_kind, reply) => {
    await open(home(), onChange(reply));
    await field('Action plan').fill('Move to the new pool.');
    await rig.button('Save and sign my part').click();
    await rig.page.locator('.said').waitFor();
    expect(await rig.axeViolations()).toEqual([]);
    expect(await rig.widerThanThePanel()).toEqual([]);
    expect(await rig.focused()).toBe(await said());
  });

  test('shows the programme to coordinators only', async () => {
    await open(home());
    expect(await rig.page.getByRole('tab').allInnerTexts()).toEqual(['Account', 'Asks (1)', 'Board']);
  });

  test('says after a second that it is still at work', async () => {
    await open(home(), ({ kind }) =>
      kind === 'giveWord' || kind === 'account' ? new Promise(() => undefined) : null,
    );
    await rig.tab('Board');
    await rig.page
      .getByRole('button', { name: /^Initech/ })
      .first()
      .click();
    await rig.page.clock.runFor(1100);
    await rig.page.getByText('Still at work on it…').waitFor();
    expect(await rig.axeViolations()).toEqual([]);
  });
});

describe('This account', () => {
  test('says first whose turn it is, what is missing, and since when (rule R3)', async () => {
    await open(home());
    expect(await rig.page.locator('.whose').innerText()).toBe(
      'Your turn: Action plan and Exit criteria\n\nSince Mon 2 Nov\n\nAlso AE Ana Engel: signature, since Tue 3 Nov',
    );
    expect(await rig.page.locator('.head').innerText()).toMatch(/^Northwind Freight\n+Your turn/);
  });

  test('shows health as word and shape, not by colour alone', async () => {
    const shapes = new Set<string | null>();
    for (const health of ['Red', 'Yellow', 'Green', 'Lost'] as const) {
      rig = await openRed(homeOf({ ...account, health }));
      expect(await rig.page.locator('.head .health').innerText()).toBe(health);
      shapes.add(await rig.page.locator('.head .health path').getAttribute('d'));
      if (health !== 'Lost') await rig.close();
    }
    expect(shapes.size).toBe(4);
  });

  test('my part is written and signed by keyboard alone (rule R4)', async () => {
    await open(home(), onChange(done('Saved, and your part is signed.', homeOf(agreed))));
    await rig.tabTo(/^Action plan/);
    await rig.page.keyboard.type('Move to the new pool.');
    await rig.tabTo(/^Exit criteria/);
    await rig.page.keyboard.type('Two weeks without an outage.');
    await rig.tabTo(/^Save and sign my part/);
    await rig.page.keyboard.press('Enter');
    await rig.page.getByText('Saved, and your part is signed.').waitFor();
    expect(wanted(rig)).toEqual([
      {
        kind: 'saveAccount',
        show: 'e1',
        base: { actionPlan: '', exitCriteria: '' },
        values: { actionPlan: 'Move to the new pool.', exitCriteria: 'Two weeks without an outage.' },
        sign: true,
      },
    ]);
    expect(await rig.focused()).toBe('Saved, and your part is signed.');
    await rig.page.getByText('Signed by Cem Aydin on Tue 3 Nov 15:30.').waitFor();
    expect(await rig.button('Save and sign my part').count()).toBe(0);
  });

  test('a complete part is signed as it was read, with one button (rule R4)', async () => {
    const unsigned = { ...agreed, parts: { ...agreed.parts, ce: account.parts.ae } };
    await open(homeOf(unsigned), onChange(done('Signed.', homeOf(agreed))));
    await rig.button('Sign my part').click();
    await rig.page.getByText('Signed.', { exact: true }).waitFor();
    const part = { actionPlan: agreed.values.actionPlan, exitCriteria: agreed.values.exitCriteria };
    expect(wanted(rig)).toEqual([{ kind: 'saveAccount', show: 'e1', base: part, values: part, sign: true }]);
  });

  test('nobody signs the part of somebody else', async () => {
    await open(home());
    await rig.button('Edit: The AE’s part').click();
    expect(await rig.focused()).toBe('Why red');
    expect(await rig.button('Save and sign my part').count()).toBe(1);
  });

  test('Cancel gives up what was typed, and the focus back', async () => {
    await open(home());
    await rig.button('Edit: Next step').click();
    await field('Next step').fill('Something else');
    await rig.page
      .getByRole('form', { name: 'Edit: Next step' })
      .getByRole('button', { name: 'Cancel' })
      .click();
    expect(await rig.focused()).toBe('Edit: Next step');
    await rig.button('Edit: Next step').click();
    expect(await field('Next step').inputValue()).toBe(values.nextStep);
  });

  test.each([
    ['no answer', null],
    ['an error', { error: 'Service error' }],
    ['a refusal', { kind: 'refused', sentence: 'Not now.', home: home() } as const],
  ])('keeps what was typed after %s', async (_what, reply) => {
    await open(home(), onChange(reply));
    await field('Action plan').fill('Move to the new pool.');
    await rig.button('Save').click();
    await rig.page.locator('.said').waitFor();
    expect(await field('Action plan').inputValue()).toBe('Move to the new pool.');
  });

  test('shows what was saved although its run was killed', async () => {
    const saved = homeOf({ ...account, values: { ...values, nextStep: 'Move to the new pool.' } });
    await open(home(), ({ kind }) => {
      if (kind === 'account') return { kind: 'home', home: saved };
      return kind === 'saveAccount' ? { error: 'Ended after Sheets.Spreadsheets.batchUpdate' } : null;
    });
    await field('Action plan').fill('Move');
    await rig.button('Save').click();
    await rig.page.locator('.said').waitFor();
    await rig.page.getByText('Move to the new pool.').waitFor();
    expect(await field('Action plan').inputValue()).toBe('Move');
  });

  test('leaves the focus with who goes on typing after an answer', async () => {
    await open(home(), onChange({ kind: 'refused', sentence: 'Not now.', home: null }));
    await field('Action plan').fill('Move');
    await rig.button('Save').click();
    await rig.page.locator('.said').waitFor();
    await field('Action plan').focus();
    await rig.page.keyboard.press('End');
    await rig.page.keyboard.type(' to the new pool.');
    expect(await field('Action plan').inputValue()).toBe('Move to the new pool.');
  });

  test('keeps what was typed when another view is looked at', async () => {
    await open(home());
    await field('Action plan').fill('Move to the new pool.');
    await rig.tab('Board');
    await rig.tab('Account');
    expect(await field('Action plan').inputValue()).toBe('Move to the new pool.');
  });

  test('asks somebody for something (rule R5)', async () => {
    await open(home(), onChange(done('Asked.', home())));
    await rig.button('Ask something…').click();
    expect(await rig.focused()).toBe('What do you need?');
    await field('What do you need?').fill('A credit');
    await field('Of whom?').fill('finance@example.com');
    await field('By when?').fill('2026-11-10');
    await rig.button('Ask').click();
    await rig.page.getByText('Asked.', { exact: true }).waitFor();
    expect(wanted(rig)).toEqual([
      { kind: 'ask', show: 'e1', ask: 'A credit', owner: 'finance@example.com', due: '2026-11-10' },
    ]);
    expect(await rig.button('Ask something…').count()).toBe(1);
  });

  test('changes health with a reason', async () => {
    await open(home(), onChange(done('It is yellow now.', home())));
    await rig.button('Change health…').click();
    await field('Yellow: better, not safe').check();
    await field('Why?').fill('A week without outage');
    await rig.button('Change health').click();
    await rig.page.getByText('It is yellow now.').waitFor();
    expect(wanted(rig)).toEqual([
      { kind: 'changeHealth', show: 'e1', health: 'Yellow', why: 'A week without outage' },
    ]);
  });

  test('is closed by a word, which waits for an unsaved note (rule R7)', async () => {
    await open(homeOf(waiting), onChange(done('Thank you.', homeOf(agreed))));
    await rig.button('Edit: Resolution').click();
    await field('Resolution').fill('Another note');
    expect(await rig.button('Give my word that it is resolved').isDisabled()).toBe(true);
    await rig.button('Save').locator('..').getByRole('button', { name: 'Cancel' }).click();
    await rig.button('Give my word that it is resolved').click();
    await rig.page.getByText('Thank you.').waitFor();
    expect(wanted(rig)).toEqual([{ kind: 'giveWord', show: 'e1' }]);
  });

  test('shows what people typed as text', async () => {
    const markup = '<img src=x onerror="document.title=1">';
    const typed = { ...values, whyRed: markup, currentState: markup };
    await open(homeOf({ ...account, values: typed, asks: [{ ...ask, ask: markup, answer: markup }] }));
    expect(await rig.page.getByText(markup).count()).toBe(4);
    expect(await rig.page.title()).toBe('Ridealong');
  });

  test('opens its thread beside the sheet, which it cannot reach', async () => {
    await open(home());
    const link = rig.page.getByRole('link', { name: 'Open the Slack thread' });
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toContain('noopener');
  });
});

describe('Two people at once', () => {
  /** The first save conflicts; the next one is taken. */
  function conflictOnce(): RedReplyOf {
    let saves = 0;
    return ({ kind }: RedPanelRequest) => {
      if (kind !== 'saveAccount') return null;
      saves += 1;
      return saves === 1 ? conflict : done('Saved.', homeOf(agreed));
    };
  }

  test.each([
    ['Keep both', 'Roll back on Friday.\n\nMove to the new pool.'],
    ['Keep mine', 'Move to the new pool.'],
  ])('nobody’s text is overwritten: %s', async (choice, kept) => {
    await open(home(), conflictOnce());
    await field('Action plan').fill('Move to the new pool.');
    await rig.button('Save').click();
    const both = rig.page.getByRole('group', { name: 'Action plan: changed meanwhile' });
    expect(await both.locator('blockquote').innerText()).toBe('Roll back on Friday.');
    expect(await both.innerText()).toContain('Ana Engel, Thu 5 Nov 10:00');
    expect(await field('Action plan: yours').inputValue()).toBe('Move to the new pool.');
    expect(await rig.button('Save').isDisabled()).toBe(true);
    await rig.button(choice).click();
    expect(await rig.focused()).toMatch(/^Action plan/);
    expect(await field('Action plan').inputValue()).toBe(kept);
    await rig.button('Save').click();
    await rig.page.getByText('Saved.', { exact: true }).waitFor();
    expect(wanted(rig)[1]).toEqual({
      kind: 'saveAccount',
      show: 'e1',
      base: { actionPlan: 'Roll back on Friday.' },
      values: { actionPlan: kept },
      sign: false,
    });
  });

  test('Keep theirs leaves nothing to save', async () => {
    await open(home(), conflictOnce());
    await field('Action plan').fill('Move to the new pool.');
    await rig.button('Save').click();
    await rig.button('Keep theirs').click();
    expect(await field('Action plan').inputValue()).toBe('Roll back on Friday.');
    expect(await rig.button('Save').isDisabled()).toBe(true);
  });

  test('what others changed is seen before one saves, when any answer brings it', async () => {
    await open(home(), ({ kind }) => (kind === 'ask' ? done('Asked.', changedByAna) : null));
    await field('Action plan').fill('Move to the new pool.');
    await rig.button('Ask something…').click();
    await field('What do you need?').fill('A credit');
    await field('Of whom?').fill('finance@example.com');
    await field('By when?').fill('2026-11-10');
    await rig.button('Ask').click();
    await rig.page.getByRole('group', { name: 'Action plan: changed meanwhile' }).waitFor();
    expect(await field('Action plan: yours').inputValue()).toBe('Move to the new pool.');
  });
});
