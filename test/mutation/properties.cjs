// A property that fails has noticed the mistake: the smallest example of it is not asked for. And as there are thousands of mistakes, each
// is shown fewer examples: at worst one is said to live that more of them would notice.
const fastCheck = require('fast-check');

const MOST_RUNS = 25;

const { assert } = fastCheck;

function assertFor(property, { numRuns = 100, ...parameters } = {}) {
  return assert(property, { ...parameters, numRuns: Math.min(numRuns, MOST_RUNS) });
}

fastCheck.configureGlobal({ endOnFailure: true });
fastCheck.assert = assertFor;
fastCheck.default = { ...fastCheck.default, assert: assertFor };
