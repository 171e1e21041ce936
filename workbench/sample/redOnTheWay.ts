import { aeAmer, aeApac, ceAmer, ceApac, ceWest, engineering, sales, support, type Chapter } from './redCast';
import type { Account } from './redPeople';

// Accounts with a story behind them.

/** Red, yellow, and red again. */
export const polaris: Chapter = (people) => {
  const why = 'Three permission incidents in two weeks; people saw repositories that are not theirs.';
  const account: Account = {
    id: '0015e000029PzWm',
    name: 'Polaris Shipping',
    ae: aeAmer,
    ce: ceAmer,
    sponsor: engineering,
    renewal: people.day(95),
  };
  const plan =
    '1. Permission sync every 5 minutes instead of hourly\n2. Weekly check of 50 random users with their security team';
  return [
    { at: [-33, 5], act: () => people.report(account, 'Red', why) },
    {
      at: [-32, 5],
      act: () =>
        people.sign(
          aeAmer,
          account,
          {
            currentState:
              'Their security team has frozen new users. The CISO wants a written report by Friday.',
          },
          { whyRed: why },
        ),
    },
    {
      at: [-32, 6],
      act: () =>
        people.sign(ceAmer, account, {
          actionPlan: plan,
          exitCriteria: 'Four weekly checks without a finding, and new users are allowed again.',
        }),
    },
    { at: [-18, 5], act: () => people.report(account, 'Yellow', 'Two checks without a finding.') },
    {
      at: [-6, 4],
      act: () => people.report(account, 'Red', 'A fourth incident, on a repository of the board.'),
    },
    {
      at: [-5, 5],
      act: () =>
        people.save(
          ceAmer,
          account,
          { actionPlan: `${plan}\n3. Permissions are checked at each search until the sync is proven` },
          { actionPlan: plan },
        ),
    },
  ];
};

/** Waits for resolution: the CE's word is missing. */
export const saffron: Chapter = (people) => {
  const why = 'Their indexing stops every few days, and nobody can say why.';
  const account: Account = {
    id: '0015e000025LmNc',
    name: 'Saffron Foods',
    ae: aeAmer,
    ce: ceWest,
    sponsor: support,
    renewal: people.day(160),
  };
  return [
    { at: [-27, 5], act: () => people.report(account, 'Red', why) },
    {
      at: [-26, 5],
      act: () =>
        people.sign(
          aeAmer,
          account,
          {
            currentState:
              'Index was 9 days old last week. They have gone back to grep, and say so in every meeting.',
          },
          { whyRed: why },
        ),
    },
    {
      at: [-25, 5.5],
      act: () =>
        people.sign(ceWest, account, {
          actionPlan:
            '1. Disk alerts on their side\n2. Move the index to the larger volume\n3. Daily look by us for two weeks',
          exitCriteria: 'Two weeks in which the index is never older than an hour.',
        }),
    },
    {
      at: [-12, 5],
      act: () =>
        people.save(aeAmer, account, { nextStep: 'Second quiet week ends on Tuesday; then ask them.' }),
    },
    { at: [-5, 4], act: () => people.report(account, 'Green', 'Two quiet weeks. They use it again.') },
    {
      at: [-4, 5],
      act: () =>
        people.save(aeAmer, account, {
          resolution:
            'The volume was full, and their monitoring looked at another one. The daily look by us built the trust again, more than the fix did.',
        }),
    },
    { at: [-4, 5.2], act: () => people.giveWord(aeAmer, account) },
  ];
};

/** Nobody has written an update for two weeks. */
export const tern: Chapter = (people) => {
  const why =
    'Seats fell from 400 to 180 after their reorganisation; the project that used us most was stopped.';
  const account: Account = {
    id: '0015e000023HjKb',
    name: 'Tern Logistics',
    ae: aeApac,
    ce: ceApac,
    sponsor: sales,
    renewal: people.day(75),
  };
  return [
    { at: [-21, -2], act: () => people.report(account, 'Red', why) },
    {
      at: [-20, -1],
      act: () =>
        people.sign(
          aeApac,
          account,
          { currentState: 'Two of five teams are left. The new head of platform meets us next week.' },
          { whyRed: why },
        ),
    },
    {
      at: [-19, -1.5],
      act: () =>
        people.sign(ceApac, account, {
          actionPlan:
            '1. Find out what the three lost teams use now\n2. A morning with the new head of platform',
          exitCriteria: '300 seats in weekly use, or a signed renewal.',
        }),
    },
    {
      at: [-14, -1.2],
      act: () =>
        people.type(aeApac, account, {
          'Next step': 'Agenda for the morning with the head of platform',
          'Next step owner': ceApac,
        }),
    },
  ];
};
