import { keepCoordinators } from '../../../src/run/coordinators';
import { answerShadowing } from '../../../src/run/shadowing/answer';
import { answerImport } from '../../../src/run/shadowing/answerImport';
import type { Answer, Home, ImportAnswer, ImportRequest, Request } from '../../../src/sidebar/requests';
import { ada, ben } from '../../google/inGoogle';
import { email } from '../../shadowing/world';
import { InWorkbook } from '../inWorkbook';

// A workbook on Monday 2026-05-04, 10:00 in Berlin; Ada coordinates. Each test goes on from how the one before left it.

type Asked = Exclude<Request, { kind: 'nudge' }>;

const google = new InWorkbook('shadowing', false);
const { workbench, workbook } = google;

beforeAll(() => {
  const type = (tab: string, values: Record<string, string>) =>
    workbench.type(workbook, { as: ada, tab, values });
  type('Engineers', { Email: ben, Name: 'Ben', 'Time zone': 'Europe/Berlin', GitHub: 'ben' });
  type('Calls', {
    Date: '2026-06-02',
    Start: '14:00',
    Minutes: '60',
    Customer: 'Fjord',
    AE: ada,
    'What to expect': 'An upgrade',
    'Meeting link': 'https://meet.example.com/1',
  });
});

afterAll(() => {
  google.remove();
});

const ask = (request: Asked, me = ben): Answer =>
  google.asks((platform) => answerShadowing(platform, email(me), request));

const bring = (request: ImportRequest, me = ada): ImportAnswer =>
  google.asks((platform) => answerImport(platform, email(me), request));

const home = (me = ben): Home => {
  const answer = ask({ kind: 'home' }, me);
  if (answer.kind !== 'home') throw new Error(answer.kind);
  return answer.home;
};

const busyText =
  'Ridealong is busy with somebody else’s change. Nothing was lost and nothing was changed: please try again in a minute.';
const notCoordinator = 'Only a coordinator can do this. Ask one of those whom its settings name.';
const notSetUp =
  'This spreadsheet is not set up yet. Choose “Set up for call shadowing” or “Set up for Red Accounts” in the Ridealong menu.';

const refusal = (sentence: string) => ({ kind: 'refused', sentence, offer: null, home: null });

/** While somebody else has the lock. */
const busy = <T extends Answer | ImportAnswer>(
  answer: (platform: Parameters<typeof answerShadowing>[0]) => T,
): T => google.asks((platform) => answer({ ...platform, ...google.hindered({ lock: true }) }));

describe('the panel', () => {
  it('shows the home as it is, and to coordinators that the zones differ', () => {
    const zone = workbench.world.workbooks.find(({ id }) => id === workbook);
    if (!zone) throw new Error('the workbook is gone');
    const { timeZone } = zone;
    expect([home().warnings, home(ada).warnings]).toEqual([[], []]);
    zone.timeZone = 'America/New_York';
    expect(home().warnings).toEqual([]);
    expect(home(ada).warnings).toEqual([
      `The spreadsheet is set to America/New_York (File › Settings), the programme to ${timeZone} (tab Settings). Dates and times in the tabs are meant in ${timeZone}; set both alike, so that nobody is misled.`,
    ]);
    zone.timeZone = timeZone;
    expect(home(ada).me).toEqual({ email: ada, name: ada, onRoster: false, isCoordinator: true });
  });

  it('says so while somebody else’s change is under way', () => {
    const request = { kind: 'withdraw', signUp: 's-1' } as const;
    expect(busy((platform) => answerShadowing(platform, email(ben), request))).toEqual(refusal(busyText));
  });

  it('does what is asked, and shows how it is then', () => {
    const hours = { timeZone: 'Europe/Paris', worksOn: [1, 2], worksFrom: '09:00', worksUntil: '17:00' };
    const saved = ask({ kind: 'saveHours', ...hours });
    expect(saved).toMatchObject({ kind: 'done', sentence: 'Your time zone and working hours are saved.' });
    expect(saved.home?.programme?.hours).toEqual(hours);

    const week = { weeks: ['2026-06-01'] };
    const signedUp = ask({ kind: 'signUp', weeks: week, flexible: false, note: '' });
    expect(signedUp).toMatchObject({
      kind: 'done',
      sentence: expect.stringMatching(/^You have a tentative rotation: the week of 1–7 Jun 2026\./) as string,
    });
    expect(signedUp.home).toEqual(home());

    const again = ask({ kind: 'signUp', weeks: week, flexible: false, note: '' });
    expect({ ...again, home: null }).toEqual({
      kind: 'refused',
      sentence: 'You already have your rotation of 2026: the week of 1–7 Jun 2026. You can sign up for 2027.',
      offer: { year: 2027 },
      home: null,
    });
    expect(again.home).toEqual(home());

    const strange = ask({ kind: 'withdraw', signUp: 's-none' });
    expect({ ...strange, home: null }).toEqual(refusal('There is no such sign-up of yours.'));

    const signUp = home().programme?.rotations[0]?.signUp ?? '';
    const withdrawn = ask({ kind: 'withdraw', signUp });
    expect([withdrawn.kind, withdrawn.home?.programme?.rotations]).toEqual(['done', []]);
  });

  it('takes a call of its AE', () => {
    const offered = ask(
      {
        kind: 'offerCall',
        date: '2026-06-03',
        start: '10:00',
        minutes: 30,
        customer: 'Acme',
        customerNo: null,
        ae: ada,
        brief: '',
        meetingLink: '',
        notesLink: '',
        slackChannel: '',
        seats: 1,
      },
      ada,
    );
    expect(offered).toMatchObject({
      kind: 'done',
      sentence: 'Your call with Acme on Wed 3 Jun, 10:00–10:30 is offered. Thank you.',
    });
    expect(offered.home?.programme?.myCalls.map(({ customer }) => customer)).toEqual(['Fjord', 'Acme']);
  });

  it('takes a word about what is held of a coordinator, as the script knows them', () => {
    const word = { kind: 'answerHeld', word: 'carryOut', seen: '' } as const;
    expect(ask(word, ada)).toMatchObject({
      kind: 'refused',
      sentence: 'Nothing is held any more: the rows say again what they said.',
    });
    expect(ask(word, ben)).toMatchObject({ kind: 'refused', sentence: notCoordinator });
  });

  it('says nothing of a call whose change is held', () => {
    ask({ kind: 'signUp', weeks: { weeks: ['2026-06-01'] }, flexible: false, note: '' });
    const [call] = google.records('Calls');
    expect(home().programme?.rotations[0]?.call?.customer).toBe('Fjord');
    google.tells({ kind: 'held', rows: [call?.['Call id'] ?? ''] });
    expect(home().programme?.rotations[0]).toMatchObject({ call: null, held: 'Tue 2 Jun 2026, 14:00' });
    google.tells({ kind: 'unheld', rows: [call?.['Call id'] ?? ''] });
  });
});

describe('what comes in from files', () => {
  const rows = {
    kind: 'importRows',
    what: 'engineers',
    preview: false,
    header: ['Email'],
    rows: [
      { row: 2, cells: ['kim@example.com'] },
      { row: 3, cells: ['lee@example.com'] },
    ],
  } as const;
  const request = (preview = false): ImportRequest => ({
    ...rows,
    preview,
    header: [...rows.header],
    rows: rows.rows.map((row) => ({ ...row, cells: [...row.cells] })),
  });
  const found = {
    what: 'engineers',
    columns: ['Email'],
    adds: 2,
    updates: 0,
    known: 0,
    leftOut: 0,
    notes: [],
  };

  it('is for coordinators', () => {
    expect(bring(request(), ben)).toEqual(refusal(notCoordinator));
    expect(bring(request(true), ben)).toEqual(refusal(notCoordinator));
  });

  it('is shown first, which writes nothing', () => {
    const before = google.records('Engineers');
    expect(bring(request(true))).toEqual({ kind: 'preview', found });
    const calls: ImportRequest = {
      kind: 'importRows',
      what: '',
      preview: true,
      header: ['Date', 'Start', 'Minutes', 'Customer', 'AE'],
      rows: ['10:00', '11:00'].map((start, n) => ({
        row: n + 2,
        cells: ['2026-06-09', start, '30', 'Acme', ada],
      })),
    };
    expect(bring(calls)).toMatchObject({ kind: 'preview', found: { adds: 2, known: 0 } });
    expect(bring({ kind: 'importHandbook', preview: true, page: 'x' })).toEqual(
      refusal(
        'There is no Markdown table with the columns Rotation, Engineer and Customer in it. Copy the page as Markdown, with the table’s header.',
      ),
    );
    expect(google.records('Engineers')).toEqual(before);
  });

  it('comes in, and the panel shows how it is then', () => {
    const answer = bring(request());
    expect(answer).toEqual({ kind: 'imported', sentence: '2 engineers added.', found, home: home(ada) });
    expect(google.records('Engineers').map(({ Email }) => Email)).toEqual([
      ben,
      'kim@example.com',
      'lee@example.com',
    ]);
  });

  it('is refused with the panel as it is, where it is no such file', () => {
    const sentence = 'There is no column Email, which engineers need. Found were: “Colour”.';
    expect(bring({ ...request(), header: ['Colour'] } as ImportRequest)).toEqual({
      ...refusal(sentence),
      home: home(ada),
    });
    const page = { kind: 'importHandbook', preview: false, page: 'x' } as const;
    expect(bring(page)).toMatchObject({ kind: 'refused', offer: null, home: { me: { email: ada } } });
  });

  it('is refused while somebody else’s change is under way', () => {
    expect(busy((platform) => answerImport(platform, email(ada), request()))).toEqual(refusal(busyText));
  });

  it('goes out to the handbook for anybody, also as a whole page', () => {
    const table = bring({ kind: 'handbook' }, ben);
    expect(table).toEqual({
      kind: 'handbook',
      table: expect.stringMatching(/^\| Rotation {3}\| Engineer \| Customer \|\n/) as string,
      page: '',
    });
    const page = 'Hello\n\n| Rotation | Engineer | Customer |\n|---|---|---|\n| 2025-01-06 | Ben | 4 |\n';
    expect(bring({ kind: 'importHandbook', preview: false, page })).toMatchObject({
      kind: 'imported',
      sentence: '1 rotation added.',
    });
    expect(bring({ kind: 'handbook' }, ben)).toMatchObject({
      page: expect.stringMatching(/^Hello\n/) as string,
    });
  });
});

describe('who coordinates', () => {
  it('stands in the panel at once after a change', () => {
    const saved = ask({ kind: 'saveCoordinators', coordinators: [ada, ben] }, ada);
    expect(saved).toMatchObject({ kind: 'done', sentence: 'The coordinators are saved.' });
    expect(saved.home?.programme?.coordinator?.coordinators).toEqual([ada, ben]);
    expect(ask({ kind: 'answerHeld', word: 'mistake', seen: '' }, ben)).toMatchObject({
      sentence: 'Nothing is held any more: the rows say again what they said.',
    });
  });
});

describe('in a spreadsheet that is not set up', () => {
  const empty = new InWorkbook('redAccounts', false);
  afterAll(() => {
    empty.remove();
  });

  it('nothing is shown, brought in or given out, and why is said', () => {
    empty.asks((platform) => {
      keepCoordinators(platform.properties, [email(ada)]);
      const page = { kind: 'importHandbook', preview: true, page: '' } as const;
      const answers = [
        answerImport(platform, email(ada), page),
        answerImport(platform, email(ada), { ...page, preview: false }),
        answerImport(platform, email(ben), { kind: 'handbook' }),
        answerShadowing(platform, email(ada), { kind: 'withdraw', signUp: 's-1' }),
      ];
      expect(answers).toEqual(answers.map(() => refusal(notSetUp)));
      expect(answerShadowing(platform, email(ada), { kind: 'home' })).toMatchObject({
        home: { programme: null, warnings: [notSetUp] },
      });
    });
  });
});
