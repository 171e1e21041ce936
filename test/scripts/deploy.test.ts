import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { main } from '../../scripts/deploy.mjs';
import { root as project } from '../../scripts/project.mjs';

const scriptId = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrSt';

/**
 * Plays clasp 3.4.1: what it prints and how it ends were seen on the real one, which also ends with 0 when it skips a
 * push or was asked wrongly. `play` has the answers of each command in turn, the last one for ever; without one it does
 * as clasp does with a script that is kept in `remote`. For the shell, which starts twenty times as fast as Node: the
 * tests here ask it some 200 times.
 */
const fakeClasp = (folder: string) => String.raw`#!/bin/sh
folder=${quoted(folder)}
nth=0
while read -r command rest; do
  if [ "$command" = "$1" ]; then nth=$((nth + 1)); fi
done < "$folder/asked"
printf '%s\n' "$*" >> "$folder/asked"
for answer in "$folder/play/$1.$nth" "$folder/play/$1.last"; do
  if [ -e "$answer" ]; then . "$answer"; exit; fi
done
files() {
  between=
  for path in dist/*; do printf '%s"%s"' "$between" "$1$(basename "$path")"; between=,; done
}
for project in "$@"; do :; done
case $1 in
  --version) echo 3.4.1 ;;
  show-file-status) echo "{\"filesToPush\":[$(files dist/)],\"untrackedFiles\":[]}" ;;
  show-authorized-user) echo '{"loggedIn":true,"email":"automation@example.com"}' ;;
  list-deployments) echo '[{"deploymentId":"head"}]' ;;
  pull)
    cp -r "$folder/remote/." "$(dirname "$project")/$(sed -n 's/.*"rootDir": *"\([^"]*\)".*/\1/p' "$project")"
    echo '{"pulledFiles":[]}' ;;
  push) cp -r dist/. "$folder/remote"; echo "[$(files)]" ;;
  create-version) echo '{"versionNumber":7}' ;;
  update-deployment)
    id=$2
    while [ "$1" != -V ]; do shift; done
    echo "{\"deploymentId\":\"$id\",\"versionNumber\":$2}" ;;
  create-deployment) echo 'Deployed new @7' ;;
  *) exit 1 ;;
esac
`;

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

interface Answer {
  out?: string;
  err?: string;
  code?: number;
}

const answered = (value: unknown): Answer[] => [{ out: JSON.stringify(value) }];
const deployments = (...ids: string[]) =>
  answered([
    { deploymentId: 'head' },
    ...ids.map((deploymentId, at) => ({ deploymentId, versionNumber: at + 1 })),
  ]);

describe('npm run deploy', () => {
  let folder = '';
  let said: string[] = [];

  beforeEach(() => {
    said = [];
    folder = mkdtempSync(join(tmpdir(), 'ridealong-deploy-'));
    for (const each of ['bin', 'remote', 'built', 'play']) mkdirSync(join(folder, each));
    writeFileSync(join(folder, 'built', 'Code.js'), '"use strict";\nvar App = (() => 1)();\n');
    writeFileSync(join(folder, 'built', 'sidebar.html'), '<p>panel</p>\n');
    copyFileSync(join(project, 'appsscript.json'), join(folder, 'built', 'appsscript.json'));
    copyFileSync(join(project, 'appsscript.json'), join(folder, 'appsscript.json'));
    write('.clasp.json', { scriptId, rootDir: 'dist' });
    writeFileSync(join(folder, 'remote', 'Code.js'), 'function myFunction() {\n  \n}\n');
    writeFileSync(join(folder, 'asked'), '');
    writeFileSync(join(folder, 'bin', 'clasp'), fakeClasp(folder));
    chmodSync(join(folder, 'bin', 'clasp'), 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
  const clasp = (play: Record<string, Answer[]>) => {
    for (const [command, answers] of Object.entries(play))
      for (const [nth, { out = '', err = '', code = 0 }] of answers.entries()) {
        const script = `printf %s ${quoted(out)}\nprintf %s ${quoted(err)} >&2\nexit ${code}\n`;
        for (const name of nth === answers.length - 1 ? [nth, 'last'] : [nth])
          writeFileSync(join(folder, 'play', `${command}.${name}`), script);
      }
  };
  const deploy = (...args: string[]) =>
    main(args, {
      root: folder,
      env: { ...process.env, PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter) },
      say: (text) => said.push(text),
      buildTo: (to) => {
        const copied = () => {
          cpSync(join(folder, 'built'), to, { recursive: true });
        };
        return Promise.resolve().then(copied);
      },
    });
  const asked = () => readFileSync(join(folder, 'asked'), 'utf8').split('\n').slice(0, -1);
  const commands = () => asked().map((line) => line.split(' ')[0]);
  const text = () => said.join('\n');

  describe('of the add-on', () => {
    it('pushes, reads back what arrived, makes a version, and says what to enter at the Marketplace', async () => {
      expect(await deploy()).toBe(0);
      expect(commands()).toEqual([
        ...['--version', 'show-file-status', 'show-authorized-user', 'pull', 'list-deployments'],
        ...['push', 'pull', 'create-version'],
      ]);
      expect(text()).toContain(`Script id: ${scriptId}`);
      expect(text()).toContain('Version: 7');
      expect(text()).toContain('https://www.googleapis.com/auth/calendar.app.created');
    });

    it('pushes by force, and names its project file each time', async () => {
      await deploy();
      expect(asked()).toContain('push --force --json --project .clasp.json');
      const lines = asked().filter((line) => line !== '--version');
      expect(lines.every((line) => / --json --project (\.out\/pulled\/)?\.clasp\.json$/.test(line))).toBe(
        true,
      );
    });

    it('updates the web app where it is', async () => {
      clasp({ 'list-deployments': deployments('AKfyWebApp') });
      expect(await deploy()).toBe(0);
      expect(asked().at(-1)).toMatch(/^update-deployment AKfyWebApp -V 7 -d \S+ --json/);
      expect(text()).toContain('https://script.google.com/macros/s/AKfyWebApp/exec');
    });

    it('never makes a second address, nor guesses which one is meant', async () => {
      clasp({ 'list-deployments': deployments('AKfyOne', 'AKfyTwo') });
      expect(await deploy()).toBe(1);
      expect(text()).toContain('--web-app ID');
      expect(await deploy('--new-web-app')).toBe(1);
      expect(await deploy('--web-app', 'AKfyThree')).toBe(1);
      expect(commands()).not.toContain('push');
      expect(await deploy('--web-app', 'AKfyTwo')).toBe(0);
      expect(asked().at(-1)).toMatch(/^update-deployment AKfyTwo /);
    });

    it('makes the first deployment only when told to', async () => {
      clasp({ 'create-deployment': answered({ deploymentId: 'AKfyNew', versionNumber: 7 }) });
      expect(await deploy('--new-web-app')).toBe(0);
      expect(text()).toContain('/macros/s/AKfyNew/exec');
    });
  });

  describe('of a trial', () => {
    it('needs no version where there is no web app', async () => {
      expect(await deploy('--trial', '--script', scriptId)).toBe(0);
      expect(asked()).toContain('push --force --json --project .clasp.trial.json');
      expect(commands()).not.toContain('create-version');
      expect(text()).toContain('Reload the spreadsheet');
      expect(text()).not.toContain('Marketplace');
    });

    it('remembers its script apart from that of the add-on', async () => {
      const other = `${scriptId}2`;
      await deploy('--trial', '--script', other);
      const kept = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as object;
      expect([kept('.clasp.json'), kept('.clasp.trial.json')]).toMatchObject([
        { scriptId },
        { scriptId: other },
      ]);
    });
  });

  describe('takes from clasp only what its output shows', () => {
    it.each<[string, Record<string, Answer[]>, string]>([
      ['a skipped push that ends with 0', { push: [{ out: 'Skipping push.\n' }] }, 'pushed nothing'],
      [
        'a wrong call that ends with 0',
        { 'create-version': [{ err: "error: unknown option '--json'" }] },
        'did not do it',
      ],
      [
        'a push of which nothing arrives',
        { push: answered(['dist/Code.js']) },
        'not what was built: Code.js',
      ],
      ['a version without a number', { 'create-version': answered({}) }, 'which version'],
      [
        'another deployment than was named',
        {
          'list-deployments': deployments('AKfyOne'),
          'update-deployment': answered({ deploymentId: 'AKfyTwo', versionNumber: 7 }),
        },
        'instead of AKfyOne',
      ],
      [
        'a deployment that stayed at its version',
        {
          'list-deployments': deployments('AKfyOne'),
          'update-deployment': answered({ deploymentId: 'AKfyOne', versionNumber: 6 }),
        },
        'version 6 instead of 7',
      ],
    ])('%s', async (_, play, sentence) => {
      clasp(play);
      expect(await deploy()).toBe(1);
      expect(text()).toContain(sentence);
    });
  });

  describe('says what to do when', () => {
    it.each<[string, Record<string, Answer[]>, string]>([
      ['nobody is logged in', { 'show-authorized-user': answered({ loggedIn: false }) }, 'npx clasp login'],
      ['the login is over', { pull: [{ err: 'invalid_grant', code: 1 }] }, 'npx clasp login'],
      [
        'the API is off',
        { pull: [{ err: 'User has not enabled the Apps Script API. Enable it by visiting …', code: 1 }] },
        'https://script.google.com/home/usersettings',
      ],
      [
        'the script is another one',
        { pull: [{ err: 'Requested entity was not found.', code: 1 }] },
        'Compare the script id',
      ],
      ['clasp is another one', { '--version': [{ out: '2.4.2\n' }] }, 'This takes clasp 3'],
      [
        'clasp says something new',
        { pull: [{ err: 'Strange things happen', code: 1 }] },
        'Strange things happen',
      ],
    ])('%s', async (_, play, sentence) => {
      clasp(play);
      expect(await deploy()).toBe(1);
      expect(text()).toContain(sentence);
      expect(commands()).not.toContain('push');
    });

    it('the script id is missing', async () => {
      write('.clasp.json', { scriptId: 'PASTE-THE-SCRIPT-ID-HERE', rootDir: 'dist' });
      expect([await deploy(), await deploy('--trial')]).toEqual([1, 1]);
      expect(text()).toContain('npm run deploy -- --script ID');
      expect(text()).toContain('npm run deploy -- --trial --script ID');
    });

    it('an option is wrong', async () => {
      expect([await deploy('--trail'), await deploy('--web-app', 'x', '--new-web-app')]).toEqual([2, 2]);
      expect(asked()).toEqual([]);
    });
  });

  describe('pushes nothing when', () => {
    const refused = async (sentence: string) => {
      expect(await deploy()).toBe(1);
      expect(text()).toContain(sentence);
      expect(commands()).not.toContain('push');
    };

    it("the script holds somebody's own code", async () => {
      writeFileSync(join(folder, 'remote', 'Macros.js'), 'function mine() {}');
      await refused('a push would delete: Macros.js');
    });

    it('the one file of the script is somebody’s own', async () => {
      writeFileSync(join(folder, 'remote', 'Code.js'), 'function mine() {}');
      await refused('a push would delete: Code.gs');
    });

    it('dist holds something else, or not all', async () => {
      writeFileSync(join(folder, 'built', 'notes.html'), 'x');
      await refused('dist holds what does not ship: notes.html');
      rmSync(join(folder, 'built', 'notes.html'));
      rmSync(join(folder, 'dist'), { recursive: true });
      rmSync(join(folder, 'built', 'sidebar.html'));
      await refused('dist lacks sidebar.html');
    });

    it.each<[object, string]>([
      [{ rootDir: '../dist' }, '"rootDir" has to be "dist"'],
      [{ srcDir: 'src' }, '"srcDir" changes what clasp pushes'],
      [{ filePushOrder: ['a.js'] }, '"filePushOrder"'],
    ])('the project file says %j', async (change, sentence) => {
      write('.clasp.json', { scriptId, rootDir: 'dist', ...change });
      await refused(sentence);
    });

    it.each<[object, string]>([
      [{ webapp: undefined }, '"webapp" is missing'],
      [{ runtimeVersion: 'v8' }, '"runtimeVersion" has to be "V8"'],
      [{ oauthScopes: [] }, '"oauthScopes" have to be listed'],
      [{ addOns: {} }, '"addOns"'],
    ])('the manifest says %j', async (change, sentence) => {
      const manifest = JSON.parse(readFileSync(join(project, 'appsscript.json'), 'utf8')) as object;
      for (const name of ['appsscript.json', 'built/appsscript.json'])
        write(name, { ...manifest, ...change });
      await refused(sentence);
    });

    it('clasp would take other files', async () => {
      clasp({ 'show-file-status': answered({ filesToPush: ['dist/Code.js'] }) });
      await refused('clasp would push dist/Code.js');
    });

    it('it cannot be built', async () => {
      rmSync(join(folder, 'built'), { recursive: true });
      await refused('cannot be built');
    });
  });

  describe('as a dry run', () => {
    it('checks what is here, and says each command that would follow', async () => {
      expect(await deploy('--dry-run')).toBe(0);
      expect(commands()).toEqual(['--version', 'show-file-status']);
      for (const command of [
        'push --force',
        'create-version',
        'update-deployment DEPLOYMENT -V VERSION',
        'pull',
      ])
        expect(text()).toContain(`clasp ${command}`);
    });

    it('is told the same obstacles', async () => {
      write('.clasp.json', { scriptId: 'PASTE-THE-SCRIPT-ID-HERE', rootDir: 'dist' });
      expect(await deploy('--dry-run')).toBe(1);
      expect(text()).toContain('has no script id');
    });

    it('finds by the real clasp, without an account, that .claspignore lets through what ships and nothing else', async () => {
      rmSync(join(folder, 'bin', 'clasp'));
      symlinkSync(join(project, 'node_modules/.bin/clasp'), join(folder, 'bin', 'clasp'));
      copyFileSync(join(project, '.claspignore'), join(folder, '.claspignore'));
      expect([await deploy('--dry-run'), text()]).toEqual([
        0,
        expect.stringContaining('Checked: clasp would push'),
      ]);
    });
  });
});
