import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/project.mjs';
import { Workbench } from '../../workbench/workbench';
import { dist } from '../support/dist';
import { callCells, offer, ProgrammeBench } from '../support/programme';
import { bundles } from '../support/bundles';
import { coordinator } from '../support/workbook';

interface Manifest {
  readonly oauthScopes: readonly string[];
  readonly urlFetchWhitelist: readonly string[];
  readonly [other: string]: unknown;
}

const manifest = JSON.parse(readFileSync(join(dist, 'appsscript.json'), 'utf8')) as Manifest;
const short = (scope: string): string => scope.replace('https://www.googleapis.com/auth/', '');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Rows of the README's table under a heading: the first cell without its marks, and the second. */
function tableUnder(heading: string): [string, string][] {
  const [, after = ''] = readme.split(`\n| ${heading} `);
  return [...(after.split('\n\n')[0] ?? '').matchAll(/^\| `([^`]+)` *\| (.+?) *\|$/gm)].map(
    ([, name = '', why = '']) => [name, why],
  );
}

describe('README', () => {
  test('lists exactly the scopes of the manifest, each with why', () => {
    const rows = tableUnder('scope');
    expect(rows.map(([name]) => name)).toEqual(manifest.oauthScopes.map(short));
    expect(rows.filter(([, why]) => why.length < 10)).toEqual([]);
  });

  test('lists exactly the addresses of the manifest, each with why', () => {
    const rows = tableUnder('address that it may call');
    expect(rows.map(([name]) => name)).toEqual(manifest.urlFetchWhitelist);
    expect(rows.filter(([, why]) => why.length < 10)).toEqual([]);
  });
});

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** What ships, but for what its manifest asks for. */
function without(scope: string): ProgrammeBench {
  const folder = mkdtempSync(join(tmpdir(), 'ridealong-'));
  folders.push(folder);
  cpSync(dist, folder, { recursive: true });
  const oauthScopes = manifest.oauthScopes.filter((each) => short(each) !== scope);
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ ...manifest, oauthScopes }));
  return new ProgrammeBench(undefined, {
    bench: new Workbench({ distDir: folder, now: '2026-05-04T05:00:00Z', bundles }),
  });
}

const other = 'second@example.com';

/** A programme from its set-up to Monday's mails; what goes wrong on the way is told, and it goes on. */
function story(p: ProgrammeBench): Record<string, string> {
  const setUp = p.run('setUp');
  const home = p.run('handleRequest', coordinator, [
    { kind: 'saveCoordinators', coordinators: [coordinator, other] },
  ]);
  const turnedOn = p.run('turnOnAutomation');
  if (p.book.sheets.length > 1) {
    p.paste(coordinator, 'Engineers', 'Email', [
      ['eng1@example.com', 'One', 'one', 'Search', 'Europe/Berlin'],
    ]);
    offer(p, [callCells({ Date: '2026-05-12' })]);
    p.run('handleRequest', 'eng1@example.com', [
      { kind: 'signUp', weeks: { any: true }, flexible: false, note: '' },
    ]);
  }
  p.hours(3);
  return {
    panel: p.run('openSidebar').error ?? 'opens',
    'set-up': told(setUp),
    request: home.error ?? 'answered',
    automation: told(turnedOn),
    invites: String(p.events().length),
    sharing: String(p.bench.world.calendars[0]?.acl.length ?? 0),
    mails: p.mails().length > 0 ? 'sent' : 'none',
  };
}

/** What the message says that a person sees: that it went well by its title. */
function told({ error, ui }: ReturnType<ProgrammeBench['run']>): string {
  const [alert = { title: '', text: '' }] = ui.alerts;
  return error ?? (alert.title === 'Something went wrong' ? alert.text : alert.title);
}

const notAllowed = 'Your account has not allowed Ridealong all that it needs';
const wanting = (call: string): string => `Specified permissions are not sufficient to call ${call}`;

/** What is lost with each. `spreadsheets` and `userinfo.email` are asked for by everything. */
const lost: Readonly<Record<string, readonly [what: string, how: string]>> = {
  spreadsheets: ['set-up', notAllowed],
  'script.container.ui': ['panel', wanting('Ui')],
  'script.scriptapp': ['automation', notAllowed],
  'script.send_mail': ['mails', 'none'],
  'script.external_request': ['invites', '0'],
  'userinfo.email': ['request', wanting('Session')],
  'calendar.app.created': ['automation', 'Automation was not turned on'],
  'calendar.acls': ['sharing', '1'],
};

describe('each scope is needed', () => {
  test('with all of them the story goes well', () => {
    expect(story(without('none'))).toEqual({
      panel: 'opens',
      'set-up': 'Ridealong is set up',
      request: 'answered',
      automation: 'Automation is on',
      invites: '1',
      sharing: '2',
      mails: 'sent',
    });
  });

  test.each(manifest.oauthScopes.map(short))('without %s it does not', (scope) => {
    const [what = '', how] = lost[scope] ?? [];
    expect(story(without(scope))[what]).toContain(how);
  });
});

test('the web app runs as who deployed it, and its door is the signature: the manifest says so and nothing else', () => {
  expect(manifest['webapp']).toEqual({ executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' });
  expect(Object.keys(manifest).sort()).toEqual([
    'dependencies',
    'exceptionLogging',
    'oauthScopes',
    'runtimeVersion',
    'timeZone',
    'urlFetchWhitelist',
    'webapp',
  ]);
});
