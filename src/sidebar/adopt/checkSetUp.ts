import * as v from 'valibot';

const short = v.pipe(v.string(), v.maxLength(200));

/** Headers are people's own, and some write a sentence into one. */
const header = v.pipe(v.string(), v.maxLength(1000));

const choice = v.strictObject({
  tab: short,
  sheet: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  columns: v.pipe(v.array(v.strictObject({ column: short, header: v.nullable(header) })), v.maxLength(40)),
});

const asked = {
  programme: v.picklist(['shadowing', 'redAccounts']),
  choices: v.pipe(v.array(choice), v.maxLength(8)),
};

/** Shapes of the requests of set-up; what they name need not be there. */
export const setUpRequests = [
  v.strictObject({ kind: v.literal('proposeSetUp'), ...asked }),
  v.strictObject({ kind: v.literal('setUpAsProposed'), ...asked, proposal: short }),
] as const;
