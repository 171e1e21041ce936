import { callCells, csvRows, offer, programme, ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';

function pasted(): ProgrammeBench {
  const p = new ProgrammeBench();
  p.run('setUp');
  p.run('turnOnAutomation');
  p.paste(coordinator, 'Engineers', 'Email', csvRows('engineers.csv'));
  p.paste('ae.emea@example.com', 'Calls', 'Date', csvRows('calls.csv'));
  return p;
}

describe('the path: engineers and calls pasted', () => {
  const p = pasted();

  test('every call is read, has an id of its own and nothing to ask', () => {
    const calls = p.records('Calls');
    expect(calls).toHaveLength(38);
    expect(new Set(calls.map((row) => row['Call id'])).size).toBe(38);
    expect(calls.map((row) => row['Check'])).toEqual(calls.map(() => ''));
  });

  test('every engineer is read and has nothing to mend', () => {
    const engineers = p.records('Engineers');
    expect(engineers).toHaveLength(63);
    expect(engineers.map((row) => row['Check'])).toEqual(engineers.map(() => ''));
    expect(p.home('eng18@example.com').programme?.hours.timeZone).toBe('Asia/Makassar');
  });

  test('S9: a sign-up is answered at once, in the engineer’s own time', () => {
    const q = p.copy();
    const answer = q.signUp('eng06@example.com', '2026-06-04');
    expect(answer).toMatchObject({ kind: 'done' });
    expect(answer.kind === 'done' && answer.sentence).toContain(
      'You have a tentative rotation: the week of 1–7 Jun 2026',
    );
  });

  test('S6: who has no time zone is queued, asked for it, and placed as soon as it is there', () => {
    const q = p.copy();
    expect(JSON.stringify(q.signUp('eng04@example.com'))).toMatch(/time zone/i);
    expect(q.home('eng04@example.com').programme?.queued?.position).toBe(1);
    q.ask('eng04@example.com', {
      kind: 'saveHours',
      timeZone: 'Europe/Berlin',
      worksOn: [1, 2, 3, 4, 5],
      worksFrom: '08:00',
      worksUntil: '18:00',
    });
    expect(q.home('eng04@example.com').programme?.rotations).toHaveLength(1);
  });
});

describe('calls-messy.csv pasted', () => {
  const rows = csvRows('calls-messy.csv');
  const p = pasted();
  p.paste('ae.emea@example.com', 'Calls', 'Date', rows);
  const messy = p.records('Calls').slice(38);
  const about = (text: string) => messy.find((row) => row['What to expect'] === text)?.['Check'] ?? 'gone';

  test('what people pasted stays what it was: formulas and markup are text', () => {
    for (const [index, cells] of rows.entries()) {
      const row = messy[index] ?? {};
      expect(row['Customer']).toBe(cells[3]);
      expect(row['What to expect']).toBe(cells[6]);
      expect(row['AE']?.trim()).toBe(cells[5]?.trim());
    }
    const formulas = p.book.sheets.flatMap((sheet) => sheet.rows.flat().filter((cell) => cell?.formula));
    expect(formulas.map((cell) => cell?.formula)).toEqual([]);
  });

  test('each row that cannot be read says why and what to do; the empty one stays empty', () => {
    expect(about('on a Sunday')).toMatch(/Sunday/);
    expect(about('no such day')).toMatch(/no such day/);
    expect(about('no length, no number')).toBe('Add Minutes.');
    expect(about('negative length')).toMatch(/“-30” is not a whole number/);
    expect(about('AE is no address')).toMatch(/no mail address/);
    expect(about('AE of another organisation')).toMatch(/not of example\.com/);
    expect(about('half a row')).toMatch(/^Add Start, Minutes and AE/);
    expect(about('years ago')).toMatch(/correct the year/);
    expect(about('a century ahead')).toMatch(/correct the year/);
    expect(about('day first, dot in the time')).toMatch(/with a colon/);
    const empty = rows.findIndex((cells) => cells.every((cell) => cell === ''));
    expect(messy[empty]).toMatchObject({ Customer: '', 'Call id': '', Check: '' });
  });

  test('no sentence stands twice in one Check', () => {
    for (const { Check = '' } of messy) {
      const sentences = Check.split(/(?<=[.?]) /);
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });

  test('good rows beside them are placed', () => {
    expect(p.copy().signUp('eng06@example.com', '2026-06-04')).toMatchObject({ kind: 'done' });
    const q = p.copy();
    q.signUp('eng18@example.com', '2026-06-10');
    expect(q.home('eng06@example.com').programme?.weeks.some(({ openSeats }) => openSeats > 0)).toBe(true);
  });
});

test('markup that people typed reaches mails and invites as text', () => {
  const p = programme({ now: '2026-05-18T05:30:00Z' });
  offer(p, [callCells({ Customer: '<img src=x onerror=alert(1)>', 'What to expect': '<b>x</b>' })]);
  p.signUp('eng1@example.com');
  p.until('2026-05-18T08:00:00Z');
  const html = p.mails().map((mail) => mail.html);
  expect(html.join()).toContain('&lt;img');
  expect(html.filter((text) => /<img|<b>x/.test(text))).toEqual([]);
  expect(
    p
      .events()
      .map(({ description }) => description)
      .join(),
  ).toContain('&lt;b&gt;x');
});
