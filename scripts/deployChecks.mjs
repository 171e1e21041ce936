// What has to be right on this machine before anything goes to Google.
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Obstacle } from './clasp.mjs';

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
 * @param {string} name `.clasp.json` or `.clasp.trial.json`
 * @param {string} howToFill what to do when the id is missing
 * @returns {Promise<{ scriptId: string }>}
 */
export async function readProject(root, name, howToFill) {
  const text = await readText(join(root, name));
  if (text === undefined) throw new Obstacle(`There is no ${name}. ${howToFill}`);
  const { scriptId, rootDir, ...rest } = parseProject(text, name);
  if (typeof scriptId !== 'string' || !/^[\w-]{25,}$/.test(scriptId) || scriptId.startsWith('PASTE-'))
    throw new Obstacle(`${name} has no script id. ${howToFill}`);
  if (rootDir !== 'dist') throw new Obstacle(`In ${name} "rootDir" has to be "dist".`);
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

/** @throws {Obstacle} unless clasp itself would push exactly what ships; needs no account */
export async function checkWhatClaspTakes(clasp) {
  const { filesToPush } = await clasp.ask(['show-file-status']);
  const names = filesToPush.map((path) => path.replace(/\\/g, '/')).sort();
  const wanted = shipped.map((name) => `dist/${name}`).sort();
  if (names.join() === wanted.join()) return;
  throw new Obstacle(
    `clasp would push ${names.join(', ') || 'nothing'}. Compare .claspignore with docs/deploy.md.`,
  );
}

/**
 * The files of a folder that clasp pulled.
 * @returns {Promise<Map<string, string>>} text by name; line ends and what is empty at the end do not count
 */
export async function pulledFiles(folder) {
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

/** @throws {Obstacle} when the script holds somebody's own code, which a push would delete */
export function checkNothingIsLost(remote) {
  const others = [...remote.keys()].filter((name) => !shipped.includes(name));
  const code = remote.get('Code.js') ?? '';
  if (!code.startsWith('"use strict";\nvar App = ') && !emptyProject.test(code)) others.push('Code.gs');
  if (others.length === 0) return;
  throw new Obstacle(
    `The script holds code that is not Ridealong's, which a push would delete: ${others.join(', ')}. ` +
      'Is it the right script? If so, keep a copy of that code elsewhere and delete it in the editor, then do this again.',
  );
}

/** @throws {Obstacle} unless the script at Google is what was built */
export async function checkArrived(root, remote) {
  const built = await pulledFiles(join(root, 'dist'));
  const names = [...new Set([...built.keys(), ...remote.keys()])].sort();
  const different = names.filter((name) => built.get(name) !== remote.get(name));
  if (different.length === 0) return;
  throw new Obstacle(
    `What Google has is not what was built: ${different.join(', ')}. No version was made, so the add-on and the web app ` +
      'are as they were. Close the Apps Script editor, if it is open anywhere, and do this again.',
  );
}
