// Builds what `clasp push` sends to Google: Code.js, sidebar.html and appsscript.json.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { entryPoints } from './entryPoints.mjs';
import { isMain, root } from './project.mjs';

/** The server bundle may not reach this size (docs/decisions/0006-bundle-size.md). */
export const SERVER_LIMIT = 970_000;

/** What the add-on says of itself under Check installation. */
async function version() {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).version;
}

async function serverCode({ plugins = [], limit = SERVER_LIMIT }) {
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    plugins: [entryPoints(), ...plugins],
    define: { ridealongVersion: JSON.stringify(await version()) },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'App',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const [{ contents, text }] = outputFiles;
  if (contents.byteLength >= limit)
    throw new Error(`Code.js has ${contents.byteLength} bytes; it has to stay under ${limit}.`);
  return text;
}

async function sidebarPart(entryPoint) {
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2019',
    // Google strips what looks like a comment inside template literals, and minifying makes some.
    supported: { 'template-literal': false },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0].text.trim();
}

/** Refuses what would not survive the way into Google's page. */
function refuse(text, forbidden, where) {
  const at = text.indexOf(forbidden);
  if (at < 0) return;
  const around = text.slice(Math.max(0, at - 40), at + 40);
  throw new Error(
    `${where} holds ${JSON.stringify(forbidden)}, which Google's page does not keep: …${around}…`,
  );
}

/**
 * Puts style and script into the sidebar's shell.
 * @param {string} shell
 * @param {{ style: string, script: string }} parts
 * @returns {string}
 */
export function fillShell(shell, { style, script }) {
  // In a string or an expression of its own, the added backslash changes nothing.
  const safeScript = script.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
  refuse(safeScript, '`', "The sidebar's script");
  refuse(style.toLowerCase(), '</style', "The sidebar's style");
  const parts = {
    '<!-- style -->': `<style>${style}</style>`,
    '<!-- script -->': `<script>${safeScript}</script>`,
  };
  const page = Object.entries(parts).reduce((text, [placeholder, part]) => {
    if (text.split(placeholder).length !== 2) throw new Error(`sidebar.html needs ${placeholder} once.`);
    return text.replace(placeholder, () => part);
  }, shell);
  refuse(page, '<?', 'The sidebar');
  return page;
}

async function sidebarPage({ sidebar }) {
  if (sidebar !== undefined) return sidebar;
  const [shell, style, script] = await Promise.all([
    readFile(join(root, 'src/sidebar/sidebar.html'), 'utf8'),
    sidebarPart('src/sidebar/sidebar.css'),
    sidebarPart('src/sidebar/main.tsx'),
  ]);
  return fillShell(shell, { style, script });
}

/** Written aside and moved, so that whoever reads meanwhile never sees half a file. */
async function replaceFile(path, text) {
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, text);
  await rename(aside, path);
}

const parts = {
  'Code.js': serverCode,
  'sidebar.html': sidebarPage,
  'appsscript.json': () => readFile(join(root, 'appsscript.json'), 'utf8'),
};

/**
 * Makes each part or, where it cannot be made, removes the old one: nobody tests or ships what is out of date.
 * @param {string} [outDir]
 * @param {{ plugins?: import('esbuild').Plugin[], limit?: number, sidebar?: string }} [changes] what is other: what changes the
 *   server, how many bytes it may have, and the text of the sidebar, which then is not made
 */
export async function build(outDir = join(root, 'dist'), changes = {}) {
  await mkdir(outDir, { recursive: true });
  const made = Object.entries(parts).map(async ([name, part]) => {
    const path = join(outDir, name);
    try {
      await replaceFile(path, await part(changes));
    } catch (error) {
      await rm(path, { force: true });
      throw new Error(`${name}: ${error.message}`);
    }
  });
  const failed = (await Promise.allSettled(made)).filter(({ status }) => status === 'rejected');
  if (failed.length > 0) throw new Error(failed.map(({ reason }) => reason.message).join('\n'));
  return outDir;
}

if (isMain(import.meta.url))
  build().then(
    (outDir) => console.log(`Built ${outDir}`),
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
