import * as v from 'valibot';

// What the panel of a Red Accounts workbook may send: each kind whole, and nothing more (rule: hostile caller).

/** As long as a text of the tracker may be, and some more, so that the rules can say that it is too long. */
const text = v.pipe(v.string(), v.maxLength(20_000));
const short = v.pipe(v.string(), v.maxLength(500));

/** So many lines of a CRM export in one request. */
const exportedMax = 2000;

const values = v.partial(
  v.strictObject({
    account: text,
    accountId: text,
    health: text,
    whyRed: text,
    ae: text,
    ce: text,
    sponsor: text,
    currentState: text,
    actionPlan: text,
    exitCriteria: text,
    nextStep: text,
    nextStepOwner: text,
    nextStepDue: text,
    resolution: text,
    renewal: text,
  }),
);

const exported = v.strictObject({
  id: short,
  name: short,
  health: short,
  ae: short,
  ce: short,
  sponsor: short,
});
const accounts = v.pipe(v.array(exported), v.maxLength(exportedMax));

const show = short;

export const redRequests = [
  v.strictObject({ kind: v.literal('selected') }),
  v.strictObject({ kind: v.literal('account'), show }),
  v.strictObject({
    kind: v.literal('openAccount'),
    account: short,
    accountId: short,
    whyRed: text,
    ae: short,
    ce: short,
    sponsor: short,
  }),
  v.strictObject({ kind: v.literal('saveAccount'), show, base: values, values, sign: v.boolean() }),
  v.strictObject({
    kind: v.literal('changeHealth'),
    show,
    health: v.picklist(['Red', 'Yellow', 'Green', 'Lost']),
    why: text,
  }),
  v.strictObject({ kind: v.literal('ask'), show, ask: text, owner: short, due: short }),
  v.strictObject({
    kind: v.literal('answerAsk'),
    show,
    id: short,
    status: v.picklist(['Acknowledged', 'Answered', 'Declined']),
    answer: text,
  }),
  v.strictObject({ kind: v.literal('giveWord'), show }),
  v.strictObject({
    kind: v.literal('yearReport'),
    year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
  }),
  v.strictObject({ kind: v.literal('compare'), accounts }),
  v.strictObject({ kind: v.literal('takeFromExport'), accounts }),
  v.strictObject({ kind: v.literal('connectSlack'), token: short }),
  v.strictObject({ kind: v.literal('newWebhookKey') }),
] as const;
