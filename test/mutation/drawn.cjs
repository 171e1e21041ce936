// Which mistakes are played where all of them would take a day: so many of a hundred, by chance.
const { createHash } = require('node:crypto');

/**
 * The same for the same seed and number.
 *
 * @param id of a mistake
 * @param share of those that are played, in percent; undefined for all
 */
function isDrawn(id, { share, seed } = {}) {
  if (share === undefined) return true;
  const lot = createHash('sha256').update(`${seed} ${id}`).digest().readUInt32BE();
  return lot / 2 ** 32 < share / 100;
}

module.exports = { isDrawn };
