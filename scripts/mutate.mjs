// `npm run mutate -- PATH …`: makes one small mistake at a time in the source, and sees whether a test notices (docs/reliability.md).
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './project.mjs';

/** Folders of test/ that ask the source itself, as against those that play the bundle. */
const pure = ['time', 'shadowing', 'redAccounts', 'effects', 'workbook'];

/** Folders of test/ that are asked of a mutant in a folder of src/, and then of those that these let live. The sidebar is tried in a browser. */
const askedOf = {
  time: [['time']],
  programme: [pure],
  shadowing: [['shadowing'], pure],
  redAccounts: [['redAccounts'], pure],
  effects: [['effects'], pure],
  workbook: [['workbook'], pure],
  google: [['run']],
  run: [['run']],
};

/** These are played as the bundle, which is loaded once for many tests: what happens while it loads cannot be asked of one. */
const bundled = ['google', 'run'];

/** Rules are here: what lives here has a reason that is written down. */
const rules = ['time', 'programme', 'shadowing', 'redAccounts', 'effects'];

const WANTED_PERCENT = 90;

function optionsFor(path, mutate, tests) {
  const isBundled = bundled.includes(folderOf(path));
  return {
    mutate,
    testRunner: 'jest',
    jest: { configFile: 'jest.config.mjs', enableFindRelatedTests: false, config: jestFor(tests) },
    coverageAnalysis: 'perTest',
    ignoreStatic: isBundled,
    ...(isBundled && { buildCommand: 'node test/mutation/build.mjs' }),
    concurrency: availableParallelism(),
    timeoutMS: 60_000,
    tempDirName: '.out/stryker',
    ignorePatterns: ['.out', 'dist', 'docs', 'bench'],
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
    warnings: { slow: false },
  };
}

const jestFor = (folders) => ({
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  roots: ['<rootDir>/src', '<rootDir>/test'],
  runner: '<rootDir>/test/mutation/runner.cjs',
  testEnvironment: './test/mutation/environment.cjs',
  setupFiles: ['<rootDir>/test/mutation/firstFailure.cjs'],
  globalSetup: null,
  watchman: false,
});

const folderOf = (path) => path.split('/')[0];
const isAlive = ({ status }) => status === 'Survived' || status === 'NoCoverage';
const isDead = ({ status }) => status === 'Killed' || status === 'Timeout';

/** What a mutant is, wherever its line stands by now. */
const nameOf = ({ fileName, location, mutatorName, replacement }) =>
  `${relative(root, fileName)}: ${mutatorName}: ${textAt(fileName, location)} → ${replacement}`.replaceAll(
    /\s+/g,
    ' ',
  );

function textAt(fileName, { start, end }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines.push(lines.pop().slice(0, end.column - 1));
  return lines.join('\n').slice(start.column - 1);
}

/** A mutant as Stryker takes it: lines from 1 on, columns from 0. */
const rangeOf = ({ fileName, location: { start, end } }) =>
  `${relative(root, fileName)}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;

const placeOf = (mutant) => `${mutant.location.start.line}\t${nameOf(mutant)}`;

/** Those that none of the tests notices, and how many there were. */
async function tried(files) {
  const [first, ...later] = askedOf[folderOf(files[0])];
  const sources = files.map((file) => `src/${file}`);
  const mutants = await new Stryker(optionsFor(files[0], sources, first)).runMutationTest();
  let alive = mutants.filter(isAlive);
  for (const tests of later) {
    if (alive.length === 0) break;
    const ranges = [...new Set(alive.map(rangeOf))];
    // What is worked out as files are loaded would be asked of each of so many tests: it stays with the first.
    const options = { ...optionsFor(files[0], ranges, tests), ignoreStatic: true };
    const dead = new Set((await new Stryker(options).runMutationTest()).filter(isDead).map(placeOf));
    alive = alive.filter((mutant) => !dead.has(placeOf(mutant)));
  }
  return { alive, counted: mutants.filter((each) => isAlive(each) || isDead(each)).length };
}

/** Why a mutant may live, by its name. */
const reasons = JSON.parse(readFileSync(join(root, 'test/mutation/reasons.json'), 'utf8'));

/** So many files at a time: a folder takes long, and what is known of it should stand there when somebody stops it. */
const FILES_AT_ONCE = 12;

const filesIn = (path) =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(join(root, 'src', path), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${path}/${name}`)
        .sort();

/** @returns whether enough of them are noticed */
async function mutate(path) {
  const files = filesIn(path);
  const sum = { alive: [], counted: 0 };
  for (let at = 0; at < files.length; at += FILES_AT_ONCE) {
    const { alive, counted } = await tried(files.slice(at, at + FILES_AT_ONCE));
    sum.alive.push(...alive);
    sum.counted += counted;
    keep(path, sum.alive);
    console.log(`${Math.min(at + FILES_AT_ONCE, files.length)} of ${files.length} files: ${shareOf(sum)}`);
  }
  const unexplained = rules.includes(folderOf(path))
    ? sum.alive.filter((each) => !(nameOf(each) in reasons))
    : [];
  for (const each of unexplained) console.log(`  ${placeOf(each)}`);
  console.log(`mutate: ${path}: ${shareOf(sum)}; ${unexplained.length} of rules without a reason`);
  return percentOf(sum) >= WANTED_PERCENT && unexplained.length === 0;
}

const percentOf = ({ alive, counted }) => (counted === 0 ? 100 : (100 * (counted - alive.length)) / counted);

const shareOf = (sum) =>
  `${sum.counted} mutants, ${sum.counted - sum.alive.length} noticed, ${sum.alive.length} not: ${percentOf(sum).toFixed(1)} %`;

/** Which live: by file, line and mistake. */
function keep(path, alive) {
  const folder = join(root, '.out/mutation');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${path.replaceAll('/', '-')}.txt`),
    alive.map((each) => `${placeOf(each)}\n`).join(''),
  );
}

const paths = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(askedOf);
const strange = paths.find((path) => !(folderOf(path) in askedOf) || !existsSync(join(root, 'src', path)));
if (strange !== undefined) {
  console.error(
    `"${strange}" is nothing that is tried. Say folders or files of src/ in ${Object.keys(askedOf).join(', ')}.`,
  );
  process.exit(2);
}

// Takes a while, and nothing of it is needed for a wrong word.
const { Stryker } = await import('@stryker-mutator/core');
for (const path of paths) if (!(await mutate(path))) process.exitCode = 1;
