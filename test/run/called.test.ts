import { column, gone, handMadeProgramme, handMadeTracker, proposed } from '../support/handMade';
import type { ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';

/** Sentences name tabs and columns as those who read them know them: they never saw ours. */
const ae = 'ae.emea@example.com';

const calls = [
  ['Kunde', 'Datum', 'Uhrzeit', 'Dauer', 'AE', 'Link'],
  ['Fjord Telecom', '12.05.2026', '14:00', '30', ae, ''],
];
const people = [
  ['E-Mail', 'Name', 'Zeitzone'],
  ['eva@example.com', 'Eva', ''],
  ['tom@example.com', 'Tom', 'CET'],
  ['uli@example.com', 'Uli', 'Europe/Berlin'],
];

function adopted(): ProgrammeBench {
  const p = handMadeProgramme({ Termine: calls, Leute: people });
  gone(p, 'shadowing', proposed(p, 'shadowing'));
  p.run('turnOnAutomation');
  return p;
}

describe('an adopted sheet of calls', () => {
  test('its own tabs and columns are named to engineers, to AEs and in mails', () => {
    const p = adopted();
    expect(p.signUp('eva@example.com', '2026-05-12').kind).toBe('done');
    expect(p.home('eva@example.com').programme?.queued?.reason).toBe(
      'Your time zone is missing: choose it in the panel, or type it on the Leute tab.',
    );
    p.signUp('tom@example.com', '2026-05-12');
    expect(p.home('tom@example.com').programme?.queued?.reason).toBe(
      'Your time zone “CET” on the Leute tab is not understood: choose it in the panel, or write it like Europe/Berlin.',
    );
    expect(p.home(ae).programme?.myCalls[0]?.problem).toBe('Please add What to expect and Link.');
    p.hours(24 * 7);
    const mail = p.bench.outtray().mails.find(({ to, subject }) => to === ae && subject.includes('brief'));
    expect(mail?.text).toContain('your rows of the Termine tab');
    expect(mail?.text).toContain('What to expect, Link');
  });
});

test('a day that stands where a header was is not taken for the new name of a column', () => {
  const p = adopted();
  p.bench.paste(p.id, { as: coordinator, tab: 'Termine', row: 1, column: 4, text: '12.05.2026' });
  expect(p.home(ae).warnings).toEqual([
    'Termine has lost the column Dauer: renamed or deleted. A coordinator mends it with Repair in the menu.',
  ]);
});

describe('an adopted tracker', () => {
  test('its own tabs and columns are named in Check, to coordinators and in mails', () => {
    const tracker = [
      ['Kunde', 'Status', 'Grund', 'AE', 'CSM'],
      ['Fjord Telecom', 'Rot', '', ae, ''],
      ['Birch Energy', 'Grün', '', ae, ''],
    ];
    const t = handMadeTracker({ Eskalationen: tracker });
    gone(t, 'redAccounts', proposed(t, 'redAccounts'));
    t.run('turnOnAutomation');
    t.hours(0.1);
    const cobalt = ['Cobalt', 'Rot', '', ae, ''].join('\t');
    t.bench.paste(t.id, { as: coordinator, tab: 'Eskalationen', row: 4, column: 1, text: cobalt });
    t.hours(2);
    expect(column(t, 'Eskalationen', 'Waiting for', 0)[2]).toContain('a name under CSM');
    expect(column(t, 'Eskalationen', 'Waiting for', 0)[2]).toContain('Grund');
    const mail = t.bench.outtray().mails.find(({ to, subject }) => to === ae && subject.includes('Cobalt'));
    expect(mail?.text).toContain('because Eskalationen names you as');
    expect(mail?.text).toMatch(/Grund and Current state/);
  });
});
