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
  const ids = Object.keys(after).filter((id) => after[id] !== before[id]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${encodeURIComponent(path)}.json`), JSON.stringify({ path, ids, ms }));
}

let noted;

/** The test files that come past a mistake, the quick and particular first: who passes little else will know it best. */
function filesPast(id) {
  noted ??= readdirSync(folder)
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .map(({ path, ids, ms }) => ({ path, ids: new Set(ids), ms }))
    .sort((one, other) => one.ms * one.ids.size - other.ms * other.ids.size);
  return noted.filter(({ ids }) => ids.has(id)).map(({ path }) => path);
}

module.exports = { passes, note, filesPast };
