// What has to be right on this machine before anything goes to Google.
import { lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Clasp, Obstacle } from './clasp.mjs';

/** All that ships. */
export const shipped = ['Code.js', 'appsscript.json', 'sidebar.html'];

const readText = (path) => readFile(path, 'utf8').catch(() => undefined);

/** Comments may stand in clasp's files. */
function parseProject(text, name) {
  try {
    return JSON.parse(text.replaceAll(/^\s*\/\/.*$/gm, ''));
  } catch (error) {
    throw new Obstacle(`${name} does not read as JSON: ${error.message}`);
  }
}

/**
 * Reads clasp's project file, and refuses what would make clasp push something else, or push it elsewhere.
 * @param {string} root the project's folder
 * @param {string} name `.clasp.json`, `.clasp.trial.json` or `.clasp.contract.json`
 * @param {{ folder?: string, howToFill: string }} wanted what it has to push, and what to do when the id is missing
 * @returns {Promise<{ scriptId: string }>}
 */
export async function readProject(root, name, { folder = 'dist', howToFill }) {
  const text = await readText(join(root, name));
  if (text === undefined) throw new Obstacle(`There is no ${name}. ${howToFill}`);
  const { scriptId, rootDir, ...rest } = parseProject(text, name);
  if (typeof scriptId !== 'string' || !/^[\w-]{25,}$/.test(scriptId) || scriptId.startsWith('PASTE-'))
    throw new Obstacle(`${name} has no script id. ${howToFill}`);
  if (rootDir !== folder) throw new Obstacle(`In ${name} "rootDir" has to be "${folder}".`);
  const strange = [
    'srcDir',
    'allowSymlinks',
    'skipSubdirectories',
    'filePushOrder',
    'jsonExtensions',
    'fileExtension',
  ];
  const found = strange.find((key) => key in rest);
  if (found !== undefined)
    throw new Obstacle(`In ${name} "${found}" changes what clasp pushes. Take it out.`);
  return { scriptId };
}

/** @throws {Obstacle} unless dist holds what ships and nothing else, as the project has it now */
export async function checkDist(root) {
  const dist = join(root, 'dist');
  if ((await lstat(dist)).isSymbolicLink())
    throw new Obstacle('dist is a link, which clasp refuses. Remove it.');
  const there = (await readdir(dist)).sort();
  const extra = there.filter((name) => !shipped.includes(name));
  const missing = shipped.filter((name) => !there.includes(name));
  if (extra.length > 0) throw new Obstacle(`dist holds what does not ship: ${extra.join(', ')}. Remove it.`);
  if (missing.length > 0) throw new Obstacle(`dist lacks ${missing.join(', ')}. Run \`npm run build\`.`);
  checkManifest(await readText(join(dist, 'appsscript.json')), await readText(join(root, 'appsscript.json')));
}

function checkManifest(built, source) {
  if (built !== source)
    throw new Obstacle('dist/appsscript.json is not the one of the project. Build again.');
  const manifest = JSON.parse(built);
  const wrong = [
    [
      manifest.runtimeVersion !== 'V8',
      '"runtimeVersion" has to be "V8", in these letters: anything else is the old Rhino',
    ],
    [
      !manifest.oauthScopes?.length,
      '"oauthScopes" have to be listed, or Google asks people for what it guesses',
    ],
    [!manifest.webapp, '"webapp" is missing: a push without it turns the web app off'],
    ['addOns' in manifest, '"addOns" makes a Workspace add-on of it; an Editor add-on has none'],
  ].find(([isWrong]) => isWrong);
  if (wrong) throw new Obstacle(`appsscript.json: ${wrong[1]}.`);
}

/** @returns the text of clasp's project file */
export const projectFor = (scriptId, rootDir) =>
  `${JSON.stringify({ scriptId, rootDir, scriptExtensions: ['.js'], htmlExtensions: ['.html'] }, null, 2)}\n`;

/** @throws {Obstacle} unless clasp itself would push exactly what ships; needs no account */
export async function checkWhatClaspTakes(clasp, folder = 'dist') {
  const { filesToPush } = await clasp.ask(['show-file-status']);
  const names = filesToPush.map((path) => path.replaceAll('\\', '/')).sort();
  const wanted = shipped.map((name) => `${folder}/${name}`).sort();
  if (names.join() === wanted.join()) return;
  throw new Obstacle(
    `clasp would push ${names.join(', ') || 'nothing'}. Compare .claspignore with docs/deploy.md.`,
  );
}

/** Where scripts are read back to, by a project file of its own so that nothing here is overwritten. */
const pulledFolder = '.out/pulled';

export const claspForPulling = (cwd, env) => new Clasp({ cwd, project: `${pulledFolder}/.clasp.json`, env });

/** @returns {Promise<Map<string, string>>} what a script holds at Google, by name */
export async function pull({ root, scriptId, env }) {
  const folder = join(root, pulledFolder);
  await rm(folder, { recursive: true, force: true });
  // For a project file in another folder clasp takes its own folder, ".", for one outside.
  await mkdir(join(folder, 'script'), { recursive: true });
  await writeFile(join(folder, '.clasp.json'), projectFor(scriptId, 'script'));
  await claspForPulling(root, env).ask(['pull']);
  return filesOf(join(folder, 'script'));
}

/**
 * The files of a folder that clasp pulled.
 * @returns {Promise<Map<string, string>>} text by name; line ends and what is empty at the end do not count
 */
async function filesOf(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|html|json)$/.test(name));
  const files = names
    .filter((name) => name !== '.clasp.json')
    .map(async (name) => [name, await plainText(folder, name)]);
  return new Map(await Promise.all(files));
}

async function plainText(folder, name) {
  const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n').trimEnd();
  // Google may write the manifest in its own way.
  return name === 'appsscript.json' ? JSON.stringify(sorted(JSON.parse(text))) : text;
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

const emptyProject = /^(function myFunction\(\)\s*\{\s*\})?$/;

/**
 * @param {Map<string, string>} remote
 * @param {string} ours the global that code of ours begins with
 * @throws {Obstacle} when the script holds somebody's own code, which a push would delete
 */
export function checkNothingIsLost(remote, ours = 'App') {
  const others = [...remote.keys()].filter((name) => !shipped.includes(name));
  const code = remote.get('Code.js') ?? '';
  if (!code.startsWith(`"use strict";\nvar ${ours} = `) && !emptyProject.test(code)) others.push('Code.gs');
  if (others.length === 0) return;
  throw new Obstacle(
    `The script holds code of somebody's own, which a push would delete: ${others.join(', ')}. ` +
      'Is it the right script? If so, keep a copy of that code elsewhere and delete it in the editor, then do this again.',
  );
}

/** @throws {Obstacle} unless the script at Google is what was built */
export async function checkArrived(root, remote, folder = 'dist') {
  const built = await filesOf(join(root, folder));
  const names = [...new Set([...built.keys(), ...remote.keys()])].sort();
  const different = names.filter((name) => built.get(name) !== remote.get(name));
  if (different.length === 0) return;
  throw new Obstacle(
    `What Google has is not what was built: ${different.join(', ')}. No version was made, so the add-on and the web app ` +
      'are as they were. Close the Apps Script editor, if it is open anywhere, and do this again.',
  );
}
