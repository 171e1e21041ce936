import type { HeldView } from '../../src/sidebar/held';
import type { Answer, Home, Request } from '../../src/sidebar/requests';
import { coordinator, coordinatorHome } from '../sidebar/homes';
import { closeBrowser, PanelRig } from './sidebarRig';

// The card under Programme that asks whether mass changes are meant, and its two buttons.

const held = coordinator.held as HeldView;

const homeWith = (view: HeldView | null): Home => coordinatorHome({ held: view });

let rig: PanelRig;

async function open(view: HeldView | null, reply: (request: Request) => Answer | null): Promise<void> {
  rig = await PanelRig.open((request) =>
    request.kind === 'home' ? { kind: 'home', home: homeWith(view) } : reply(request),
  );
  await rig.page.getByRole('tab', { name: 'Programme' }).click();
}

const answers = () => rig.asked.filter(({ kind }) => kind === 'answerHeld');

afterEach(async () => {
  expect(rig.problems).toEqual([]);
  await rig.close();
});
afterAll(closeBrowser);

test('says what would happen and what probably happened, with the rows on demand, and fits into 300 px', async () => {
  await open(held, () => null);
  const card = rig.page.locator('.card.held');
  await card.getByRole('heading', { name: 'Is this meant?' }).waitFor();
  expect(await card.innerText()).toContain('12 invites and 3 tentative places would move or go.');
  expect(await card.innerText()).toContain('All dates are one day later.');
  await card.getByText('The rows').click();
  await card.getByText('Calls, row 12').waitFor();
  expect(await card.innerText()).toContain('14 more.');
  expect(await rig.axeViolations()).toEqual([]);
  expect(await rig.widerThanThePanel()).toEqual([]);
});

test('“Do it” says so of what was shown, by keyboard, and the card is gone', async () => {
  await open(held, () => ({ kind: 'done', sentence: 'These changes count now.', home: homeWith(null) }));
  await rig.button('Do it').focus();
  await rig.page.keyboard.press('Enter');
  await rig.page.getByText('These changes count now.').waitFor();
  expect(answers()).toEqual([{ kind: 'answerHeld', word: 'carryOut', seen: held.seen }]);
  expect(await rig.page.locator('.card.held').count()).toBe(0);
});

test('“They are a mistake” shows the rows to put back and how, and leaves a way back', async () => {
  const how = 'Undo it (Ctrl+Z), or choose File › Version history.';
  const mistake = { ...held, isMistake: true, sentences: [...held.sentences, how] };
  await open(held, () => ({ kind: 'done', sentence: 'Nothing was changed.', home: homeWith(mistake) }));
  await rig.button('They are a mistake').click();
  await rig.page.getByRole('heading', { name: 'Held until it is put right' }).waitFor();
  await rig.page.getByText(how).waitFor();
  await rig.page.getByText('Calls, row 12').waitFor();
  expect(answers()).toEqual([{ kind: 'answerHeld', word: 'mistake', seen: held.seen }]);
  expect(await rig.button('They are a mistake').count()).toBe(0);
  await rig.button('Do it after all').waitFor();
  expect(await rig.axeViolations()).toEqual([]);
});

test('a word about other rows than were shown is refused, and shows what is held now', async () => {
  const now = { ...held, seen: 'other', title: '2 invites would move or go' };
  await open(held, () => ({
    kind: 'refused',
    sentence: 'Something has changed since.',
    offer: null,
    home: homeWith(now),
  }));
  await rig.button('Do it').click();
  await rig.page.getByText('Something has changed since.').waitFor();
  await rig.page.getByText('2 invites would move or go.').waitFor();
});
