import { ann, cem, fjord, olga, sam, tracker, type TrackerBench } from '../support/tracker';
import { agreePlan, changeHealth, giveWord, save, skipTo, teamed, withFjord } from '../support/trackerLife';
import { WORKBENCH_TOKEN } from '../../workbench/google/slack/workspace';
import { coordinator } from '../support/workbook';

const vera = 'vera.vp@example.com';
const dan = 'dan.ae@example.com';

/** Two accounts in their second week, with words that stand for what is confidential. */
function secondWeek(): TrackerBench {
  const t = withFjord();
  t.set('Leaders', vera);
  t.tell({ id: '001B00000012345', name: 'Alderworks', ae: dan, ce: cem, why: 'alderwhy' });
  t.hours(0.1);
  save(t, ann, { whyRed: 'fjordwhy', currentState: 'fjordstate' }, { sign: true });
  save(t, cem, { actionPlan: 'fjordplan', exitCriteria: 'fjordexit', nextStep: 'fjordstep' });
  t.ask(ann, { kind: 'ask', show: t.episode(fjord.name), ask: 'fjordask', owner: olga, due: '2026-05-20' });
  skipTo(t, '2026-05-08T08:00:00Z');
  return t;
}

const friday = secondWeek();
const monday = (() => {
  const t = friday.copy();
  skipTo(t, '2026-05-11T07:30:00Z');
  return t;
})();

type Mail = ReturnType<TrackerBench['mails']>[number];
const sentOn = (t: TrackerBench): Mail[] => t.mails().slice(friday.mails().length);

describe('the weekly mails', () => {
  test('go on Monday at 09:00 of the programme’s time zone, to each person once', () => {
    const t = friday.copy();
    skipTo(t, '2026-05-11T06:45:00Z');
    expect(sentOn(t)).toEqual([]);
    skipTo(t, '2026-05-11T07:30:00Z');
    const everybody = [ann, cem, coordinator, dan, sam, vera].sort();
    const receivers = () =>
      sentOn(t)
        .map(({ to }) => to)
        .sort();
    expect(receivers()).toEqual(everybody);
    for (let again = 0; again < 3; again++) t.run('everyHourRedAccounts');
    skipTo(t, '2026-05-14T08:00:00Z');
    expect(receivers()).toEqual(everybody);
    skipTo(t, '2026-05-18T07:30:00Z');
    expect(receivers().filter((to) => to === ann)).toHaveLength(2);
  });

  test('R3: tell each owner what is missing from them, account by account, with a link to its row', () => {
    const [toCem] = sentOn(monday).filter(({ to }) => to === cem);
    expect(toCem?.text).toMatch(
      /Alderworks\n +Missing from you: Action plan and Exit criteria, since Mon 4 May/,
    );
    expect(toCem?.text).toMatch(/Fjord Energy\n +Missing from you: the signature of CE’s part/);
    expect(toCem?.text.match(/&range=A\d/g)).toHaveLength(2);
    const [toAnn] = sentOn(monday).filter(({ to }) => to === ann);
    expect(toAnn?.text).not.toContain('Missing from you');
    expect(toAnn?.html).toContain('Fjord Energy');
  });

  test('give leaders and coordinators the sum, without names of customers or what stands in plans', () => {
    for (const to of [vera, coordinator]) {
      const [mail] = sentOn(monday).filter((one) => one.to === to);
      expect(mail?.text).toMatch(/Red: 2\n.*Waiting for resolution: 0/);
      expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/fjord|alder|energy/i);
    }
  });

  test('R6: say when an account was left alone', () => {
    const t = friday.copy();
    skipTo(t, '2026-05-18T07:30:00Z');
    expect(t.mails(dan).slice(-1)[0]?.text).toMatch(/no update|stale|an update/i);
  });

  test('are not sent about accounts that are closed', () => {
    const t = withFjord();
    changeHealth(t, ann, 'Green');
    save(t, ann, { resolution: 'The fix' });
    giveWord(t, ann);
    giveWord(t, cem);
    skipTo(t, '2026-05-11T07:30:00Z');
    expect(t.mails(ann).filter(({ subject }) => subject.includes('waits'))).toEqual([]);
    expect(t.mails(cem).filter(({ subject }) => subject.includes('waits'))).toEqual([]);
  });
});

describe('S15 what is confidential', () => {
  const alder = /alder/i;
  const anything = /fjord|alder/i;

  /** A whole life, so that everything that can be sent was sent. */
  function lived(): TrackerBench {
    const t = monday.copy();
    const id = t.records('Asks')[0]?.['Ask id'] ?? '';
    t.ask(olga, { kind: 'answerAsk', show: '', id, status: 'Declined', answer: 'fjordanswer' });
    agreePlan(t);
    changeHealth(t, ann, 'Yellow', 'fjordyellow');
    t.hours(1.1);
    save(t, ann, { resolution: 'fjordnote' });
    giveWord(t, ann);
    giveWord(t, cem);
    t.hours(1.1);
    t.ask(sam, { kind: 'nudge' });
    t.tell({ health: 'Red', why: 'fjordagain' }, { key: 'another key' });
    t.bench.post(t.id, 'fjord: no envelope');
    skipTo(t, '2026-05-18T07:30:00Z');
    return t;
  }

  const t = lived();
  // Older versions of the workbook are the workbook as well.
  const { workbooks: _books, histories: _versions, slack, mails: _mails, ...rest } = t.bench.world;

  test('stands nowhere outside the workbook, its thread and its people’s mail', () => {
    expect(JSON.stringify(rest)).not.toMatch(anything);
    expect(JSON.stringify(t.bench.executions())).not.toMatch(anything);
    expect(t.bench.executions().length).toBeGreaterThan(20);
    expect(t.book.title).not.toMatch(anything);
  });

  test('is in mails only to those whose account it is, or of whom something was asked', () => {
    const of: [RegExp, string[]][] = [
      [/fjord/i, [ann, cem, sam, olga]],
      [alder, [dan, cem]],
      [/fjord(why|state|plan|exit|step|yellow|note)/, [ann, cem]],
    ];
    for (const [secret, people] of of) {
      const others = t.mails().filter(({ to }) => !people.includes(to));
      expect(others.length).toBeGreaterThan(0);
      for (const mail of others) expect(JSON.stringify(mail)).not.toMatch(secret);
    }
    for (const { to } of t.mails()) expect(to).toMatch(/^[^,;\s]+@example\.com$/);
  });

  test('is in Slack only in the thread of its own account, and what stands in the plan in none', () => {
    const [one, other] = [fjord.name, 'Alderworks'].map((name) =>
      t.threads().filter(({ text }) => text.includes(name)),
    );
    expect(one).toHaveLength(1);
    expect(other).toHaveLength(1);
    expect(JSON.stringify(one)).not.toMatch(alder);
    expect(JSON.stringify(other)).not.toMatch(/fjord/i);
    expect(JSON.stringify(t.threads())).not.toMatch(/fjord(state|plan|exit)/);
    const keys = slack?.channels.flatMap(({ messages }) =>
      messages.flatMap(({ metadata }) => metadata ?? []),
    );
    expect(JSON.stringify(keys)).not.toMatch(anything);
  });

  test('is not told by the web app, whatever was sent', () => {
    const answers = [
      t.tell({ health: 'Yellow', why: 'fjordlate' }),
      t.tell({ health: 'Yellow' }, { key: 'another key' }),
      t.bench.post(t.id, '{"fjord":1}').text,
      t.bench.post(t.id, '').text,
    ];
    expect(answers.join()).not.toMatch(anything);
    expect(answers.slice(1, 3)).toEqual(['{"ok":false}', '{"ok":false}']);
  });
});

describe('markup, mentions and formulas that people wrote', () => {
  const nasty = '<img src=x onerror=alert(1)> <!channel> <@U012AB> *b* <https://evil.test|here> & =1+1';
  const t = tracker();
  t.tell({ ...teamed, name: `N ${nasty}`, why: nasty });
  t.hours(0.1);
  const show = t.records('Account Tracker')[0]?.['Episode id'] ?? '';
  t.ask(ann, { kind: 'ask', show, ask: nasty, owner: olga, due: '2026-05-06' });
  t.hours(1.1);
  const id = t.records('Asks')[0]?.['Ask id'] ?? '';
  t.ask(olga, { kind: 'answerAsk', show, id, status: 'Declined', answer: nasty });
  t.ask(ann, { kind: 'changeHealth', show, health: 'Yellow', why: nasty });
  t.hours(1.1);
  skipTo(t, '2026-05-11T07:30:00Z');

  test('reach mails as text', () => {
    expect(t.mails().length).toBeGreaterThan(4);
    for (const { html, subject } of t.mails()) {
      expect(html).not.toMatch(/<img|<b>|<!channel|href="https:\/\/evil/);
      expect(subject).not.toMatch(/[\r\n]/);
    }
    expect(t.mails(ann)[0]?.html).toContain('&lt;img src=x');
  });

  test('reach Slack as text: nobody is pinged, and no link hides where it leads', () => {
    const posts = t.threads().flatMap((thread) => [thread, ...thread.replies]);
    expect(posts.length).toBeGreaterThan(3);
    for (const { text, pings } of posts) {
      expect(pings).toEqual([]);
      expect(text).not.toMatch(/<!|<@|<https:\/\/evil[^>]*\|/);
    }
    expect(posts.some(({ text }) => text.includes('&lt;!channel&gt;'))).toBe(true);
  });
});

describe('the Slack token and the webhook keys', () => {
  const t = withFjord();
  const first = t.key;
  t.connectCrm();
  const answers = [t.ask(coordinator, { kind: 'account', show: '' }), t.ask(coordinator, { kind: 'home' })];
  answers.push(t.ask(coordinator, { kind: 'connectSlack', token: 'xoxb-wrong-token' }));
  answers.push(
    t.connectSlack(),
    t.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, ann] }),
  );
  answers.push(
    t.ask(ann, { kind: 'account', show: '' }),
    t.ask(ann, { kind: 'connectSlack', token: 'xoxb-ann' }),
  );
  t.hours(1.1);
  const secrets = [WORKBENCH_TOKEN, first, t.key, 'xoxb-wrong-token', 'xoxb-ann'];

  test('stand with the automation account alone: not in the sheet, script properties, logs, mails or posts', () => {
    const { properties, slack, ...world } = t.bench.world;
    const channels = slack?.channels;
    const elsewhere = JSON.stringify([world, properties.script, channels, t.bench.executions(), t.mails()]);
    for (const secret of secrets) expect(elsewhere).not.toContain(secret);
    const { [coordinator]: own, ...others } = properties.user;
    expect(JSON.stringify(own)).toContain(t.key);
    expect(JSON.stringify(others)).toBe('{}');
  });

  test('are in no later answer of the panel', () => {
    for (const secret of secrets) expect(JSON.stringify(answers)).not.toContain(secret);
  });

  test('that Slack does not know is not kept', () => {
    expect(JSON.stringify(t.bench.world.properties)).not.toMatch(/xoxb-(wrong|ann)/);
  });

  test('two keys are good while the sender is changed, an older one is not', () => {
    expect(t.tell({ health: 'Yellow' }, { key: first })).toBe('{"ok":true}');
    t.hours(0.1);
    expect(t.tell({ health: 'Red' })).toBe('{"ok":true}');
    t.connectCrm();
    expect(t.tell({ health: 'Green' }, { key: first })).toBe('{"ok":false}');
  });

  test('disconnected, nothing is posted, and the token is forgotten', () => {
    const q = withFjord();
    q.ask(coordinator, { kind: 'connectSlack', token: '' });
    expect(JSON.stringify(q.bench.world.properties)).not.toContain(WORKBENCH_TOKEN);
    q.tell({ id: '001B00000012345', name: 'Alderworks', ae: ann });
    q.hours(2);
    expect(q.threads()).toHaveLength(1);
    expect(q.mails(ann)).toHaveLength(2);
  });
});

test('an account that turned red after the reminder was due is told once, not reminded of in the same hour', () => {
  const t = tracker({ now: '2026-05-04T08:00:00Z' });
  t.until('2026-05-05T06:30:00Z');
  t.tell({ ae: ann, ce: cem });
  t.hours(2.1);
  expect(t.mails(ann).map(({ subject }) => subject)).toHaveLength(1);
  t.until('2026-05-11T08:30:00Z');
  expect(t.mails(ann)).toHaveLength(2);
  const weekly = t.mails(ann)[1];
  expect(weekly?.html).toMatch(/<a href="https:[^"]*#gid=1026011[^"]*"[^>]*>Open it in the tracker<\/a>/);
});
