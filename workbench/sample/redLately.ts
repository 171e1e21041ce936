import {
  aeEmea,
  aeWest,
  ceApac,
  ceEmea,
  engineering,
  product,
  sales,
  support,
  type Chapter,
} from './redCast';
import type { Account } from './redPeople';

// Accounts of the last two weeks.

/** One ask was answered, another one climbed to the sponsor. */
export const quarry: Chapter = (people) => {
  const why = 'Monorepo of 40 GB: indexing takes 14 hours, so search is always a day behind.';
  const account: Account = {
    id: '0015e000024VbTe',
    name: 'Quarry Games',
    ae: aeWest,
    ce: ceEmea,
    sponsor: engineering,
    renewal: people.day(62),
  };
  const named = 'One named support engineer for them until the migration is over.';
  const date = 'A date for incremental indexing of monorepos, even a rough one.';
  return [
    { at: [-12, 4], act: () => people.report(account, 'Red', why) },
    {
      at: [-11, 5],
      act: () =>
        people.sign(
          aeWest,
          account,
          {
            currentState:
              'Their build team is about to write a search of their own. Launch of the new title is in June.',
          },
          { whyRed: why },
        ),
    },
    {
      at: [-11, 5.4],
      act: () =>
        people.sign(ceEmea, account, {
          actionPlan:
            '1. Leave art assets out of the index (done, 14 h → 9 h)\n2. Two index servers instead of one\n3. Incremental indexing, when Search has it',
          exitCriteria: 'Search is at most one hour behind for ten working days.',
        }),
    },
    {
      at: [-7, 0.5],
      act: () => people.need(aeWest, account, { ask: named, owner: support, due: 3 }),
    },
    { at: [-7, 5.5], act: () => people.answer(support, named, 'Acknowledged') },
    {
      at: [-6, 3],
      act: () =>
        people.answer(
          support,
          named,
          'Answered',
          'Noor, from Wednesday on. She has done two of these migrations.',
        ),
    },
    {
      at: [-6, 5.5],
      act: () => people.need(ceEmea, account, { ask: date, owner: product, due: 4 }),
    },
    {
      at: [-4, 4],
      act: () =>
        people.save(ceEmea, account, {
          nextStep: 'Second index server runs; compare the times on Tuesday.',
          nextStepOwner: ceEmea,
          nextStepDue: people.day(5),
        }),
    },
  ];
};

/** A plan agreed in time. */
export const lumen: Chapter = (people) => {
  const why =
    'Their audit found that our logs keep user names for 400 days. Legal wants it ended or us gone.';
  const account: Account = {
    id: '0015e000028GyUd',
    name: 'Lumen Health',
    ae: aeEmea,
    ce: ceApac,
    sponsor: support,
    renewal: people.day(140),
  };
  const ask = 'Shorten the retention of access logs to 30 days for every customer.';
  return [
    { at: [-6, 1], act: () => people.report(account, 'Red', why) },
    {
      at: [-6, 5],
      act: () =>
        people.sign(
          aeEmea,
          account,
          {
            currentState:
              'Their data protection officer gave us four weeks. Engineers are not affected and know nothing of it.',
          },
          { whyRed: why },
        ),
    },
    {
      at: [-5, -1],
      act: () =>
        people.sign(ceApac, account, {
          actionPlan:
            '1. Retention of 30 days on their instance (this week)\n2. Delete what is older, with a protocol\n3. Their officer checks',
          exitCriteria: 'Their data protection officer signs the protocol.',
        }),
    },
    {
      at: [-5, 0],
      act: () => people.need(aeEmea, account, { ask, owner: product, due: 9 }),
    },
    {
      at: [-4, 1],
      act: () =>
        people.answer(
          product,
          ask,
          'Declined',
          'Not for everybody: others must keep them for a year. It is a setting now, 30 days works for Lumen.',
        ),
    },
    {
      at: [-3, -1],
      act: () =>
        people.save(ceApac, account, {
          nextStep: 'Deletion runs in the night to Thursday; send the protocol.',
          nextStepOwner: ceApac,
          nextStepDue: people.day(6),
        }),
    },
  ];
};

/** A customer of the shadowing programme, red since this morning; nobody has named a CE yet. */
export const granite: Chapter = (people) => {
  const account: Account = {
    id: '0015e000026CfSg',
    name: 'Granite Insurance',
    ae: aeWest,
    sponsor: sales,
    renewal: people.day(120),
  };
  const why =
    'Their platform lead says the search rollout is “on hold until further notice”. No reason given yet.';
  return [{ at: [0, -1.6], act: () => people.report(account, 'Red', why) }];
};
