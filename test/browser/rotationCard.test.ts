import type { MyRotation } from '../../src/sidebar/requests';
import { confirmed, engineerHome } from '../sidebar/homes';
import { closeBrowser, PanelRig } from './sidebarRig';

// What the card of one's rotation says in place of a call of which nothing is known at present.

let rig: PanelRig;

afterEach(async () => {
  expect(await rig.axeViolations()).toEqual([]);
  expect(await rig.widerThanThePanel()).toEqual([]);
  expect(rig.problems).toEqual([]);
  await rig.close();
});
afterAll(closeBrowser);

async function cardOf(rotation: MyRotation): Promise<string> {
  const home = engineerHome({ rotations: [rotation] });
  rig = await PanelRig.open(() => ({ kind: 'home', home }));
  return rig.page.locator('.card.mine').innerText();
}

test('a row that is held is said to be held, with the time that the place was given for', async () => {
  const card = await cardOf({ ...confirmed, call: null, held: 'Tue 5 May 2026, 17:00' });
  expect(card).toContain('Tue 5 May 2026, 17:00');
  expect(card).toContain(
    'a coordinator is asked whether that is meant. Until then your place stays as it was.',
  );
  expect(card).not.toContain('cannot be read');
});

test('a row that does not read is said not to', async () => {
  const card = await cardOf({ ...confirmed, call: null });
  expect(card).toContain('The row of its call cannot be read at present; your place stays.');
});
