import { say } from '../../workbench/google/slack/people';
import { columnUnder, firstEmptyRow, typeCell } from '../../workbench/runtime/people';
import { ann, cem, fjord, olga, sam, tracker, type TrackerBench } from '../support/tracker';
import { changeHealth, row, teamed, typeInto, withFjord } from '../support/trackerLife';

// R2: another automation adds rows and posts; Ridealong takes both up and makes no second one.

const bot = 'crm.bot@example.com';

function withOthers(settings: { rows?: boolean; posts?: boolean }): TrackerBench {
  const t = tracker();
  t.bench.addPerson(bot, 'CRM Bot');
  if (settings.rows) t.set('Rows are made by another automation', 'Yes');
  if (settings.posts) t.set('Posts are made by another automation', 'Yes');
  t.hours(0.1);
  return t;
}

/** Writes a row, or into one, as another automation does: through the API, of which no trigger learns. */
function write(t: TrackerBench, values: Record<string, string>, at?: number): void {
  const sheet = t.sheet('Account Tracker');
  const target = at === undefined ? firstEmptyRow(sheet) : at - 1;
  for (const [header, text] of Object.entries(values)) {
    const column = columnUnder(t.book, sheet, header);
    typeCell(t.book, sheet, { row: target, column }, { text, as: bot, now: t.bench.world.now });
  }
}

/** A first post of another automation: its link. */
function post(t: TrackerBench, text = 'Fjord Energy turned red'): string {
  return say(t.bench.world, { channel: 'red-accounts', user: 'CRM alerts', text }).permalink;
}

const added = { Account: fjord.name, 'Account id': fjord.id, Health: 'Red', AE: ann, CE: cem };

describe('rows that another automation adds', () => {
  test.each([
    ['the row before the event', true],
    ['the event before the row', false],
  ])('%s: one row, one episode, one thread', (_order, isRowFirst) => {
    const t = withOthers({ rows: true });
    if (isRowFirst) {
      write(t, added);
      t.run('everyHourRedAccounts');
      t.tell(teamed);
    } else {
      t.tell(teamed);
      t.run('everyHourRedAccounts');
      expect(t.records('Account Tracker')).toEqual([]);
      expect(t.threads()).toEqual([]);
      write(t, added);
    }
    t.hours(1.1);
    expect(t.records('Account Tracker')).toHaveLength(1);
    expect(row(t)).toMatchObject({ Status: 'Red', Check: '', Sponsor: sam });
    t.hours(2);
    expect(t.threads()).toHaveLength(1);
    expect(row(t)['Thread']).toBe(t.threads()[0]?.permalink);
    expect(t.mails(ann)).toHaveLength(1);
  });

  test('what the automation wrote stays, and what it adds later is taken over', () => {
    const t = withOthers({ rows: true });
    write(t, { Account: fjord.name, Health: 'Red', 'Why red': 'As the CRM says' });
    t.hours(1.1);
    write(t, { AE: ann, CE: cem, Health: 'Yellow' }, 2);
    t.hours(1.1);
    expect(row(t)).toMatchObject({
      'Why red': 'As the CRM says',
      Status: 'Yellow, waiting for resolution',
      Check: '',
    });
  });

  test('goes on for many accounts, also when it inserts its rows at the top', () => {
    const t = withOthers({ rows: true, posts: true });
    for (const name of ['Alder', 'Birch', 'Cobalt']) {
      const sheet = t.sheet('Account Tracker');
      sheet.rows.splice(1, 0, []);
      write(t, { Account: name, Health: 'Red', Thread: post(t, name) }, 2);
      t.hours(1.1);
    }
    expect(t.records('Account Tracker').map(({ Account, Status }) => [Account, Status])).toEqual([
      ['Cobalt', 'Red'],
      ['Birch', 'Red'],
      ['Alder', 'Red'],
    ]);
    expect(t.threads()).toHaveLength(3);
    expect(t.ledger('threadTaken')).toHaveLength(3);
  });

  test('without the setting an event makes the row, and one that is added besides is told apart', () => {
    const t = withOthers({});
    t.tell(teamed);
    write(t, added);
    t.hours(1.1);
    const rows = t.records('Account Tracker');
    expect(rows.map(({ Status }) => Status)).toEqual(['Red', '']);
    expect(rows[1]?.['Check']).toContain('has its row already');
    expect(t.threads()).toHaveLength(1);
  });
});

describe('posts that another automation makes', () => {
  test.each([
    ['with the row', true],
    ['later than the row', false],
  ])('the link that it puts under Thread %s is taken: no second post, answers go there', (_when, atOnce) => {
    const t = withOthers({ rows: true, posts: true });
    const link = post(t);
    write(t, { ...added, ...(atOnce && { Thread: link }) });
    t.hours(1.1);
    if (!atOnce) {
      expect(t.threads()[0]?.replies).toEqual([]);
      write(t, { Thread: link }, 2);
      t.hours(1.1);
    }
    changeHealth(t, ann, 'Yellow', 'Better');
    t.ask(ann, { kind: 'ask', show: t.episode(fjord.name), ask: 'A date', owner: olga, due: '2026-05-08' });
    t.hours(1.1);
    expect(t.threads()).toHaveLength(1);
    const [thread] = t.threads();
    expect(thread?.text).toBe('Fjord Energy turned red');
    expect(
      thread?.replies.map(({ bot, text }) => [bot, text.includes('yellow') || text.includes('A date')]),
    ).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(row(t)['Thread']).toBe(link);
    expect(t.tracker(ann, t.episode(fjord.name)).account?.thread).toBe(link);
  });

  test('with the setting, rows of Ridealong’s own get no post either until a link is there', () => {
    const t = withOthers({ posts: true });
    t.tell(teamed);
    t.hours(2);
    expect(t.threads()).toEqual([]);
    expect(row(t)['Thread']).toBe('');
    const link = post(t);
    typeInto(t, ann, { Thread: link });
    changeHealth(t, ann, 'Yellow');
    t.hours(1.1);
    expect(t.threads()).toHaveLength(1);
    expect(t.threads()[0]?.replies).toHaveLength(1);
  });

  test('a text that is no link is left alone, and nothing goes there', () => {
    const t = withOthers({ rows: true, posts: true });
    write(t, { ...added, Thread: 'see #red-accounts' });
    t.hours(1.1);
    expect(row(t)).toMatchObject({ Status: 'Red', Thread: 'see #red-accounts' });
    expect(t.ledger('threadTaken')).toEqual([]);
  });

  test('a thread is kept when an automation empties the cell or puts another link there', () => {
    const t = withOthers({ rows: true, posts: true });
    const link = post(t);
    write(t, { ...added, Thread: link });
    t.hours(1.1);
    write(t, { Thread: '' }, 2);
    t.hours(1.1);
    expect(row(t)['Thread']).toBe(link);
  });
});

describe('a row that was copied with everything in it', () => {
  /** Somebody copies Fjord’s row and types another account over its name. */
  function copied(t: TrackerBench): void {
    const sheet = t.sheet('Account Tracker');
    const cells = structuredClone(sheet.rows[1] ?? []);
    sheet.rows[2] = cells;
    t.type(cem, 'Account Tracker', { Account: 'Birch', 'Account id': '' }, 3);
  }

  test('is an account of its own: what is said of it does not go into the other’s thread', () => {
    const t = withFjord();
    t.hours(1.1);
    copied(t);
    t.hours(2);
    expect(t.records('Account Tracker').map(({ Account, Status }) => [Account, Status])).toEqual([
      [fjord.name, 'Red'],
      ['Birch', 'Red'],
    ]);
    expect(t.threads()).toHaveLength(2);
    expect(row(t, 'Birch')['Thread']).toBe(t.threads().find(({ text }) => text.includes('Birch'))?.permalink);
    expect(row(t, 'Birch')['Thread']).not.toBe(row(t)['Thread']);
    expect(t.ledger('threadTaken')).toEqual([]);
  });

  test('also where others make the posts: the link is emptied until Birch has its own', () => {
    const t = withOthers({ rows: true, posts: true });
    write(t, { ...added, Thread: post(t) });
    t.hours(1.1);
    copied(t);
    t.hours(1.1);
    expect(row(t, 'Birch')).toMatchObject({ Status: 'Red', Thread: '' });
    expect(t.ledger('threadTaken')).toHaveLength(1);
  });
});
