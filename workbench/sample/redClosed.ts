import { aeEmea, aeWest, ceEmea, ceWest, engineering, product, sales, type Chapter } from './redCast';
import type { Account, RedPeople } from './redPeople';

// Accounts that are closed by the end of the story.

const marramHotels = (people: RedPeople): Account => ({
  id: '0015e000027KdQf',
  name: 'Marram Hotels',
  ae: aeEmea,
  ce: ceEmea,
  sponsor: engineering,
  renewal: people.day(210),
});

/** Resolved, with its note. */
export const marram: Chapter = (people) => {
  const why =
    'Search has been timing out for the front desks since the upgrade in March. Their CTO wrote to us directly.';
  const account = marramHotels(people);
  const ask = 'Two days of somebody from Search who can read their traces with us.';
  return [
    { at: [-41, 4.2], act: () => people.report(account, 'Red', why) },
    {
      at: [-40, 0.6],
      act: () =>
        people.sign(
          aeEmea,
          account,
          {
            currentState:
              'A search takes 20 to 40 seconds at three of eleven hotels. Guests wait at the desk. They have stopped the rollout to the other eight.',
          },
          { whyRed: why },
        ),
    },
    {
      at: [-39, 1.1],
      act: () =>
        people.sign(ceEmea, account, {
          actionPlan:
            '1. Collect traces of the three hotels (Clemens, Thursday)\n2. Go through them with Search\n3. Try the fix at one hotel for a week, then at all',
          exitCriteria:
            '95% of searches under 2 seconds at all three hotels for two weeks, and the rollout goes on.',
        }),
    },
    {
      at: [-39, 1.4],
      act: () => people.need(ceEmea, account, { ask, owner: product, due: 5 }),
    },
    { at: [-38, -0.5], act: () => people.answer(product, ask, 'Acknowledged') },
    {
      at: [-38, 3],
      act: () =>
        people.answer(
          product,
          ask,
          'Answered',
          'Yes: Monday and Tuesday. Mirek joins you, he wrote that part.',
        ),
    },
    {
      at: [-34, 5],
      act: () =>
        people.save(ceEmea, account, {
          nextStep: 'Fix is in 6.2.3. Roll it out at the first hotel and measure for a week.',
          nextStepOwner: ceEmea,
          nextStepDue: people.day(7),
        }),
    },
  ];
};

/** How it ended well. */
export const marramResolved: Chapter = (people) => {
  const account = marramHotels(people);
  return [
    {
      at: [-20, 1],
      act: () =>
        people.report(account, 'Yellow', 'The fix holds at the first hotel: 1.3 seconds over a week.'),
    },
    {
      at: [-13, 1],
      act: () => people.report(account, 'Green', 'All three hotels are fast; the rollout has started again.'),
    },
    {
      at: [-12, 2],
      act: () =>
        people.save(ceEmea, account, {
          resolution:
            'A missing index after the upgrade. Two days with somebody from Search beside us found it; before that we had guessed for three weeks. Next time: ask for traces on day one.',
        }),
    },
    { at: [-12, 2.1], act: () => people.giveWord(ceEmea, account) },
    { at: [-11, 0.3], act: () => people.giveWord(aeEmea, account) },
  ];
};

/** Lost, with its retro. */
export const basalt: Chapter = (people) => {
  const why =
    'A new VP arrived with a competitor’s offer in hand and wants one bundle for everything at renewal.';
  const account: Account = {
    id: '0015e000021RtXa',
    name: 'Basalt Software',
    ae: aeWest,
    ce: ceWest,
    sponsor: sales,
    renewal: people.day(36),
  };
  return [
    { at: [-39, 5.2], act: () => people.report(account, 'Red', why) },
    {
      at: [-38, 7],
      act: () =>
        people.sign(
          aeWest,
          account,
          {
            currentState:
              'Engineers are happy, 240 of 300 use it weekly. The VP has never seen a demo and does not answer mail. They decide at the end of April.',
          },
          { whyRed: why },
        ),
    },
    {
      at: [-35, 5],
      act: () =>
        people.sign(ceWest, account, {
          actionPlan:
            '1. Numbers of what their engineers do with it\n2. Three of their engineers tell the VP themselves',
          exitCriteria: 'The VP says in a meeting that it stays.',
        }),
    },
    {
      at: [-28, 6],
      act: () =>
        people.save(
          aeWest,
          account,
          {
            currentState:
              'The VP came to the demo for ten minutes. Procurement has two offers on the table, ours is the higher one.',
          },
          {
            currentState:
              'Engineers are happy, 240 of 300 use it weekly. The VP has never seen a demo and does not answer mail. They decide at the end of April.',
          },
        ),
    },
    { at: [-10, 5], act: () => people.report(account, 'Lost', 'They do not renew.') },
    {
      at: [-7, 5],
      act: () =>
        people.save(aeWest, account, {
          resolution:
            'We had one sponsor and he left in January; nobody noticed for six weeks. Usage alone convinces nobody who does not use it. Watch for changes above our sponsor, and know two people there.',
        }),
    },
    { at: [-7, 5.1], act: () => people.giveWord(aeWest, account) },
    { at: [-6, 5], act: () => people.giveWord(ceWest, account) },
  ];
};
