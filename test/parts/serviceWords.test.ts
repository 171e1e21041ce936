import type { Act } from '../../src/effects/delivery';
import type { Waiting } from '../../src/effects/present';
import { heldUpText, lookIntoText, refusedByGoogleText } from '../../src/run/serviceWords';
import { instant } from '../../src/time/instant';

const waiting = (of: Partial<Waiting>): Waiting => ({
  since: instant(0),
  tries: 6,
  waitsFor: 'service',
  detail: '',
  notBefore: undefined,
  ...of,
});

test('what holds an act up is said without the words of the service', () => {
  expect(heldUpText('insert', waiting({ detail: '403 quotaExceeded' }))).toBe(
    'Google Calendar asked to wait',
  );
  expect(heldUpText('mail', waiting({ detail: 'Service invoked too many times in a short time' }))).toBe(
    'Gmail asked to wait',
  );
  expect(heldUpText('post', waiting({ detail: 'Slack did not answer.' }))).toBe('Slack does not answer');
  expect(heldUpText('edit', waiting({ waitsFor: undefined, tries: 1 }))).toBe(
    'Slack did not answer, or a run was cut off',
  );
  expect(heldUpText('cancel', waiting({ waitsFor: undefined }))).toBe(
    'Google Calendar does not answer, or runs are cut off',
  );
});

test('where to look is the service’s own page', () => {
  expect(lookIntoText('update')).toContain('google.com/appsstatus');
  expect(lookIntoText('post')).toContain('slack-status.com');
});

test.each<[Act, string, RegExp, RegExp]>([
  ['insert', '403 forbiddenForNonOrganizer', /may not change the calendar/, /^Share the calendar/],
  ['insert', '404 notFound', /does not find/, /correct anything in the row/],
  ['update', '400 invalid', /does not take what it says/, /correct the address or the call/],
  ['mail', 'Invalid email: nobody', /does not take its address/, /correct the address, and tell/],
  ['mail', 'Access denied: MailApp.', /may send no mails/, /Check installation/],
])('a refused %s (%s) says what happened and what to do', (act, detail, why, todo) => {
  const told = refusedByGoogleText(act, detail);
  expect(told.why).toMatch(why);
  expect(told.todo).toMatch(todo);
  expect(told.why + told.todo).not.toContain(detail.split(' ')[1]);
});
