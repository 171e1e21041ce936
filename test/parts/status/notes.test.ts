import { leftOverText, notesOf } from '../../../src/run/status/notes';
import type { Seen } from '../../../src/run/status/seen';
import { instant } from '../../../src/time/instant';
import { at, email } from '../../shadowing/world';
import { automation, basics, effect, present, waiting } from '../basics';
import { foundWith, mail, now, seen, workOf } from './seeing';

const eight = at('2026-05-12 08:00');
const claim = { key: effect('m1'), generation: 1, act: 'mail', content: 'c1' } as const;
const unsure = { open: claim, waiting: waiting(eight, { waitsFor: undefined }) };
const putOff = { waiting: waiting(eight, { waitsFor: 'mailQuota' }) };

const notes = (changes: Parameters<typeof present>[3], more: Partial<Seen> = {}, when = eight) =>
  notesOf(seen({ found: foundWith([present('m1', 'mail', when, changes)]), ...more }));

const mayNot = 'about m1: may not have been sent on Tue 12 May 2026, 08:00.';
const missed = 'about m1: was not sent in time, and has lost its point.';

describe('coordinators read what nobody sends by itself', () => {
  test('a mail of which nobody knows whether it went', () => {
    expect(notes(unsure)).toEqual([mayNot]);
    expect(notes(unsure, { work: workOf({ mails: [mail('m1', eight)] }) })).toEqual([mayNot]);
  });

  test('a mail that was put off until it was of no use', () => {
    expect(notes(putOff)).toEqual([missed]);
  });

  test('not one that is still wanted, now or once its row has rested', () => {
    const work = workOf({ mails: [mail('m1', eight)] });
    expect(notes(putOff, { work })).toEqual([]);
    expect(notes(putOff, { workRested: work })).toEqual([]);
    expect(notes(putOff, { work: workOf({ mails: [mail('m2', eight)] }) })).toEqual([missed]);
  });

  test.each<[string, Parameters<typeof present>[3]]>([
    ['was sent', { standing: 'sent' }],
    ['was sent, though it was begun once more', { ...unsure, standing: 'sent' }],
    ['was refused, which is shown elsewhere', { refused: 'Invalid email' }],
  ])('not one that %s', (_how, changes) => {
    expect(notes(changes)).toEqual([]);
  });

  test('not what is no mail', () => {
    const found = foundWith([present('i1', 'insert', eight, putOff), present('p1', 'post', eight, unsure)]);
    expect(notesOf(seen({ found }))).toEqual([]);
  });

  test('a mail is called so where nobody can say what it is about', () => {
    expect(notes(putOff, { about: () => '' })).toEqual([
      'A mail: was not sent in time, and has lost its point.',
    ]);
  });

  test('for two weeks', () => {
    const twoWeeks = instant(now - 14 * 24 * 3_600_000);
    expect(notes(putOff, {}, twoWeeks)).toEqual([]);
    expect(notes(putOff, {}, instant(twoWeeks + 1))).toEqual([missed]);
  });

  test('what was missed stands first', () => {
    const lapsed = [{ kind: 'weekly', from: eight, until: now, present: undefined }] as const;
    expect(notes(putOff, { lapsed })).toEqual([
      '1 weekly mail of Tue 12 May was not sent: automation was off.',
      missed,
    ]);
  });
});

describe('a trigger that another account left here', () => {
  const was = email('was');
  const left = (changes: Partial<Seen>) => leftOverText(seen({ idled: { at: eight, as: was }, ...changes }));
  const text = (who: string) =>
    `A trigger of was@example.com still runs here, last on Tue 12 May 2026, 08:00. It does nothing, since ${who} sends; was@example.com can delete it at https://script.google.com/home/triggers.`;

  test('is told, with who sends instead', () => {
    expect(left({})).toBe(text('ridealong@example.com'));
    expect(left({ found: basics({ automation: undefined }) })).toBe(text('another account'));
  });

  test('is not, where none was seen, or that account sends again', () => {
    expect(left({ idled: undefined })).toBe('');
    expect(left({ found: basics({ automation: automation({ account: was }) }) })).toBe('');
  });

  test('counts as gone when it was not seen for more than two hours', () => {
    expect(left({ now: at('2026-05-12 10:00') })).toBe(text('ridealong@example.com'));
    expect(left({ now: instant(at('2026-05-12 10:00') + 1) })).toBe('');
  });
});
