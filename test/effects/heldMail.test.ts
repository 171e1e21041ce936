import { heldMails } from '../../src/effects/heldMail';
import { hourMs, instant } from '../../src/time/instant';
import { email } from '../shadowing/world';

// Design section 4: what would move or go in numbers is held, and the coordinators are asked.

const askedAt = instant(Date.UTC(2026, 4, 4, 8));
const question = {
  askedAt,
  title: '12 invites would move or go',
  sentences: ['Four rows of Calls went.', 'Nothing is sent until you answer.'],
};

test('each coordinator is asked once, in a mail that says what is held and how to answer', () => {
  const [cora, otto] = [email('cora'), email('otto')];
  const mails = heldMails(question, [cora, otto, cora], 'book');
  expect([...mails.keys()]).toEqual([
    'held/2026-05-04T08:00:00.000Z/cora@example.com',
    'held/2026-05-04T08:00:00.000Z/otto@example.com',
  ]);
  const { mail } = [...mails.values()][0]!;
  expect(mail.to).toBe(cora);
  expect(mail.subject).toBe('Is this meant? 12 invites would move or go');
  expect(mail.text.split('\n\n')).toEqual([
    'Hello,',
    '12 invites would move or go\n===========================',
    'Four rows of Calls went.',
    'Nothing is sent until you answer.',
    'Please say what it is: in the sheet, Extensions › Ridealong › Open Ridealong › Programme. “Do it” when the changes are meant; “They are a mistake” when not, and then put the rows back. When they say again what they said, the hold ends by itself.',
    'Open the sheet: https://docs.google.com/spreadsheets/d/book/edit',
    '--\nYou get this as a coordinator, once for changes that are held together.\n',
  ]);
});

test('after a week the question has lost its point: the panel and the weekly mail say it', () => {
  expect([...heldMails(question, [email('cora')], 'book').values()]).toMatchObject([
    { from: askedAt, until: askedAt + 7 * 24 * hourMs },
  ]);
});
