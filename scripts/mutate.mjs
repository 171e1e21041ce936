// `npm run mutate -- PATH …`: makes one small mistake at a time in the source, and sees whether a test notices (docs/reliability.md).
// With `--again` only those that none noticed the last time; with `--share P [--seed S]` P percent of them, drawn by chance.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { isDrawn } from '../test/mutation/drawn.cjs';
import { optionsOf, refuse } from './options.mjs';
import { root } from './project.mjs';

const usage = `npm run mutate [-- PATH …] [OPTIONS]

Makes one small mistake at a time in folders or files of src/, or in all that is tried, and sees whether a test notices.

  --again    only those that none noticed the last time
  --share P  P percent of them, drawn by chance
  --seed S   the chance of another draw; else 1

Ends with 0 when enough were noticed, with 1 when not, with 2 when this makes no sense.`;

const text = { type: 'string' };
const { values: said, positionals: asked } = optionsOf('mutate', usage, {
  options: { again: { type: 'boolean' }, share: text, seed: text },
  allowPositionals: true,
});
const { again: isAgain = false, share, seed = '1' } = said;
if (share !== undefined && (isAgain || !(Number(share) > 0 && Number(share) <= 100)))
  refuse('mutate', `Say --share 10 for a tenth, not "${share}", and not with --again.`);
const drawn = share === undefined ? undefined : { share: Number(share), seed };

/** Folders of test/ that ask rules, which reach nothing outside. */
const pure = ['time', 'programme', 'shadowing', 'redAccounts', 'effects', 'workbook'];

/** Folders of test/ that are asked of a mutant in a folder of src/, and then of those that these let live. The sidebar is tried in a browser. */
const askedOf = {
  time: [['time']],
  programme: [['programme'], pure],
  shadowing: [['shadowing'], pure],
  redAccounts: [['redAccounts'], pure],
  effects: [['effects'], pure],
  workbook: [['workbook'], pure],
  google: [['google']],
  run: [['parts'], ['run']],
};

/** Rules are here: what lives here has a reason that is written down. */
const rules = ['time', 'programme', 'shadowing', 'redAccounts', 'effects'];

const WANTED_PERCENT = 90;

/** Of the test files that come past a mistake, at first: to ask all may take minutes for each that lives. */
const FILES_AT_MOST = 12;

function optionsFor(mutate, tests, more) {
  return {
    mutate,
    testRunner: 'drawn only',
    plugins: ['@stryker-mutator/jest-runner', join(root, 'test/mutation/drawnOnly.mjs')],
    jest: {
      configFile: 'jest.config.mjs',
      enableFindRelatedTests: false,
      config: jestFor(tests, { filesAtMost: more.filesAtMost, drawn: more.drawn }),
    },
    coverageAnalysis: 'perTest',
    ignoreStatic: more.ignoreStatic === true,
    concurrency: availableParallelism(),
    // A mistake that never ends is met once for each loop; other work on the machine must not make one of slowness.
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 30,
    tempDirName: '.out/stryker',
    ignorePatterns: ['.out', 'docs', 'bench'],
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
    warnings: { slow: false },
  };
}

const jestFor = (folders, testEnvironmentOptions) => ({
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  // Jest looks through them for each mistake.
  roots: folders.map((folder) => `<rootDir>/test/${folder}`),
  runner: '<rootDir>/test/mutation/runner.cjs',
  testEnvironment: './test/mutation/environment.cjs',
  testEnvironmentOptions,
  setupFiles: ['<rootDir>/test/mutation/properties.cjs'],
  globalSetup: null,
  // What plays the bundle elsewhere plays the source as it stands here.
  moduleNameMapper: {
    '^(.*/support|\\.)/bundles$': '<rootDir>/test/mutation/bundles.ts',
    '^\\./google/platform$': '<rootDir>/test/mutation/platform.ts',
  },
  watchman: false,
});

const folderOf = (path) => path.split('/')[0];
const isAlive = ({ status }) => status === 'Survived' || status === 'NoCoverage';
const isDead = ({ status }) => status === 'Killed' || status === 'Timeout';

/** What a mutant is, wherever its line stands by now: the file, the line, what stands there and what the mistake makes of it. */
const nameOf = ({ fileName, location, replacement }) =>
  [
    relative(root, fileName),
    linesOf(fileName)[location.start.line - 1].trim(),
    `${textAt(fileName, location)} → ${replacement}`.replaceAll(/\s+/g, ' '),
  ].join(' | ');

const linesOf = (fileName) => readFileSync(fileName, 'utf8').split('\n');

function textAt(fileName, { start, end }) {
  const lines = linesOf(fileName).slice(start.line - 1, end.line);
  lines.push(lines.pop().slice(0, end.column - 1));
  return lines.join('\n').slice(start.column - 1);
}

/** A mutant as Stryker takes it: lines from 1 on, columns from 0. */
const rangeOf = ({ fileName, location: { start, end } }) =>
  `${relative(root, fileName)}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;

const placeOf = (mutant) => `${rangeOf(mutant)}\t${nameOf(mutant)}`;

/** What became of the mistakes in `places`, files or ranges of one folder, when these tests were asked. */
async function played(places, tests, more) {
  const all = await new Stryker(optionsFor(places, tests, more)).runMutationTest();
  const mutants = all.filter(({ id }) => isDrawn(id, more.drawn));
  return { alive: mutants.filter(isAlive), dead: mutants.filter(isDead) };
}

/** Why a mutant may live, by its name. */
const reasons = JSON.parse(readFileSync(join(root, 'test/mutation/reasons.json'), 'utf8'));

/** Files, or ranges in them. Before each part all tests are run once. */
const placesAtOnce = isAgain ? 400 : 20;

const filesIn = (path) =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(join(root, 'src', path), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${path}/${name}`)
        .sort();

/** In parts, so that what is known stands in its file when somebody stops it. */
function partsOf(places, size) {
  const parts = [];
  for (let at = 0; at < places.length; at += size) parts.push(places.slice(at, at + size));
  return parts;
}

/** Asks the tests of the folder itself. @returns those of `places` that live, and how many there were */
async function triedInParts(path, places) {
  const sum = { alive: [], counted: 0 };
  const folder = folderOf(path);
  for (const part of partsOf(places, placesAtOnce)) {
    const { alive, dead } = await played(part, askedOf[folder][0], {
      drawn,
      filesAtMost: isAgain ? undefined : FILES_AT_MOST,
    });
    sum.alive.push(...alive);
    sum.counted += alive.length + dead.length;
    console.log(`up to ${part.at(-1)}, of ${places.length} places: ${shareOf(sum)}`);
    if (!isAgain) keep(path, sum.alive);
  }
  return sum;
}

/** Whole runs are slow; what is worked out as files are loaded would be asked of each of so many pure tests: it stays with the first. */
const limitsFor = (tests) =>
  tests.includes('run') ? { filesAtMost: FILES_AT_MOST } : { ignoreStatic: true };

/** Asks the other tests, pure ones or whole runs, of those that lived. @returns which still do */
async function askedOfAll(path, alive) {
  let living = alive;
  for (const tests of askedOf[folderOf(path)].slice(1)) {
    if (living.length === 0) break;
    const ranges = [...new Set(living.map(rangeOf))];
    const { dead } = await played(ranges, tests, limitsFor(tests));
    const names = new Set(dead.map(placeOf));
    living = living.filter((mutant) => !names.has(placeOf(mutant)));
  }
  return living;
}

/** @returns whether enough of them are noticed */
async function mutate(path) {
  const places = isAgain ? kept(path) : filesIn(path).map((file) => `src/${file}`);
  const { alive: first, counted } = await triedInParts(path, places);
  const sum = { alive: await askedOfAll(path, first), counted };
  keep(path, sum.alive);
  const unexplained = rules.includes(folderOf(path))
    ? sum.alive.filter((each) => !(nameOf(each) in reasons))
    : [];
  for (const each of unexplained) console.log(`  ${placeOf(each)}`);
  console.log(`mutate: ${path}: ${shareOf(sum)}; ${unexplained.length} of rules without a reason`);
  return (isAgain || percentOf(sum) >= WANTED_PERCENT) && unexplained.length === 0;
}

const percentOf = ({ alive, counted }) => (counted === 0 ? 100 : (100 * (counted - alive.length)) / counted);

const shareOf = (sum) =>
  `${sum.counted} mutants${drawn ? ` (${drawn.share} % of all, seed ${drawn.seed})` : ''}, ${sum.counted - sum.alive.length} noticed, ${sum.alive.length} not: ${percentOf(sum).toFixed(1)} %`;

const survivorsOf = (path) => join(root, '.out/mutation', `${path.replaceAll('/', '-')}.txt`);

/** Which live: where, and what the mistake is. */
function keep(path, alive) {
  mkdirSync(dirname(survivorsOf(path)), { recursive: true });
  writeFileSync(survivorsOf(path), alive.map((each) => `${placeOf(each)}\n`).join(''));
}

/** Where those stand that lived the last time; holds as long as the source does not change. */
const kept = (path) => [
  ...new Set(
    readFileSync(survivorsOf(path), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t')[0]),
  ),
];

const paths = asked.length > 0 ? asked : Object.keys(askedOf);
const strange = paths.find((path) => !(folderOf(path) in askedOf) || !existsSync(join(root, 'src', path)));
if (strange !== undefined)
  refuse(
    'mutate',
    `"${strange}" is nothing that is tried. Say folders or files of src/ in ${Object.keys(askedOf).join(', ')}.`,
  );
const untried = isAgain && paths.find((path) => !existsSync(survivorsOf(path)));
if (untried) refuse('mutate', `"${untried}" was not tried before. Say it without --again first.`);

// Takes a while, and nothing of it is needed for a wrong word.
const { Stryker } = await import('@stryker-mutator/core');
const { build } = await import('./build.mjs');
// For its page and its manifest.
await build();
for (const path of paths) if (!(await mutate(path))) process.exitCode = 1;
