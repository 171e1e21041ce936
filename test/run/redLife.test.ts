import { ann, cem, fjord, sam, tracker, type TrackerBench } from '../support/tracker';
import {
  agreePlan,
  changeHealth,
  formOf,
  giveWord,
  historyOf,
  resolve,
  row,
  save,
  skipTo,
  sentenceOf,
  teamed,
  typeInto,
  withFjord,
} from '../support/trackerLife';

const red = withFjord();
const accountOf = (t: TrackerBench, as = ann) => t.tracker(as, t.episode(fjord.name)).account;

describe('R2 an account turns red', () => {
  const shown = ({ Status, Health, AE, CE, Check }: Record<string, string>) => ({
    Status,
    Health,
    AE,
    CE,
    Check,
  });

  test('by the CRM, the panel and a typed row alike', () => {
    const byPanel = tracker();
    const opened = { account: fjord.name, accountId: fjord.id, whyRed: 'Usage fell by half' };
    byPanel.ask(ann, { kind: 'openAccount', ...opened, ae: ann, ce: cem, sponsor: sam });
    const byTyping = tracker();
    byTyping.type(ann, 'Account Tracker', {
      Account: fjord.name,
      'Account id': fjord.id,
      Health: 'red',
      'Why red': 'Usage fell by half',
      AE: ann,
      CE: cem,
      Sponsor: sam,
    });
    for (const t of [byPanel, byTyping]) {
      expect(shown(row(t))).toEqual({
        ...shown(row(red)),
        Health: expect.stringMatching(/^red$/i) as string,
      });
      t.hours(1.1);
      expect(t.threads()).toHaveLength(1);
      expect(t.mails(ann)).toHaveLength(1);
      expect(t.mails(cem)).toHaveLength(1);
    }
    expect(row(byTyping)['Waiting for']).toMatch(/^AE ann\.ae@example\.com: Current state, since Mon 4 May/);
  });

  test('R1: a second time for the same account opens no second row', () => {
    const t = red.copy();
    const opened = { account: fjord.name, accountId: '', whyRed: '', ae: '', ce: '', sponsor: '' };
    expect(t.ask(cem, { kind: 'openAccount', ...opened }).kind).toBe('refused');
    t.type(cem, 'Account Tracker', { Account: fjord.name, Health: 'Red' });
    t.tell({ ...teamed, why: 'Again' });
    t.hours(1.1);
    const rows = t.records('Account Tracker');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({
      Status: '',
      Check: expect.stringContaining('has its row already') as string,
    });
    expect(t.threads()).toHaveLength(1);
  });
});

describe('R4 the plan', () => {
  test('R3: says whose turn it is and since when, and is agreed by two signatures in the panel', () => {
    const t = red.copy();
    expect(accountOf(t)?.waitingFor).toMatchObject([
      { who: 'AE Ann Ae', what: 'Current state', since: 'Mon 4 May', isMe: true },
      { who: 'CE Cem Ce', what: 'Action plan and Exit criteria' },
    ]);
    t.hours(26);
    save(t, ann, { currentState: 'They are angry' });
    expect(accountOf(t)?.waitingFor[0]).toMatchObject({ who: 'AE Ann Ae', since: 'Tue 5 May' });
    save(t, ann, {}, { sign: true });
    expect(row(t)['Waiting for']).toMatch(
      /^CE cem\.ce@example\.com: Action plan and Exit criteria, since Mon 4 May/,
    );
    save(t, cem, { actionPlan: 'Fix the export', exitCriteria: '30 quiet days' }, { sign: true });
    expect(accountOf(t)).toMatchObject({ planState: 'agreed', waitingFor: [] });
    expect(row(t)['Waiting for']).toBe('');
    t.hours(1.1);
    expect(t.threads()[0]?.replies.map(({ text }) => text)).toEqual([
      expect.stringContaining('plan is agreed'),
    ]);
  });

  test('and by two words typed, each under its own column', () => {
    const t = red.copy();
    typeInto(t, ann, { 'Current state': 'They are angry', 'AE says': 'Agreed' });
    typeInto(t, cem, { 'Action plan': 'Fix it', 'Exit criteria': '30 quiet days', 'CE says': 'Agreed' });
    expect(accountOf(t)).toMatchObject({
      planState: 'agreed',
      parts: { ae: { state: 'signed' }, ce: { state: 'signed' } },
    });
    expect(row(t)['Check']).toBe('');
    expect(historyOf(t)).toEqual(expect.arrayContaining(['Someone | AE’s part |  | Signed']));
  });

  test('a part that is changed after it was signed is to be signed again, and Check says how by typing', () => {
    const t = red.copy();
    agreePlan(t);
    typeInto(t, ann, { 'Action plan': 'Something else' });
    expect(accountOf(t)).toMatchObject({
      planState: 'due',
      parts: { ae: { state: 'signed' }, ce: { state: 'changed' } },
    });
    expect(row(t)['Waiting for']).toMatch(/signature of CE’s part, which was changed/);
    typeInto(t, cem, { 'CE says': 'Agreed' });
    expect(accountOf(t)?.planState).toBe('agreed');
    typeInto(t, ann, { 'Action plan': 'Something else again' });
    expect(row(t)['Check']).toMatch(/^CE says Agreed, but of another text/);
  });

  test('nobody signs for another', () => {
    const t = red.copy();
    const asSam = save(t, sam, { currentState: 'All is well' }, { sign: true });
    expect(asSam.kind).toBe('refused');
    expect(row(t)['Current state']).toBe('');
  });

  test('is overdue after two working days, in the tracker and on the board', () => {
    const t = red.copy();
    skipTo(t, '2026-05-06T20:00:00Z');
    expect(accountOf(t)?.planState).toBe('due');
    skipTo(t, '2026-05-07T08:00:00Z');
    expect(accountOf(t)?.planState).toBe('overdue');
    expect(t.tracker(sam).board.plansOverdue).toHaveLength(1);
  });
});

describe('two people at once', () => {
  test('nobody’s text is overwritten: the second sees what the first wrote, and by whom', () => {
    const t = red.copy();
    const seen = formOf(t, ann);
    save(t, cem, { whyRed: 'Two outages', nextStep: 'Call them' });
    const answer = save(t, ann, { whyRed: 'Churn of users', currentState: 'Angry' }, { base: seen });
    expect(answer).toMatchObject({
      kind: 'conflict',
      fields: [{ field: 'whyRed', label: 'Why red', theirs: 'Two outages' }],
    });
    expect(answer.kind === 'conflict' && answer.fields[0]?.by).toMatch(/^Cem Ce, Mon 4 May/);
    expect(row(t)).toMatchObject({ 'Why red': 'Two outages', 'Current state': '', 'Next step': 'Call them' });
    save(t, ann, { whyRed: 'Two outages\nChurn of users', currentState: 'Angry' });
    expect(row(t)).toMatchObject({ 'Why red': 'Two outages\nChurn of users', 'Next step': 'Call them' });
  });

  test('fields that only the other changed keep what they say, also when somebody typed them', () => {
    const t = red.copy();
    const seen = formOf(t, ann);
    save(t, cem, { actionPlan: 'Fix it' });
    typeInto(t, sam, { 'Next step': 'Call them', 'Next step due': '2026-05-20' });
    expect(save(t, ann, { currentState: 'Angry' }, { base: seen }).kind).toBe('done');
    expect(row(t)).toMatchObject({
      'Action plan': 'Fix it',
      'Next step': 'Call them',
      'Next step due': 'Wed 20 May 2026',
      'Current state': 'Angry',
    });
  });

  test('who saves while another saves is told the same', () => {
    const t = red.copy();
    const seen = formOf(t, ann);
    let inner = '';
    t.bench.hooks.beforeCall = ({ method }) => {
      if (method !== 'tryLock' || inner !== '') return;
      inner = 'begun';
      inner = save(t, cem, { whyRed: 'Two outages' }, { base: seen }).kind;
    };
    const outer = save(t, ann, { whyRed: 'Churn' }, { base: seen });
    expect([inner, outer.kind]).toEqual(['done', 'conflict']);
    expect(row(t)['Why red']).toBe('Two outages');
  });
});

describe('R7 the resolution', () => {
  test('yellow waits for a note and both words, and is resolved', () => {
    const t = red.copy();
    agreePlan(t);
    t.hours(24);
    expect(sentenceOf(giveWord(t, ann))).toMatch(/is red/);
    changeHealth(t, ann, 'Yellow', 'The export works');
    expect(row(t)).toMatchObject({ Status: 'Yellow, waiting for resolution', Health: 'Yellow' });
    expect(row(t)['Waiting for']).toMatch(/what turned it, since Tue 5 May/);
    expect(giveWord(t, ann).kind).toBe('refused');
    save(t, cem, { resolution: 'The fix of the export' });
    expect(giveWord(t, ann).kind).toBe('done');
    expect(row(t)).toMatchObject({ Status: 'Yellow, waiting for resolution' });
    expect(row(t)['Waiting for']).toMatch(/^CE cem\.ce@example\.com: the word that it is resolved/);
    expect(giveWord(t, ann).kind).toBe('refused');
    expect(giveWord(t, cem).kind).toBe('done');
    expect(row(t)).toMatchObject({ Status: 'Resolved', 'Waiting for': '', Check: '' });
    t.hours(1.1);
    const [post] = t.threads();
    expect(post?.text).toContain('✅ *Fjord Energy* is resolved');
    expect(post?.replies.slice(-1)[0]?.text).toContain('The fix of the export');
  });

  test('by typing alone', () => {
    const t = red.copy();
    typeInto(t, ann, { Health: 'Green' });
    typeInto(t, ann, { Resolution: 'The fix', 'AE says': 'Resolved' });
    expect(row(t)['Status']).toBe('Green, waiting for resolution');
    typeInto(t, cem, { 'CE says': 'Resolved' });
    expect(row(t)).toMatchObject({ Status: 'Resolved', Check: '' });
  });

  test('a lost account asks for its retro', () => {
    const t = red.copy();
    changeHealth(t, cem, 'Lost', 'They left');
    expect(accountOf(t)?.resolution).toMatchObject({ isWaiting: true, kind: 'lost' });
    expect(row(t)['Waiting for']).toMatch(/what we learned from losing it/);
    save(t, ann, { resolution: 'We answered too late' });
    giveWord(t, ann);
    giveWord(t, cem);
    expect(row(t)['Status']).toBe('Lost');
    expect(t.ask(sam, { kind: 'yearReport', year: 2026 })).toMatchObject({
      report: { lost: 1, resolved: 0, episodes: [{ outcome: 'lost', note: 'We answered too late' }] },
    });
  });

  test('after five working days one owner and the sponsor are enough, not before', () => {
    const t = red.copy();
    changeHealth(t, ann, 'Yellow');
    save(t, ann, { resolution: 'The fix' });
    giveWord(t, ann);
    giveWord(t, sam);
    skipTo(t, '2026-05-10T21:00:00Z');
    expect(row(t)['Status']).toBe('Yellow, waiting for resolution');
    skipTo(t, '2026-05-11T08:00:00Z');
    expect(row(t)['Status']).toBe('Resolved');
  });

  test('the sponsor is asked for it only then', () => {
    const t = red.copy();
    changeHealth(t, ann, 'Yellow');
    save(t, ann, { resolution: 'The fix' });
    giveWord(t, ann);
    expect(row(t)['Waiting for']).not.toContain('Sponsor');
    skipTo(t, '2026-05-11T08:00:00Z');
    expect(row(t)['Waiting for']).toContain('Sponsor sam.vp@example.com: the word that it is resolved');
    typeInto(t, sam, { 'Sponsor says': 'Resolved' });
    expect(row(t)['Status']).toBe('Resolved');
  });

  test('R1: red again before that is the same episode, and words given before count no more', () => {
    const t = red.copy();
    changeHealth(t, ann, 'Yellow');
    save(t, ann, { resolution: 'The fix' });
    giveWord(t, ann);
    t.hours(2);
    t.tell({ health: 'Red', why: 'It broke again' });
    expect(row(t)['Status']).toBe('Red again once');
    expect(accountOf(t)?.relapses).toBe('Turned red again once');
    t.hours(2);
    changeHealth(t, ann, 'Green');
    t.hours(0.1);
    expect(row(t)['Waiting for']).toMatch(/what turned it this time, since/);
    typeInto(t, cem, { 'CE says': 'Resolved' });
    expect(row(t)['Check']).toBe(
      'CE says Resolved. It counts when Resolution says what turned it this time.',
    );
    save(t, ann, { resolution: 'Another fix' });
    expect(row(t)).toMatchObject({ Status: 'Green, waiting for resolution', Check: '' });
    giveWord(t, ann);
    expect(row(t)['Status']).toBe('Resolved');
    t.hours(1.1);
    expect(t.threads()).toHaveLength(1);
  });
});

describe('a health that is typed and put right within minutes', () => {
  test('is no relapse, and is not told; History keeps both', () => {
    const t = red.copy();
    t.hours(1.1);
    typeInto(t, ann, { Health: 'Green' });
    expect(row(t)['Status']).toBe('Green, waiting for resolution');
    t.hours(0.03);
    typeInto(t, ann, { Health: 'Red' });
    t.hours(1.1);
    expect(row(t)).toMatchObject({ Status: 'Red', Check: '' });
    expect(accountOf(t)?.relapses).toBe('');
    expect(t.threads()[0]?.replies).toEqual([]);
    expect(historyOf(t).slice(-2)).toEqual([
      'Someone | Health | Red | Green',
      'Someone | Health | Green | Red',
    ]);
  });

  test('left for longer it is a relapse', () => {
    const t = red.copy();
    typeInto(t, ann, { Health: 'Green' });
    t.hours(0.2);
    typeInto(t, ann, { Health: 'Red' });
    expect(row(t)['Status']).toBe('Red again once');
  });
});

test('R3 red again with an agreed plan: both owners are told the new reason, and it waits for somebody to look', () => {
  const t = red.copy();
  agreePlan(t);
  t.hours(2);
  t.tell({ health: 'Yellow' });
  t.hours(2);
  t.tell({ health: 'Red', why: 'A second reason' });
  t.hours(2);
  for (const to of [ann, cem]) {
    const [mail, ...more] = t.mails(to).filter(({ subject }) => subject.startsWith('Red again'));
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Red again: Fjord Energy. Look whether your part still fits');
    expect(mail?.text).toMatch(/A second reason/);
    expect(mail?.text).toMatch(/What you signed on Mon 4 May( 2026)? still stands/);
    expect(mail?.text).not.toMatch(/due/i);
  }
  expect(row(t)['Waiting for']).toMatch(/an update, as it is red again/);
  save(t, cem, { nextStep: 'Call them' });
  expect(row(t)['Waiting for']).toBe('');
});

test('R4 a red that was told late is due, and left alone, from when it was heard of', () => {
  const t = tracker();
  t.tell({ ...teamed, changedAt: '2026-04-24T08:00:00Z' });
  t.hours(1.1);
  expect(t.mails(ann)[0]?.subject).toMatch(/Your part is due Wed 6 May/);
  expect(row(t)['Status']).not.toMatch(/no update/);
});

describe('R1 red again after it was closed', () => {
  const closed = red.copy();
  agreePlan(closed);
  resolve(closed);
  closed.hours(1.1);

  test('within 14 days it is the same row and thread', () => {
    const t = closed.copy();
    skipTo(t, '2026-05-18T07:00:00Z');
    t.tell({ health: 'Red', why: 'Broken again' });
    t.hours(1.1);
    expect(row(t)).toMatchObject({ Status: 'Red again once', Health: 'Red', Thread: row(closed)['Thread'] });
    expect(row(t)['Episode id']).toBe(row(closed)['Episode id']);
    expect(accountOf(t)?.relapses).toBe('Reopened once');
    expect(t.threads()).toHaveLength(1);
    expect(t.threads()[0]?.replies.slice(-1)[0]?.text).toContain('Red again');
    expect(t.mails(ann).filter(({ subject }) => subject.startsWith('Red again: Fjord'))).toHaveLength(1);
  });

  test('later it is a new row and thread, and the old row stays', () => {
    const t = closed.copy();
    skipTo(t, '2026-05-18T12:00:00Z');
    t.tell({ health: 'Red', why: 'Something else', ae: ann, ce: cem });
    t.hours(1.1);
    const rows = t.records('Account Tracker');
    expect(rows.map(({ Status }) => Status)).toEqual(['Resolved', 'Red']);
    expect(rows[0]?.['Resolution']).toBe('The fix of the export');
    expect(rows[1]).toMatchObject({ Resolution: '', Check: '', 'Why red': 'Something else' });
    expect(t.threads()).toHaveLength(2);
  });

  test('Red typed into the closed row reopens it as well', () => {
    const t = closed.copy();
    typeInto(t, ann, { Health: 'Red' });
    t.hours(1.1);
    expect(t.records('Account Tracker')).toHaveLength(1);
    expect(row(t)['Status']).toBe('Red again once');
  });
});

test('days red and the time in each state are counted, yellow apart', () => {
  const t = red.copy();
  skipTo(t, '2026-05-07T12:00:00Z');
  changeHealth(t, ann, 'Yellow');
  skipTo(t, '2026-05-09T13:00:00Z');
  expect(row(t)).toMatchObject({ 'Days red': '3', 'Red since': 'Mon 4 May 2026' });
  expect(accountOf(t)?.timeInStates).toEqual(['Red 3 days', 'Yellow 2 days']);
  t.tell({ health: 'Red' });
  skipTo(t, '2026-05-10T14:00:00Z');
  expect(accountOf(t)?.timeInStates).toEqual(['Red 4 days', 'Yellow 2 days']);
});
