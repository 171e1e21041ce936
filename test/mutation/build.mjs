// Builds what the tests play from source that holds mutants, so that the bundle knows which of them is active.
import { build } from '../../scripts/build.mjs';

/** The bundle runs in a context of its own, where a function that came from outside leads to what Stryker shares with the tests. */
const before = `var __stryker__ = Session.getActiveUser.constructor(
  'const it = (globalThis.__stryker__ ??= {}); it.activeMutant ??= process.env.__STRYKER_ACTIVE_MUTANT__; return it;',
)();
var ridealongTest = __stryker__.currentTestId;
__stryker__.currentTestId = undefined;`;

/** What is worked out while the bundle loads belongs to no test: it is loaded once for many. */
const after = '__stryker__.currentTestId = ridealongTest;';

const mutants = {
  name: 'mutants',
  setup({ initialOptions: options }) {
    options.banner = { js: before };
    options.footer = { js: `${options.footer?.js ?? ''}\n${after}` };
  },
};

await build(undefined, { limit: Infinity, plugins: [mutants] });
