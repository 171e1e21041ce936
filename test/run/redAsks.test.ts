import { ann, cem, fjord, olga, sam, type TrackerBench } from '../support/tracker';
import {
  changeHealth,
  historyOf,
  row,
  sentenceOf,
  skipTo,
  typeInto,
  withFjord,
} from '../support/trackerLife';
import { coordinator } from '../support/workbook';

const red = withFjord();

const wish = { ask: 'A fix date for the export', owner: olga, due: '2026-05-08' };

function ask(t: TrackerBench, as = ann, changes: Partial<typeof wish> = {}) {
  return t.ask(as, { kind: 'ask', show: t.episode(fjord.name), ...wish, ...changes });
}

function answer(t: TrackerBench, as: string, status: 'Acknowledged' | 'Answered' | 'Declined', text = '') {
  const id = t.records('Asks')[0]?.['Ask id'] ?? '';
  return t.ask(as, { kind: 'answerAsk', show: t.episode(fjord.name), id, status, answer: text });
}

const asked = (() => {
  const t = red.copy();
  ask(t);
  t.hours(1.1);
  return t;
})();

const asksRow = (t: TrackerBench): Record<string, string> => t.records('Asks')[0] ?? {};
const replies = (t: TrackerBench): string[] => (t.threads()[0]?.replies ?? []).map(({ text }) => text);

describe('R5 an ask', () => {
  test('has its row, its message in the thread, and a mail to its owner', () => {
    expect(asksRow(asked)).toMatchObject({
      Account: fjord.name,
      Ask: wish.ask,
      Owner: olga,
      Due: 'Fri 8 May 2026',
      Status: 'Open',
      'Asked by': ann,
      Check: '',
    });
    expect(replies(asked)).toEqual([expect.stringContaining(wish.ask)]);
    expect(asked.mails(olga)).toHaveLength(1);
    expect(asked.mails(olga)[0]?.text).toContain(ann);
    expect(row(asked)['Waiting for']).toContain(`${olga}: the answer to “${wish.ask}”`);
    asked.copy().hours(1.1);
    expect(asked.threads()[0]?.replies[0]?.permalink).toContain(asksRow(hour(asked))['Thread'] ?? '?');
  });

  test('goes to somebody outside the account team, of the organisation, with a day that is to come', () => {
    const t = red.copy();
    expect(sentenceOf(ask(t, ann, { owner: cem }))).toMatch(/is the CE of this account.*outside/);
    expect(sentenceOf(ask(t, ann, { owner: 'x@elsewhere.test' }))).toMatch(/example\.com/);
    expect(sentenceOf(ask(t, ann, { due: '2026-05-03' }))).toMatch(/past/);
    expect(sentenceOf(ask(t, ann, { ask: '  ' }))).toMatch(/Write what you need/);
    expect(t.records('Asks')).toEqual([]);
    expect(t.ledger('asked')).toEqual([]);
  });

  test('can be typed, by account, ask, owner and due', () => {
    const t = red.copy();
    t.type(cem, 'Asks', { Account: fjord.name, Ask: wish.ask, Owner: olga, Due: '2026-05-08' });
    expect(asksRow(t)).toMatchObject({ Check: '', 'Asked by': 'Someone' });
    t.hours(1.1);
    expect(replies(t)).toHaveLength(1);
    expect(t.mails(olga)).toHaveLength(1);
    t.type(cem, 'Asks', { Account: fjord.name, Ask: 'More', Owner: ann, Due: '2026-05-08' });
    expect(t.records('Asks')[1]?.['Check']).toMatch(/is the AE of this account/);
  });

  test('that is acknowledged waits, and does not climb before its day is over', () => {
    const t = asked.copy();
    expect(answer(t, olga, 'Acknowledged').kind).toBe('done');
    skipTo(t, '2026-05-08T18:00:00Z');
    expect(t.ledger('climbed')).toEqual([]);
    expect(asksRow(t)['Status']).toBe('Acknowledged');
    skipTo(t, '2026-05-09T08:00:00Z');
    expect(t.ledger('climbed')).toHaveLength(1);
  });

  test('is answered by its owner, in the panel or by typing, and told in the thread', () => {
    const byPanel = asked.copy();
    expect(answer(byPanel, olga, 'Answered').kind).toBe('refused');
    expect(answer(byPanel, olga, 'Answered', 'On 20 May').kind).toBe('done');
    const byTyping = asked.copy();
    byTyping.type(olga, 'Asks', { Answer: 'On 20 May', Status: 'Answered' }, 2);
    for (const t of [byPanel, byTyping]) {
      expect(asksRow(t)).toMatchObject({ Status: 'Answered', Answer: 'On 20 May', Check: '' });
      expect(row(t)['Waiting for']).not.toContain(olga);
      t.hours(1.1);
      expect(replies(t)[0]).toContain('Answered');
      expect(replies(t)[1]).toMatch(/\*Answered\*[^]*On 20 May/);
    }
    expect(historyOf(byPanel).filter((line) => line.startsWith(olga))).not.toEqual([]);
    expect(sentenceOf(answer(byPanel, olga, 'Acknowledged'))).toMatch(/answered already/);
  });

  test('is declined with its reason only', () => {
    const t = asked.copy();
    expect(sentenceOf(answer(t, olga, 'Declined'))).toMatch(/reason/);
    expect(answer(t, olga, 'Declined', 'Not this year').kind).toBe('done');
    t.hours(1.1);
    expect(replies(t)[1]).toMatch(/\*Declined\*[^]*Not this year/);
    t.type(ann, 'Asks', {
      Account: fjord.name,
      Ask: 'B',
      Owner: olga,
      Due: '2026-05-09',
      Status: 'Declined',
    });
    expect(t.records('Asks')[1]?.['Check']).toMatch(/Declined needs its reason/);
  });

  test('is answered by nobody else but the account team, the sponsor and coordinators', () => {
    const t = asked.copy();
    expect(answer(t, 'eve@example.com', 'Answered', 'Never').kind).toBe('refused');
    expect(asksRow(t)['Status']).toBe('Open');
    expect(answer(t, cem, 'Answered', 'He told me: 20 May').kind).toBe('done');
  });
});

describe('R5 an ask to which nobody reacts', () => {
  test('climbs to the sponsor after 48 hours, once: mails to both, a word in the thread', () => {
    const t = asked.copy();
    skipTo(t, '2026-05-06T07:00:00Z');
    expect(t.mails(sam)).toEqual([]);
    expect(t.ledger('climbed')).toEqual([]);
    skipTo(t, '2026-05-06T10:00:00Z');
    t.hours(3);
    expect(t.mails(sam)).toHaveLength(1);
    expect(t.mails(olga)).toHaveLength(2);
    expect(replies(t).filter((text) => text.includes('No reaction'))).toHaveLength(1);
    expect(t.tracker(sam, t.episode(fjord.name)).account?.asks[0]?.climbed).toMatch(
      /^Climbed to Sam Vp on Wed 6 May/,
    );
  });

  test('without a sponsor it is said in the thread and to its owner', () => {
    const t = asked.copy();
    typeInto(t, ann, { Sponsor: '' });
    skipTo(t, '2026-05-06T12:00:00Z');
    expect(replies(t).join()).toContain('There is no sponsor');
    expect(t.mails(olga)).toHaveLength(2);
  });

  test('by setting only the hours of working days count', () => {
    const t = red.copy();
    t.set('Count working days only', 'Yes');
    skipTo(t, '2026-05-08T08:00:00Z');
    ask(t, ann, { due: '2026-05-20' });
    skipTo(t, '2026-05-11T12:00:00Z');
    expect(t.ledger('climbed')).toEqual([]);
    skipTo(t, '2026-05-12T10:00:00Z');
    expect(t.ledger('climbed')).toHaveLength(1);
  });

  test('answered in time does not climb, nor one of an account that is closed', () => {
    const answered = asked.copy();
    answer(answered, olga, 'Answered', 'Yes');
    const closed = asked.copy();
    changeHealth(closed, ann, 'Green');
    closed.hours(0.1);
    typeInto(closed, ann, { Resolution: 'The fix', 'AE says': 'Resolved' });
    typeInto(closed, cem, { 'CE says': 'Resolved' });
    expect(row(closed)['Status']).toBe('Resolved');
    for (const t of [answered, closed]) {
      skipTo(t, '2026-05-07T10:00:00Z');
      expect(t.ledger('climbed')).toEqual([]);
      expect(t.mails(sam)).toEqual([]);
    }
  });

  test('is withdrawn when its row is deleted, and its message says so', () => {
    const t = asked.copy();
    t.sheet('Asks').rows.splice(1, 1);
    t.run('everyHourRedAccounts');
    expect(row(t)['Waiting for']).toContain(olga);
    t.run('everyHourRedAccounts');
    t.hours(1.1);
    expect(row(t)['Waiting for']).not.toContain(olga);
    expect(replies(t)[0]).toContain('Withdrawn');
    skipTo(t, '2026-05-08T10:00:00Z');
    expect(t.ledger('climbed')).toEqual([]);
  });
});

test('coordinators ask and answer for every account', () => {
  const t = red.copy();
  expect(ask(t, coordinator).kind).toBe('done');
  expect(answer(t, coordinator, 'Answered', 'Done').kind).toBe('done');
});

function hour(t: TrackerBench): TrackerBench {
  const later = t.copy();
  later.hours(1.1);
  return later;
}
