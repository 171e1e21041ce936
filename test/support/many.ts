/** Of what is generated: by which the same is generated again. In the names of the tests, so that it is told. */
export const seed = Number(process.env['RIDEALONG_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** How much of it: few in a run of all tests, as many as are asked for by `npm run many`. */
export function many(few: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: Number(process.env['RIDEALONG_RUNS'] ?? few), seed };
}
