import { heldChangedText, heldRowsMax, howToRestore, nothingHeldText } from '../../src/run/heldWording';
import { automationView, withZoneWarning } from '../../src/run/homeOfBoth';
import { automation, basics } from './basics';

// Sentences that both panels show.

const off = {
  on: false,
  account: '',
  sentence: 'Automation is off: no invites or mails go out. A coordinator turns it on in the menu.',
};
const on = {
  on: true,
  account: 'ridealong@example.com',
  sentence: 'Automation is on: ridealong@example.com sends invites and mails, every hour what is due.',
};

test.each([
  ['is on', automation(), on],
  ['is off', automation({ on: false }), off],
  ['was never on', undefined, off],
])('automation that %s', (_how, automation, view) => {
  expect(automationView(basics({ automation }), 'invites and mails')).toEqual(view);
});

test('a difference between the zones is shown, after other warnings', () => {
  const home = { warnings: ['Look here.'], more: 1 };
  expect(withZoneWarning(home, 'Europe/Berlin', 'europe/berlin')).toBe(home);
  expect(withZoneWarning(home, 'Europe/Berlin', 'America/New_York')).toEqual({
    warnings: [
      'Look here.',
      'The spreadsheet is set to America/New_York (File › Settings), the programme to Europe/Berlin (tab Settings). Dates and times in the tabs are meant in Europe/Berlin; set both alike, so that nobody is misled.',
    ],
    more: 1,
  });
});

test('of held changes it is said how they are undone, and that they are others by now', () => {
  expect(howToRestore('Mon 4 May 10:00')).toBe(
    'Undo it (Ctrl+Z), or choose File › Version history › See version history, open a version from before Mon 4 May 10:00 and copy these rows from there. Do not restore the whole version: that would take back everything else since then as well. The hold ends by itself when the rows say again what they said. A row that somebody changed on purpose meanwhile, such as a call that its AE cancelled, is held with the others: when only such rows are left, choose “Do it after all”.',
  );
  expect(heldChangedText).toBe(
    'Something has changed since your panel showed what is held. Nothing was done: please look again, and then say.',
  );
  expect(nothingHeldText).toBe('Nothing is held any more: the rows say again what they said.');
  expect(heldRowsMax).toBe(30);
});
