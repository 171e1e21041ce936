import type { Email } from '../../../src/programme/records';
import { calendarAttention, refusedText } from '../../../src/run/calendar/words';
import type { Automation, Sharing } from '../../../src/run/understanding';
import { automation, basics, casey, readingsOf, sender } from '../basics';

// What coordinators are told of the programme's calendar.

const sam = 'sam@example.com' as Email;
const pat = 'pat@example.com' as Email;
const told = (
  automation: Automation | undefined,
  coordinators: readonly Email[] = [casey, sender, sam],
): string[] =>
  calendarAttention(
    basics({
      automation,
      readings: readingsOf({
        settings: [
          ['Setting', 'Value'],
          ['Coordinators', coordinators.join(', ')],
        ],
      }),
    }),
  );

const refusedTo = (who: string): string =>
  `Google did not let the calendar “Customer call shadowing” be shared with ${who}: share it by hand in Google Calendar, with “Make changes and manage sharing”, then save the coordinators again.`;
const notYet = (who: string): string =>
  `The calendar “Customer call shadowing” is not yet shared with ${who}: the next hourly run of ridealong@example.com does it, and tries again every hour while Google does not let it. Should this still stand here tomorrow, share it by hand in Google Calendar, with “Make changes and manage sharing”.`;
const notYetOff = (who: string): string =>
  `The calendar “Customer call shadowing” is not yet shared with ${who}: who manages it turns automation on, or shares it by hand in Google Calendar, with “Make changes and manage sharing”.`;

test('to whom Google did not let it be given', () => {
  expect(refusedText([casey])).toBe(refusedTo('casey@example.com'));
  expect(refusedText([casey, sam, pat])).toBe(
    refusedTo('casey@example.com, sam@example.com and pat@example.com'),
  );
});

const sharing = (change: Partial<Sharing>): Pick<Automation, 'sharing'> => ({
  sharing: { isDue: false, refused: [], lacking: [], ...change },
});

test.each<[string, Automation | undefined, string[]]>([
  ['automation was never on', undefined, []],
  ['there is none yet', automation({ calendar: '', calendarIs: 'gone' }), []],
  ['it is there, and everybody manages it', automation(), []],
  [
    'it is gone',
    automation({ calendarIs: 'gone' }),
    [
      'Google shows ridealong@example.com no calendar of the programme any more: it was deleted, or its sharing was taken away. No invite is made, changed or taken away until a coordinator says what is to be done.',
    ],
  ],
  [
    'a new one was asked for',
    automation({ calendarIs: 'asked' }),
    [
      'A new calendar is made by the next hourly run of ridealong@example.com; with it go the invites that are still ahead.',
    ],
  ],
  [
    'a new one was asked for while automation is off',
    automation({ calendarIs: 'asked', on: false }),
    ['A new calendar is made when automation is turned on; with it go the invites that are still ahead.'],
  ],
  ['it was refused to one', automation(sharing({ refused: [sam] })), [refusedTo('sam@example.com')]],
  ['it was refused to one who coordinates no more', automation(sharing({ refused: [pat] })), []],
  [
    'it is not shared with anybody yet',
    automation(sharing({ lacking: 'everybody' })),
    [notYet('casey@example.com and sam@example.com')],
  ],
  [
    'it is not shared with one yet, while automation is off',
    automation({ on: false, ...sharing({ lacking: [casey] }) }),
    [notYetOff('casey@example.com')],
  ],
  [
    'only who sends, and one who coordinates no more, lack it',
    automation(sharing({ lacking: [sender, pat] })),
    [],
  ],
  [
    'one was refused, and another lacks it',
    automation(sharing({ refused: [casey], lacking: [sam] })),
    [refusedTo('casey@example.com'), notYet('sam@example.com')],
  ],
])('what is said where %s', (_when, automation, sentences) => {
  expect(told(automation)).toEqual(sentences);
});

test('where nobody else coordinates nobody lacks it', () => {
  expect(told(automation(sharing({ lacking: 'everybody' })), [sender])).toEqual([]);
});
