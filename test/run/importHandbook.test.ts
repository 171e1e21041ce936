import { ask, bring, given } from '../support/importing';
import type { ProgrammeBench } from '../support/programme';
import { callCells, programme } from '../support/programme';
import { trips } from '../support/workbook';

const page = given('handbook-rotations.md');

function handbook(p: ProgrammeBench): { table: string; page: string } {
  const answer = ask(p, { kind: 'handbook' }, 'ae.emea@example.com');
  if (answer.kind !== 'handbook') throw new Error(JSON.stringify(answer));
  return answer;
}

describe('The handbook page', () => {
  test('is shown first, brought in with one write, adds nothing again, and comes out byte for byte', () => {
    const p = programme({ automation: false });
    const before = p.fingerprint();
    const preview = bring(p, 'handbook', page, true);
    expect(preview).toMatchObject({ what: 'handbook', adds: 3, known: 0, leftOut: 0 });
    expect(preview.notes.map(({ row }) => row)).toEqual([7, 8, 8]);
    expect(p.fingerprint()).toBe(before);
    expect(bring(p, 'handbook', page)).toEqual(preview);
    expect(trips(p.lastRun('handleRequest'))).toHaveLength(6);
    const after = p.fingerprint();
    expect(bring(p, 'handbook', page)).toMatchObject({ adds: 0, known: 3 });
    expect(p.fingerprint()).toBe(after);
    expect(handbook(p).page).toBe(page);
    p.hours(24);
    expect(handbook(p).page).toBe(page);
    expect(handbook(p).table).toBe(page.split('\n').slice(4, 10).join('\n') + '\n');
    expect(trips(p.lastRun('handleRequest'))).toEqual([
      'Session.getEffectiveUser.getEmail',
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    ]);
  });

  test('fills the Rotations tab, and who has the handle later has had them', () => {
    const p = programme({ automation: false, now: '2023-06-05T08:00:00Z' });
    bring(p, 'handbook', page);
    expect(p.record('Rotations', 'Rotation', '2023-05-15')).toMatchObject({
      Engineer: 'Beatrix, erzhan.torokulov',
      Customer: '3',
    });
    expect(p.record('Engineers', 'Email', 'eng1@example.com')['Rotation this year']).toBe('');
    const row = p.rowOf('Engineers', 'Email', 'eng1@example.com');
    p.run('turnOnAutomation');
    p.type('casey@example.com', 'Engineers', { GitHub: 'unknwon' }, row);
    expect(p.record('Engineers', 'Email', 'eng1@example.com')).toMatchObject({
      'Rotation this year': '2023-05-08',
      'Last rotation': '2023-05-08',
    });
    expect(p.signUp('eng1@example.com', '2023-07-03')).toMatchObject({
      kind: 'refused',
      sentence: 'You had your rotation of 2023: the week of 8–14 May 2023. You can sign up for 2024.',
    });
  });

  test('wants nothing outside the sheet, also for weeks to come', () => {
    const p = programme({ calls: [callCells({ Date: '2026-05-20' })] });
    const coming =
      '| Rotation | Engineer | Customer |\n|---|---|---|\n| 2026-05-18 | [@Eng](https://github.com/eng1) | 5 |\n';
    expect(bring(p, 'handbook', coming)).toMatchObject({ adds: 1, notes: [] });
    p.hours(24 * 21);
    expect(p.events()).toEqual([]);
    expect(p.mails('eng1@example.com')).toEqual([]);
    expect(p.signUp('eng1@example.com').kind).toBe('refused');
  });

  test('gives a new customer the next free number', () => {
    const p = programme({ automation: false });
    bring(p, 'handbook', page);
    p.ask('ae.emea@example.com', {
      kind: 'offerCall', date: '2026-06-02', start: '14:00', minutes: 30, customer: 'Fjord', customerNo: null,
      ae: 'ae.emea@example.com', brief: '', meetingLink: '', notesLink: '', slackChannel: '', seats: 1,
    }); // prettier-ignore
    p.signUp('eng1@example.com', '2026-06-01');
    expect(p.record('Rotations', 'Rotation', '2026-06-01')['Customer']).toBe('677');
  });

  test('gets who is confirmed with the customer’s number, and never the customer’s name', () => {
    const p = programme({
      calls: [callCells({ Date: '2026-05-13', 'Customer no.': '12' })],
      automation: false,
    });
    bring(p, 'handbook', page);
    p.signUp('eng1@example.com', '2026-05-11');
    const out = handbook(p);
    expect(out.page).toContain('| 2026-05-11 | [@Engineer 1](https://github.com/eng1) ');
    expect(/2026-05-11 .*\| 12 +\|/.test(out.page)).toBe(true);
    expect(out.page).not.toContain('Fjord');
    expect(out.page.split('\n').slice(0, 6)).toEqual(page.split('\n').slice(0, 6));
    expect(out.page.endsWith(page.slice(page.indexOf('\n## How to participate')))).toBe(true);
    expect(bring(p, 'handbook', out.page)).toMatchObject({ adds: 0 });
    expect(handbook(p).page).toBe(out.page);
  });

  test('that nobody brought in is a table of its own', () => {
    const p = programme({ automation: false });
    expect(handbook(p)).toMatchObject({ page: '' });
    expect(handbook(p).table.split('\n')[2]).toBe('| 2026-05-04 |          |          |');
  });

  test('of many years and with much text around fits into the ledger', () => {
    const p = programme({ automation: false });
    const weeks = Array.from({ length: 520 }, (_, i) =>
      new Date(Date.UTC(2015, 0, 5 + 7 * i)).toISOString().slice(0, 10),
    );
    const rows = weeks.map(
      (week, i) => `| ${week} | [@E ${i}](https://github.com/e${i}), P ${i} | ${i + 1} |`,
    );
    const long = `${'“Ünï” \\ | \u0001\n'.repeat(4000)}\n| Rotation | Engineer | Customer |\n|---|---|---|\n${rows.join('\n')}\n`;
    expect(bring(p, 'handbook', long)).toMatchObject({ adds: 1040, leftOut: 0 });
    expect(handbook(p).page).toBe(long);
    expect(bring(p, 'handbook', long)).toMatchObject({ adds: 0, known: 1040 });
  });

  test('without the table is refused in words', () => {
    const p = programme({ automation: false });
    expect(ask(p, { kind: 'importHandbook', preview: true, page: '# Nothing here' })).toMatchObject({
      kind: 'refused',
      sentence:
        'There is no Markdown table with the columns Rotation, Engineer and Customer in it. Copy the page as Markdown, with the table’s header.',
    });
  });
});
