import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { main } from '../../scripts/contractGoogle.mjs';
import { root as project } from '../../scripts/project.mjs';

const scriptId = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrSt';

/** Plays clasp 3.4.1 for a script that is kept in `remote`; see deploy.test.ts. */
const fakeClasp = `#!${process.execPath}
const fs = require('node:fs'), path = require('node:path');
const remote = ${JSON.stringify('@folder@/remote')};
const [command, ...args] = process.argv.slice(2);
const say = (value) => console.log(JSON.stringify(value));
fs.appendFileSync(${JSON.stringify('@folder@/asked')}, command + '\\n');
const from = '.out/contract';
if (command === '--version') console.log('3.4.1');
if (command === 'show-file-status') say({ filesToPush: fs.readdirSync(from).map((name) => from + '/' + name) });
if (command === 'pull') { fs.cpSync(remote, '.out/pulled/script', { recursive: true }); say({}); }
if (command === 'push') { fs.cpSync(from, remote, { recursive: true }); say(fs.readdirSync(from)); }
`;

describe('npm run contract:google', () => {
  let folder = '';
  let said: string[] = [];
  beforeEach(() => {
    said = [];
    folder = mkdtempSync(join(tmpdir(), 'ridealong-contract-'));
    for (const each of ['bin', 'remote']) mkdirSync(join(folder, each));
    writeFileSync(join(folder, 'bin', 'clasp'), fakeClasp.replaceAll('@folder@', folder));
    chmodSync(join(folder, 'bin', 'clasp'), 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) =>
    main(args, {
      root: folder,
      env: { ...process.env, HOME: folder, PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter) },
      say: (text: string) => said.push(text),
    });
  const asked = () => {
    const path = join(folder, 'asked');
    return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  };

  it('pushes the script with the manifest that ships, reads it back, and says how to run it', async () => {
    expect(await run('--script', scriptId)).toBe(0);
    expect(asked()).toEqual(['--version', 'show-file-status', 'pull', 'push', 'pull']);
    const remote = (name: string) => readFileSync(join(folder, 'remote', name), 'utf8');
    expect(remote('appsscript.json')).toBe(readFileSync(join(project, 'appsscript.json'), 'utf8'));
    expect(said.join('\n')).toContain('Contract → Check');
    expect(await run()).toBe(0);
  });

  it('leaves a script alone that holds something else, Ridealong too', async () => {
    writeFileSync(join(folder, 'remote', 'Code.js'), '"use strict";\nvar App = (() => {})();');
    expect(await run('--script', scriptId)).toBe(1);
    expect(asked()).not.toContain('push');
  });

  it('gets by the real clasp as far as the login', async () => {
    // Its start takes seconds, and what it says of its version is seen in deploy.test.ts.
    const real = join(project, 'node_modules/.bin/clasp');
    const clasp = `#!/bin/sh\n[ "$1" = --version ] && exec echo 3.4.1\nexec "${real}" "$@"\n`;
    writeFileSync(join(folder, 'bin', 'clasp'), clasp);
    copyFileSync(join(project, '.claspignore'), join(folder, '.claspignore'));
    expect([await run('--script', scriptId), said.join('\n')]).toEqual([
      1,
      expect.stringContaining('Run `npx clasp login`'),
    ]);
  });

  it('says what to do without a script, and which options there are', async () => {
    expect([await run(), said.join('\n')]).toEqual([1, expect.stringContaining('-- --script ID')]);
    expect([await run('--dry'), said.at(-1)]).toEqual([2, expect.stringContaining('--dry-run')]);
    expect(asked()).toEqual([]);
  });

  it('as a dry run checks all on the workbench, without an account', () => {
    const script = join(project, 'scripts/contractGoogle.mjs');
    const output = execFileSync(process.execPath, [script, '--dry-run'], { env: { PATH: '' } }).toString();
    expect(output).toContain('ok: Sheets: a batch is applied whole or not at all');
    expect(output).toMatch(/known gap: .+\n/);
    expect(output).toContain(' statements, 0 of them failed.');
    expect(output).toContain('clasp push --force --json --project .clasp.contract.json');
  });
});
