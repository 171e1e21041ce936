import {
  heldNewsQuestion,
  heldNewsSentences,
  heldNewsTitle,
} from '../../../src/effects/redAccounts/heldNewsMails';
import type { HeldNewsNow } from '../../../src/redAccounts/heldNow';
import { at, berlin, email, episodeId } from '../../redAccounts/world';

// Design section 4: what would be told of too many accounts at once is held, and the coordinators are asked.

const row = { id: episodeId('e1'), account: 'acme', was: 'Green', is: 'Red' };

function held(changes: Partial<HeldNewsNow> = {}): HeldNewsNow {
  return {
    rows: [row, row],
    since: at('2026-05-04 10:00'),
    askedAt: at('2026-05-04 10:05'),
    guess: 'All of them turned red within an hour, said the CRM.',
    mistake: undefined,
    ...changes,
  };
}

const isHeld =
  'Their rows and History say so, but their posts and mails are held since Mon 4 May 2026, 10:00: nobody is told.';

test('what is held is said with how many accounts, since when, and what probably happened where that can be told', () => {
  expect(heldNewsTitle(held())).toBe('2 accounts changed at once');
  expect(heldNewsTitle(held({ rows: [row] }))).toBe('1 account changed at once');
  expect(heldNewsSentences(held(), berlin)).toEqual([
    isHeld,
    'All of them turned red within an hour, said the CRM.',
  ]);
  expect(heldNewsSentences(held({ guess: '' }), berlin)).toEqual([isHeld]);
});

test('each coordinator is asked so, from when it was held together, and without a customer’s name', () => {
  const mails = heldNewsQuestion(held(), berlin, () => [email('cora'), email('otto')], 'book');
  expect([...mails.keys()]).toEqual([
    'held/2026-05-04T08:05:00.000Z/cora@example.com',
    'held/2026-05-04T08:05:00.000Z/otto@example.com',
  ]);
  const { mail, from } = [...mails.values()][0]!;
  expect(from).toBe(at('2026-05-04 10:05'));
  expect(mail.subject).toBe('Is this meant? 2 accounts changed at once');
  expect(mail.text).toContain(`\n\n${isHeld}\n\nAll of them turned red within an hour, said the CRM.\n\n`);
  expect(mail.text).toContain('https://docs.google.com/spreadsheets/d/book/edit');
  expect(mail.text).not.toContain('acme');
});
