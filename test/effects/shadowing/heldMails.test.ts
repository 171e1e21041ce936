import { heldQuestion, heldSentences, heldTitle } from '../../../src/effects/shadowing/heldMails';
import type { HeldNow, HeldRowOf } from '../../../src/shadowing/heldRows';
import { at, berlin, email, week } from '../../shadowing/world';

// Design section 4: a run that would withdraw or move many invites holds them and asks the coordinator.

const row: HeldRowOf = { tab: 'calls', id: 'c1', was: '', is: 'row is gone', isGone: true, places: [] };

function held(rows: number, changes: Partial<HeldNow> = {}): HeldNow {
  return {
    rows: Array.from({ length: rows }, () => row),
    places: 0,
    invites: 0,
    weeks: [],
    since: at('2026-05-04 10:00'),
    askedAt: at('2026-05-04 10:20'),
    guess: '',
    mistake: undefined,
    ...changes,
  };
}

test.each([
  [25, 22, '22 invites and 3 tentative places would move or go'],
  [2, 1, '1 invite and 1 tentative place would move or go'],
  [6, 6, '6 invites would move or go'],
  [6, 0, '6 tentative places would move or go'],
  [0, 0, '12 sign-ups would be withdrawn'],
])('of %d places, %d with an invite, it says: %s', (places, invites, title) => {
  expect(heldTitle(held(12, { places, invites }))).toBe(title);
});

test('a single sign-up is one', () => {
  expect(heldTitle(held(1))).toBe('1 sign-up would be withdrawn');
});

const theRest = 'That is held since Mon 4 May 2026, 10:00: invites stay as they were, and nobody was told.';

test.each<[which: string, now: HeldNow, sentences: readonly string[]]>([
  ['no week', held(1), [`1 row changed at once. ${theRest}`]],
  [
    'one week',
    held(12, { weeks: [week('2026-05-11')] }),
    [`12 rows changed at once, all in the week of 11–17 May 2026. ${theRest}`],
  ],
  [
    'two weeks, with what probably happened',
    held(12, { weeks: [week('2026-05-11'), week('2026-06-01')], guess: 'All were shifted by a day.' }),
    [
      `12 rows changed at once, in 2 weeks from 11–17 May 2026 to 1–7 Jun 2026. ${theRest}`,
      'All were shifted by a day.',
    ],
  ],
  [
    'three weeks',
    held(12, { weeks: [week('2026-05-11'), week('2026-05-18'), week('2026-06-01')] }),
    [`12 rows changed at once, in 3 weeks from 11–17 May 2026 to 1–7 Jun 2026. ${theRest}`],
  ],
])('it says what is held, since when and in which weeks: %s', (_, now, sentences) => {
  expect(heldSentences(now, berlin)).toEqual(sentences);
});

test('each coordinator is asked in a mail that says both', () => {
  const now = held(6, { places: 6, invites: 6, weeks: [week('2026-05-11')] });
  const mails = heldQuestion(now, berlin, () => [email('cora'), email('otto')], 'book');
  expect([...mails.keys()]).toEqual([
    'held/2026-05-04T08:20:00.000Z/cora@example.com',
    'held/2026-05-04T08:20:00.000Z/otto@example.com',
  ]);
  const { mail, from } = [...mails.values()][0]!;
  expect(from).toBe(now.askedAt);
  expect(mail.subject).toBe('Is this meant? 6 invites would move or go');
  expect(mail.text).toContain(heldSentences(now, berlin)[0]);
  expect(mail.text).toContain('/spreadsheets/d/book/edit');
});
