import { ann, cem, fjord, tracker } from '../support/tracker';

test('a signed report of red makes row and thread in the same run', () => {
  const t = tracker();
  expect(t.tell({ ae: ann, ce: cem, why: 'Usage fell by half' })).toBe('{"ok":true}');
  const row = t.record('Account Tracker', 'Account', fjord.name);
  expect(row).toMatchObject({
    'Account id': fjord.id,
    Health: 'Red',
    'Why red': 'Usage fell by half',
    AE: ann,
    CE: cem,
    Status: 'Red',
    Check: '',
  });
  expect(t.threads().map(({ channel, replies }) => [channel, replies.length])).toEqual([['red-accounts', 0]]);
  t.hours(1.1);
  expect(t.record('Account Tracker', 'Account', fjord.name)['Thread']).toBe(t.threads()[0]?.permalink);
  expect(t.mails(ann)).toHaveLength(1);
});
