import type { Home, ImportAnswer, ImportFound, ImportRequest, Request } from '../../src/sidebar/requests';
import { coordinatorHome } from '../sidebar/homes';
import { given } from '../support/importing';
import { ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';
import { closeBrowser, PanelRig, type Reply } from './sidebarRig';

type Asked = Request | ImportRequest;
type Said = { kind: 'home'; home: Home } | ImportAnswer;

let rig: PanelRig<Asked>;

afterEach(async () => {
  expect(rig.problems).toEqual([]);
  await rig.close();
});
afterAll(closeBrowser);

async function open(reply: (request: Asked) => Reply<Said>): Promise<void> {
  rig = await PanelRig.open<Asked, Said>(reply);
  await rig.page.getByRole('tablist').waitFor();
  await rig.tab('Programme');
}

/** The panel of a workbook that is there: what it asks, the very bundle answers. */
async function openOn(p: ProgrammeBench): Promise<void> {
  await open((request) => p.bench.request(p.id, { as: coordinator, request }) as Said);
}

const card = (name: string) => rig.page.locator('.card', { has: rig.page.getByRole('heading', { name }) });
const status = () => card('Import').locator('p[role=status]').innerText();
const imports = () => rig.asked.filter(({ kind }) => kind === 'importRows' || kind === 'importHandbook');

async function chooseFile(name: string): Promise<void> {
  await rig.page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(given(name)) });
}

function setUp(): ProgrammeBench {
  const p = new ProgrammeBench();
  p.run('setUp');
  return p;
}

const oneEngineer: ImportFound = {
  what: 'engineers',
  columns: ['Email'],
  adds: 1,
  updates: 0,
  known: 0,
  leftOut: 0,
  notes: [],
};

describe('Importing', () => {
  test('a file: shown first, brought in, again adds nothing', async () => {
    const p = setUp();
    await openOn(p);
    await chooseFile('engineers.csv');
    await rig.button('Import 63 engineers').waitFor();
    expect(await status()).toBe('63 engineers will be added.');
    expect(await rig.page.getByLabel('Engineers', { exact: true }).isChecked()).toBe(true);
    expect(p.rows('Engineers')).toEqual([]);
    await rig.button('Import 63 engineers').click();
    await rig.page.getByText('63 engineers added.').waitFor();
    expect(p.rows('Engineers')).toHaveLength(63);
    await chooseFile('calls-messy.csv');
    await rig.page.getByText('rows are left out').waitFor();
    expect(await card('Import').locator('.notes li').first().innerText()).toContain(
      'Row 4 Date “05/06/2026” can be',
    );
    expect(await rig.axeViolations()).toEqual([]);
    expect(await rig.widerThanThePanel()).toEqual([]);
    await chooseFile('engineers.csv');
    await rig.page.getByText('Nothing to add, 63 are there already.').waitFor();
    expect(await rig.page.getByRole('button', { name: /^Import / }).count()).toBe(0);
  });

  test('the handbook’s page, pasted, by keyboard alone; copying gives the same page back', async () => {
    const p = setUp();
    await openOn(p);
    const page = given('handbook-rotations.md');
    await rig.page.getByText('Or paste it').nth(0).focus();
    await rig.page.keyboard.press('Enter');
    await rig.page.getByLabel('Rows with their header, or the page').fill(page);
    await rig.tabTo(/^Use this text$/);
    await rig.page.keyboard.press('Enter');
    await rig.button('Import 3 rotations').waitFor();
    expect(await card('Import').locator('.notes li').first().innerText()).toContain('Line 7 “Joe” (unknwon)');
    await rig.tabTo(/^Import 3 rotations$/);
    await rig.page.keyboard.press('Enter');
    await rig.page.getByText('3 rotations added.').waitFor();
    await rig.button('Copy the handbook table').click();
    const area = card('Handbook').getByRole('textbox');
    await area.waitFor();
    expect(await area.inputValue()).toBe(page.split('\n').slice(4, 10).join('\n') + '\n');
    await rig.button('Copy the whole page').click();
    await rig.page.getByLabel('The page as Markdown').waitFor();
    expect(await area.inputValue()).toBe(page);
    const selected = await area.evaluate((element) => {
      const { selectionStart, selectionEnd } = element as HTMLTextAreaElement;
      return selectionEnd - selectionStart;
    });
    const outcome = await card('Handbook').locator('p[role=status]').innerText();
    expect([
      ['Copied.', 0],
      ['It is selected below: press Ctrl+C, on a Mac ⌘C.', page.length],
    ]).toContainEqual([outcome, outcome === 'Copied.' ? 0 : selected]);
    expect(await rig.axeViolations()).toEqual([]);
    // The table's lines are not broken: they scroll in their own field.
    const wider = await rig.widerThanThePanel();
    expect(wider.filter((html) => !html.startsWith('<textarea'))).toEqual([]);
  });

  test('a long file goes in parts; where it stops, the same again finishes it', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => `eng${i}@example.com,Engineer ${i}`);
    const text = `email,name\n${rows.join('\n')}\n`;
    const there = new Set<string>();
    let broken = true;
    await open((request): Reply<Said> => {
      if (request.kind !== 'importRows') return { kind: 'home', home: coordinatorHome() };
      const fresh = request.rows.filter(({ cells }) => !there.has(cells[0] ?? ''));
      if (!request.preview && broken && there.size === 500) {
        broken = false;
        return { error: 'NetworkError: Connection failure due to HTTP 0' };
      }
      if (!request.preview) fresh.forEach(({ cells }) => there.add(cells[0] ?? ''));
      const found: ImportFound = {
        what: 'engineers', columns: ['Email', 'Name'], adds: fresh.length, updates: 0,
        known: request.rows.length - fresh.length, leftOut: 0, notes: [],
      }; // prettier-ignore
      return request.preview
        ? { kind: 'preview', found }
        : { kind: 'imported', sentence: '', found, home: coordinatorHome() };
    });
    await rig.page.getByText('Or paste it').click();
    await rig.page.getByLabel('Rows with their header, or the page').fill(text);
    await rig.button('Use this text').click();
    await rig.button('Import 1200 engineers').click();
    await rig.page.getByText('1 of 3 parts are in. Import the same again to finish').waitFor();
    await rig.button('Import 500 engineers').click();
    await rig.page.getByText('700 engineers added, 500 are there already.').waitFor();
    expect(there.size).toBe(1200);
    expect(imports().map((request) => request.kind === 'importRows' && request.rows.length)).toEqual([
      500, 500, 200, 500, 500, 500, 500, 200,
    ]);
  });

  test('that was done although no answer came is seen in the panel; a look at a file is not looked after', async () => {
    let isIn = false;
    await open((request): Reply<Said> => {
      if (request.kind !== 'importRows') {
        const home = coordinatorHome();
        const more = {
          ...home.programme?.coordinator,
          attention: isIn ? ['Engineers: row 2 has a question.'] : [],
        };
        return {
          kind: 'home',
          home: { ...home, programme: { ...home.programme, coordinator: more } } as Home,
        };
      }
      if (request.preview && !isIn) return { kind: 'preview', found: oneEngineer };
      isIn = true;
      return { error: 'NetworkError: Connection failure due to HTTP 0' };
    });
    await rig.page.getByText('Or paste it').click();
    await rig.page.getByLabel('Rows with their header, or the page').fill('email\neng@example.com\n');
    await rig.button('Use this text').click();
    await rig.button('Import 1 engineer').click();
    await rig.page.getByText('It may have been done all the same').waitFor();
    await rig.page.getByText('Engineers: row 2 has a question.').waitFor();
    const asked = rig.asked.length;
    await rig.button('Use this text').click();
    await rig.page.getByText('the network is gone. Please try again.').waitFor();
    expect(rig.asked.slice(asked).map(({ kind }) => kind)).toEqual(['importRows']);
  });

  test('what is taken for something else can be said to be another; what does not fit is said', async () => {
    const p = setUp();
    await openOn(p);
    await chooseFile('engineers.csv');
    await rig.button('Import 63 engineers').waitFor();
    await rig.page.getByLabel('Calls', { exact: true }).check();
    await rig.page.getByText('There are no columns Date, Start, Minutes, Customer and AE').waitFor();
    expect(await rig.page.getByRole('button', { name: /^Import / }).count()).toBe(0);
    expect(await rig.axeViolations()).toEqual([]);
  });

  test('nothing says so', async () => {
    await open(() => ({ kind: 'home', home: coordinatorHome() }));
    await rig.page.getByText('Or paste it').click();
    await rig.page.getByLabel('Rows with their header, or the page').fill('email');
    await rig.button('Use this text').click();
    await rig.page.getByText('There are no rows in it: a header and rows are needed.').waitFor();
    expect(imports()).toEqual([]);
  });
});
