import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { root } from '../../scripts/project.mjs';

const run = promisify(execFile);

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Chromium {
  readonly executablePath: string;
  /** What the packed one needs where the machine has no libraries or fonts for it. */
  readonly env: Readonly<Record<string, string>>;
}

const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const installedPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = installedNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...installedPaths].find((path) => existsSync(path));
}

/** Unpacks once, aside, and moves into place: two test files that start at once do not see half a browser. */
async function unpack(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const aside = await mkdtemp(`${folder}-`);
  await run(process.execPath, [join(root, 'test/support/unpackChromium.mjs')], {
    cwd: root,
    // As on the machine that the package is made for, so that the libraries are unpacked too.
    env: { ...process.env, TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
  const fonts = join(folder, 'fonts');
  await writeFile(
    join(aside, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>`,
  );
  try {
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
}

async function packed(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chrome or Chromium was found. Install one, or set CHROME_PATH to where it is.');
  const manifest = await readFile(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(root, 'node_modules/.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);

  const executablePath = join(folder, 'chromium');
  const env: Record<string, string> = {};
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_FILE'] = join(folder, 'fonts.conf');
  const startsAsItIs = await run(executablePath, ['--version']).then(
    () => true,
    () => false,
  );
  if (!startsAsItIs) env['LD_LIBRARY_PATH'] = join(folder, 'al2023/lib');
  return { executablePath, env };
}

/** CHROME_PATH, else an installed one, else the one inside @sparticuz/chromium. Never none. */
async function findChromium(): Promise<Chromium> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, and there is nothing.`);
  const executablePath = chosen || installed();
  return executablePath ? { executablePath, env: {} } : packed();
}

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env }, timeout: 60_000 });
}

/**
 * The workbench's page and the panel look every few seconds for what changed behind their backs. In this context they look four
 * times as often, so that no test waits for seconds. How often the panel looks is tested with a clock of the test's own.
 */
export async function hurry(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const asGiven = window.setInterval.bind(window);
    const hurried = (handler: TimerHandler, ms = 0): number => asGiven(handler, ms / 4);
    Object.assign(window, { setInterval: hurried });
  });
}
