// Which mistakes each test file comes past: noted in the run without any, asked in each of the others.
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const folder = join(process.cwd(), '.out/passed');

/** How often each mistake was passed so far, by its number. */
function passes({ static: atLoading = {}, perTest = {} } = {}) {
  const counts = {};
  for (const each of [atLoading, ...Object.values(perTest)])
    for (const [id, times] of Object.entries(each)) counts[id] = (counts[id] ?? 0) + times;
  return counts;
}

/** @param ms how long the file took */
function note(path, before, after, ms) {
  const times = Object.fromEntries(
    Object.entries(after)
      .map(([id, count]) => [id, count - (before[id] ?? 0)])
      .filter(([, count]) => count > 0),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${encodeURIComponent(path)}.json`), JSON.stringify({ path, times, ms }));
}

let noted;

/** The test files that come past a mistake, the quick and particular first: of whose work it is most will know it best. */
function filesPast(id) {
  noted ??= readdirSync(folder)
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .map((each) => ({ ...each, all: sum(Object.values(each.times)) }));
  const costOf = ({ times, all, ms }) => (ms * all) / times[id];
  return noted
    .filter(({ times }) => times[id] > 0)
    .sort((one, other) => costOf(one) - costOf(other))
    .map(({ path }) => path);
}

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

module.exports = { passes, note, filesPast };
