import type { StatusView } from '../../src/sidebar/status';
import type { Answer, ImportAnswer, ImportFound, ImportRequest, Request } from '../../src/sidebar/requests';
import { coordinatorHome, engineerHome, tentative } from '../sidebar/homes';
import { coordinatorHome as redCoordinator } from '../sidebar/redAccounts/homes';
import { done, openRed } from './redPanelRig';
import { closeBrowser, PanelRig, type Reply } from './sidebarRig';

// What somebody does in the panel changes what is pending: Status is asked for once more, so that it does not say what was.

type Asked = Request | ImportRequest;
type Said = Answer | ImportAnswer;

const view = (pending: StatusView['pending']): { kind: 'status'; status: StatusView } => ({
  kind: 'status',
  status: { lastRun: '', warning: '', pending, needs: [], notes: [], leftOver: '', mayTakeOver: false },
});
const before = view([]);
const after = view([{ what: '11 calendar invites', why: 'Goes with the hourly run.', items: [] }]);
const home = coordinatorHome();

let rig: Pick<PanelRig, 'page' | 'problems' | 'close' | 'status' | 'timesStatusWasAsked'>;

afterEach(async () => {
  expect(rig.problems).toEqual([]);
  await rig.close();
});
afterAll(closeBrowser);

const pending = (text: string) => rig.page.locator('.how-it-stands').getByText(text);
const isBefore = () => pending('Nothing is pending.').waitFor();
const isAfter = () => pending('11 calendar invites').waitFor();

async function open(reply: (request: Asked) => Reply<Said>, status = Promise.resolve(before)) {
  const opened = await PanelRig.open<Asked, Said>((request) => reply(request) ?? { kind: 'home', home });
  opened.status = status;
  rig = opened;
  await opened.tab('Programme');
  return opened;
}

/** What is said to a word about what is held, which changes what is pending. */
const toTheWord =
  (said: Reply<Said>) =>
  ({ kind }: Asked): Reply<Said> => {
    if (kind !== 'answerHeld') return null;
    rig.status = after;
    return said;
  };
const isDone: Said = { kind: 'done', sentence: 'These changes count now.', home };

test.each<[string, Reply<Said>]>([
  ['was done', isDone],
  ['was refused', { kind: 'refused', sentence: 'Please look again.', offer: null, home }],
  ['got no answer, since it may stand all the same', { error: 'NetworkError' }],
])('what %s is followed by one look', async (_how, said) => {
  await open(toTheWord(said));
  await isBefore();
  await rig.page.getByRole('button', { name: 'Do it', exact: true }).click();
  await isAfter();
  expect(rig.timesStatusWasAsked).toBe(2);
});

test('of two looks the later one is believed, also when the earlier is answered last', async () => {
  let come: (status: typeof before) => void = () => undefined;
  await open(toTheWord(isDone), new Promise((resolve) => (come = resolve)));
  await rig.page.getByText('Looking how it stands').waitFor();
  await rig.page.getByRole('button', { name: 'Do it', exact: true }).click();
  await isAfter();
  come(before);
  await rig.page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await pending('11 calendar invites').count()).toBe(1);
});

test('a long import is followed by one look, and its preview by none', async () => {
  const found: ImportFound = {
    what: 'engineers',
    columns: ['Email'],
    adds: 300,
    updates: 0,
    known: 0,
    leftOut: 0,
    notes: [],
  };
  await open((request) => {
    if (request.kind !== 'importRows') return null;
    if (request.preview) return { kind: 'preview', found };
    rig.status = after;
    return { kind: 'imported', sentence: 'Imported.', found, home };
  });
  await isBefore();
  const rows = Array.from({ length: 600 }, (_, n) => `eng${n}@example.com`);
  const buffer = Buffer.from(['Email', ...rows].join('\n'));
  await rig.page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'engineers.csv', mimeType: 'text/plain', buffer });
  await rig.page.getByRole('button', { name: 'Import 600 engineers' }).click();
  await isAfter();
  expect(rig.timesStatusWasAsked).toBe(2);
});

test('everybody else’s is followed by one while they look at it, and by none while they do not', async () => {
  const mine = engineerHome({ rotations: [tentative] });
  const opened = await PanelRig.open(({ kind }) =>
    kind === 'home' ? { kind, home: mine } : { kind: 'refused', sentence: 'No.', offer: null, home: mine },
  );
  rig = opened;
  opened.status = before;
  await opened.button('Withdraw…').click();
  await opened.button('Withdraw').click();
  await opened.page.getByText('No.', { exact: true }).waitFor();
  expect(opened.timesStatusWasAsked).toBe(0);
  await opened.page.locator('.how-it-stands summary').click();
  await isBefore();
  opened.status = after;
  await opened.button('Withdraw').click();
  await isAfter();
  expect(opened.timesStatusWasAsked).toBe(2);
});

test('a word in Red Accounts is followed by one look', async () => {
  const tracker = redCoordinator();
  const opened = await openRed(tracker, ({ kind }) => {
    if (kind !== 'answerHeld') return null;
    rig.status = after;
    return done('These changes count now.', tracker);
  });
  opened.status = before;
  rig = opened;
  await opened.tab('Programme');
  await isBefore();
  await opened.button('Do it').click();
  await isAfter();
  expect(opened.timesStatusWasAsked).toBe(2);
});
