import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SetUpAnswer, SetUpRequest } from '../../src/sidebar/adopt/requests';
import { root } from '../../scripts/project.mjs';
import { handMadeProgramme } from '../support/handMade';
import { coordinator } from '../support/workbook';
import type { ProgrammeBench } from '../support/programme';
import { closeBrowser, PanelRig, type Reply } from './sidebarRig';

const calls = [
  ['Kundentermine 2026'],
  ['Kunde', 'Datum', 'Uhrzeit', 'Dauer', 'Vertrieb', 'Umsatz'],
  ['Fjord Telecom', '12.05.2026', '14:00', '30', 'ae.emea@example.com', '1000'],
  ['Alder Freight', 'bald', '14:00', '30', 'ae.emea@example.com', '2000'],
];
const team = [
  ['Name', 'E-Mail', 'wohnt in'],
  ['Eva', 'eva@example.com', 'Europe/Berlin'],
  ['Tom', 'tom@example.com', 'Europe/Berlin'],
];

const out = join(root, '.out', 'set-up');

type Asked = SetUpRequest;

describe('the panel of set-up', () => {
  let p: ProgrammeBench;
  let rig: PanelRig<Asked>;
  let before: ((request: Asked) => Reply<SetUpAnswer> | undefined) | undefined;

  beforeEach(async () => {
    before = undefined;
    p = handMadeProgramme({ Termine: calls, Team: team, Rotations: [['Our wishes']] });
    rig = await PanelRig.open<Asked, SetUpAnswer>((request) => {
      const said = before?.(request);
      if (said !== undefined) return said;
      return p.bench.request(p.id, { as: coordinator, request }) as Reply<SetUpAnswer>;
    }, 'setUpShadowing');
  });

  afterEach(async () => {
    expect(rig.problems).toEqual([]);
    await rig.close();
  });

  afterAll(closeBrowser);

  const card = (title: string) =>
    rig.page.locator('section.card', { has: rig.page.getByRole('heading', { name: title }) });

  async function looksWell(name: string): Promise<void> {
    mkdirSync(out, { recursive: true });
    await rig.page.screenshot({ path: join(out, `${name}.png`), fullPage: true });
    expect(await rig.axeViolations()).toEqual([]);
    expect(await rig.widerThanThePanel()).toEqual([]);
  }

  test('shows what would become of each tab, its columns, and rows that would not read', async () => {
    await card('Calls').getByText('5 of your columns found').click();
    await card('Calls').getByText('1 question in Check, 2 rows').click();
    await card('Calls').getByText('Datum “bald” is not understood').waitFor();
    expect(await card('Calls').getByLabel('Customer (needed)').inputValue()).toBe('Kunde');
    expect(await card('Engineers').getByText('1 to be looked at').count()).toBe(1);
    await card('Engineers').getByText('All 2 rows read well.').waitFor();
    await card('Besides').getByText('Ridealong’s is called “Rotations (Ridealong)”').waitFor();
    await looksWell('proposal');
  });

  test('lets a column be corrected, a tab be made new, and Go do it', async () => {
    await card('Calls').getByText('5 of your columns found').click();
    await card('Calls').getByLabel('Customer (needed)').selectOption('Umsatz');
    await card('Calls').getByText('For example: 1000').waitFor();
    await card('Engineers').getByLabel('Which sheet is it?').selectOption('new');
    await card('Engineers').getByText('new', { exact: true }).waitFor();
    await looksWell('corrected');
    await rig.button('Go').click();
    await rig.page.getByText('Ridealong is set up. “Termine” is Calls.').waitFor();
    expect(await rig.focused()).toContain('Ridealong is set up.');
    await looksWell('done');
    expect(p.ledger('adopted')).toEqual([
      expect.objectContaining({
        tab: 'calls',
        headers: expect.objectContaining({ Customer: 'Umsatz' }) as object,
      }),
    ]);
    expect(p.sheet('Engineers').sheetId).not.toBe(p.sheet('Team').sheetId);
  });

  test('says so when somebody changed the sheet, and shows it anew', async () => {
    await card('Calls').waitFor();
    p.bench.paste(p.id, { as: coordinator, tab: 'Termine', row: 2, column: 7, text: 'Ort' });
    await rig.button('Go').click();
    await rig.page.getByText('Somebody changed the sheets meanwhile, so nothing was done.').waitFor();
    await card('Calls').getByText('Left alone: Umsatz, Ort.').waitFor();
    await looksWell('changed');
    await rig.button('Go').click();
    await rig.page.getByText('Ridealong is set up.').waitFor();
  });

  test('can be left, and looked at again', async () => {
    await rig.button('Cancel').click();
    await rig.page.getByText('Nothing was changed.').waitFor();
    await looksWell('cancelled');
    await rig.button('Look again').click();
    await card('Calls').waitFor();
    expect(p.book.sheets.map(({ title }) => title)).toEqual(['Termine', 'Team', 'Rotations']);
  });

  test('waits for a choice where two sheets could be meant', async () => {
    p.bench.edit(p.id, { as: coordinator, action: 'duplicateTab', tab: 'Termine' });
    p.bench.edit(p.id, { as: coordinator, action: 'renameTab', tab: 'Termine', title: 'A' });
    await rig.page.reload();
    await card('Calls').getByText('Another sheet, or another tab, fits as well.').waitFor();
    expect(await rig.button('Go').isDisabled()).toBe(true);
    await looksWell('open');
    await card('Calls').getByLabel('Which sheet is it?').selectOption('A');
    await card('Calls').getByText('yours').waitFor();
    expect(await rig.button('Go').isEnabled()).toBe(true);
  });

  test('goes by the keyboard alone', async () => {
    await card('Calls').waitFor();
    await rig.tabTo(/^Go$/);
    await rig.page.keyboard.press('Enter');
    await rig.page.getByText('Ridealong is set up.').waitFor();
    await rig.tabTo(/^Open Ridealong$/);
  });

  test.each([
    ['failed', { error: 'Service error' }, 'Something went wrong at Google.'],
    ['was lost', null, 'Google gave no answer.'],
  ])('keeps the proposal when Go %s, and says what to do', async (name, reply, sentence) => {
    await card('Calls').waitFor();
    before = ({ kind }) => (kind === 'setUpAsProposed' ? reply : undefined);
    await rig.button('Go').click();
    await rig.page.getByText(sentence).waitFor();
    await looksWell(name);
    before = undefined;
    await rig.button('Go').click();
    await rig.page.getByText('Ridealong is set up.').waitFor();
  });

  test('says why somebody may not, and can be tried again', async () => {
    before = () => ({
      kind: 'refused',
      sentence: 'Only a coordinator can do this.',
      offer: null,
      home: null,
    });
    await rig.page.reload();
    await rig.page.getByText('Only a coordinator can do this.').waitFor();
    await looksWell('refused');
    before = undefined;
    await rig.button('Try again').click();
    await card('Calls').waitFor();
  });
});
