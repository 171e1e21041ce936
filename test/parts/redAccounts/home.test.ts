import { requestAnswer } from '../../../src/redAccounts/requestAnswer';
import { requestHealth } from '../../../src/redAccounts/requestHealth';
import { requestWord } from '../../../src/redAccounts/requestWord';
import { redHomeOf } from '../../../src/run/redAccounts/home';
import { yearReportOf } from '../../../src/run/redAccounts/yearReport';
import { askId, day, email, episodeId } from '../../redAccounts/world';
import { acme, agrees, carryOut, saves, seenBy } from '../../redAccounts/asking';
import { selectedIn, viewedWorld, ViewedWorld } from './viewing';

describe('the account that is shown', () => {
  it('is the one of the selected row of Account Tracker, with the place by which it was found', () => {
    const world = viewedWorld();
    const shown = world.trackerFor('ann.berg', { selected: selectedIn('tracker', 2) });
    expect(shown.account?.values.account).toBe('acme');
    expect(shown.account?.row).toBe(2);
    expect(shown.noAccount).toBe('');
    expect(shown.place).toBe('1026011:1');
  });

  it('is the one of which the selected ask speaks', () => {
    const world = viewedWorld().typeAsk('k1', { account: 'acme' });
    world.run();
    expect(world.trackerFor('ann.berg', { selected: selectedIn('asks', 2) }).account?.episode).toBe(
      acme(world),
    );
  });

  it('is the one that was asked for, whatever is selected', () => {
    const world = viewedWorld();
    world.report('globex', 'Red');
    const show = world.episodeOf('globex').id;
    const shown = world.trackerFor('ann.berg', { show });
    expect([shown.account?.values.account, shown.place]).toEqual(['globex', '']);
  });

  it.each([
    ['nothing is selected', undefined, /Google does not say/],
    ['another tab is', selectedIn('history', 4), /Select the row of an account/],
    ['the headers are', selectedIn('tracker', 1), /row of headers/],
    ['the row is empty', selectedIn('tracker', 9), /empty\. Type an account and Red/],
    ['the row of Asks is empty', selectedIn('asks', 9), /empty/],
  ])('is none, with the reason, when %s', (_when, selected, why) => {
    const shown = viewedWorld().trackerFor('ann.berg', { selected });
    expect(shown.account).toBeNull();
    expect(shown.noAccount).toMatch(why);
  });

  it('is none for a row that is no red account, with what Check says', () => {
    const world = viewedWorld().type('e8', { account: 'Initech' });
    world.run();
    const selected = selectedIn('tracker', 3);
    expect(world.trackerFor('ann.berg', { selected }).noAccount).toMatch(
      /no red account\. Choose the health/,
    );
    world.problems.set(2, ['Health “Purple” is unknown.']);
    expect(world.trackerFor('ann.berg', { selected }).noAccount).toMatch(/Purple/);
  });

  it('is none for a row that was just typed, without the claim that it was closed', () => {
    const world = viewedWorld().type('e8', { account: 'Initech', health: 'Red' });
    const selected = selectedIn('tracker', 3);
    expect(world.trackerFor('ann.berg', { selected }).noAccount).toMatch(/has not looked at this row yet/);
    world.withoutId = 2;
    expect(world.trackerFor('ann.berg', { selected }).noAccount).toMatch(/has not looked at this row yet/);
  });

  it('is the other one when its row goes on there', () => {
    const world = new ViewedWorld().type('e1', { account: 'acme', health: 'Red' });
    world.run();
    world.report('globex', 'Red');
    world.ledger({ kind: 'joined', episode: episodeId('e1'), into: world.episodeOf('globex').id });
    expect(world.account('ann', episodeId('e1')).values.account).toBe('globex');
  });
});

describe('R3 whose turn it is', () => {
  it('is said with name, part and since when, and whether it is mine', () => {
    const world = viewedWorld();
    expect(world.account('ann.berg').waitingFor).toEqual([
      { who: 'AE Ann Berg', what: 'Why red and Current state', since: 'Mon 4 May', isMe: true },
      { who: 'CE cem@example.com', what: 'Action plan and Exit criteria', since: 'Mon 4 May', isMe: false },
    ]);
  });

  it('is the coordinators’ where nobody is named', () => {
    const world = new ViewedWorld();
    world.report('acme', 'Red');
    expect(world.account('casey').waitingFor[0]).toMatchObject({ who: 'Coordinators', isMe: true });
    expect(world.account('ann').waitingFor[0]).toMatchObject({ isMe: false });
  });

  it('orders my accounts by it, and says of each what is waited for', () => {
    const world = viewedWorld();
    world.clock('2026-05-04 11:00');
    world.report('globex', 'Red', undefined, { ae: email('dan'), sponsor: email('ann.berg') });
    expect(world.trackerFor('ann.berg').mine).toEqual([
      {
        episode: acme(world),
        account: 'acme',
        health: 'Red',
        status: 'Red',
        waitingFor: 'AE Ann Berg: Why red and Current state, since Mon 4 May',
        isMyTurn: true,
      },
      expect.objectContaining({ account: 'globex', isMyTurn: false }),
    ]);
    expect(world.trackerFor('nobody').mine).toEqual([]);
  });
});

describe('R4 the plan', () => {
  it('is due, then overdue, then agreed', () => {
    const world = viewedWorld();
    expect(world.account('cem')).toMatchObject({
      plan: 'The plan is to be agreed by Wed 6 May.',
      planState: 'due',
    });
    world.clock('2026-05-07 09:00');
    expect(world.account('cem')).toMatchObject({
      plan: 'The plan was due on Wed 6 May.',
      planState: 'overdue',
    });
  });

  it('shows each part with what it lacks, and then with its signature', () => {
    const world = new ViewedWorld();
    world.report('acme', 'Red', undefined, { ae: email('ann'), ce: email('cem') });
    expect(world.account('ann').parts.ae).toEqual({
      owner: 'ann@example.com',
      state: 'missing',
      sentence: 'Missing: Why red, Current state.',
    });
    agrees(world);
    const { parts, plan, planState } = world.account('ann');
    expect(parts.ae.sentence).toBe('Signed by ann@example.com on Mon 4 May 10:00.');
    expect([plan, planState]).toEqual(['Agreed by both on Mon 4 May 10:00.', 'agreed']);
    world.clock('2026-05-05 09:30');
    saves(world, 'cem', { currentState: 'Calmer' });
    expect(world.account('ann').parts.ae).toMatchObject({
      state: 'changed',
      sentence: 'Changed by cem@example.com on Tue 5 May 09:30 since it was signed on Mon 4 May 10:00.',
    });
  });

  it('shows a signature by typing alone as what it is', () => {
    const world = viewedWorld();
    world.type(acme(world), { whyRed: 'Outages', currentState: 'Angry', words: { ae: 'Agreed' } });
    world.run();
    expect(world.account('cem').parts.ae.sentence).toBe('Signed in Account Tracker on Mon 4 May 10:00.');
  });

  it('names who is missing, and who cannot be both', () => {
    const world = new ViewedWorld();
    world.report('acme', 'Red', undefined, { ae: email('ann') });
    expect(world.account('ann').parts.ce.sentence).toBe('Nobody is named as CE.');
    world.type(acme(world), { ce: email('ann') });
    world.run();
    expect(world.account('ann').parts.ce.sentence).toMatch(/has another role here: name somebody else as CE/);
  });
});

it('shows what somebody typed since the last run, so that nobody writes over it unseen', () => {
  const world = viewedWorld();
  world.clock('2026-05-04 12:05').type(acme(world), { actionPlan: 'Roll back' });
  const { values, touched, parts } = world.account('cem');
  expect(values.actionPlan).toBe('Roll back');
  expect(touched.actionPlan).toBe('Someone, Mon 4 May 12:05');
  expect(parts.ce.sentence).toBe('Missing: Exit criteria.');
});

describe('R5 asks', () => {
  function asked(): ViewedWorld {
    const world = viewedWorld()
      .typeAsk('k1', { account: 'acme', ask: 'A date', due: day('2026-05-08') })
      .typeAsk('k2', { account: 'acme', ask: 'A credit', due: day('2026-05-06') });
    world.run();
    return world;
  }

  it('are shown to their owner, the most urgent first', () => {
    const world = asked();
    expect(world.trackerFor('leader').asksOfMe.map(({ ask, dueText }) => [ask, dueText])).toEqual([
      ['A credit', 'due Wed 6 May'],
      ['A date', 'due Fri 8 May'],
    ]);
    world.clock('2026-05-07 10:00');
    expect(world.trackerFor('leader').asksOfMe[0]).toMatchObject({
      dueText: '1 day overdue',
      isOverdue: true,
    });
    expect(world.trackerFor('ann.berg').asksOfMe).toEqual([]);
  });

  it('say of whom they were asked, and by whom where it is known', () => {
    const world = asked().clock('2026-05-05 10:00');
    const values = { account: 'acme', ask: 'A visit', owner: email('leader'), due: '2026-05-04', answer: '' };
    const entry = { kind: 'asked', ask: askId('k3'), episode: acme(world), who: email('ann.berg') } as const;
    world.ledger({ ...entry, values: { ...values, status: 'Open' } });
    expect(world.account('ann.berg').asks.map((ask) => ask.asked)).toEqual([
      'Asked of leader@example.com by Ann Berg, Tue 5 May 10:00',
      expect.stringMatching(/^Asked of leader@example.com, Mon 4 May/),
      expect.stringMatching(/^Asked of leader@example.com, Mon 4 May/),
    ]);
  });

  it('are answered by their owner and who speaks for the account, not by others', () => {
    const world = asked();
    const may = (name: string): boolean | undefined => world.account(name).asks[0]?.mayAnswer;
    expect([may('leader'), may('ann.berg'), may('casey'), may('stranger')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('say to whom they climbed', () => {
    const world = asked().clock('2026-05-06 10:30');
    world.run();
    expect(world.account('ann.berg').asks[0]?.climbed).toBe('Climbed to sam@example.com on Wed 6 May 10:30.');
  });

  it('stand last once they are answered, and are no longer mine', () => {
    const world = asked();
    const answer = requestAnswer(
      seenBy(world, 'leader'),
      { ask: askId('k2'), status: 'Answered', answer: 'Yes' },
      false,
    );
    carryOut(world, answer);
    expect(world.account('leader').asks.map(({ ask, answer }) => [ask, answer])).toEqual([
      ['A date', ''],
      ['A credit', 'Yes'],
    ]);
    expect(world.trackerFor('leader').asksOfMe).toHaveLength(1);
  });
});

describe('R6 an account that was left alone', () => {
  it('is stale after a week, in its own view and on the board', () => {
    const world = viewedWorld().clock('2026-05-13 10:00');
    expect(world.account('ann.berg').stale).toBe('Last update 9 days ago: stale. One is due every 7 days.');
    expect(world.trackerFor('ann.berg').board.stale).toEqual([
      { episode: acme(world), account: 'acme', text: 'Last update 9 days ago' },
    ]);
  });
});

describe('R7 resolution', () => {
  function green(): ViewedWorld {
    const world = viewedWorld().clock('2026-05-05 10:00');
    world.report('acme', 'Green');
    return world;
  }

  it('asks for the note first, then for the word of both owners, and of nobody else', () => {
    const world = green();
    expect(world.account('ann.berg').resolution).toMatchObject({
      isWaiting: true,
      kind: 'resolved',
      question: 'What turned it?',
      mayGiveWord: false,
    });
    saves(world, 'ann.berg', { resolution: 'A new release' });
    const { sentences, mayGiveWord } = world.account('ann.berg').resolution;
    expect(mayGiveWord).toBe(true);
    expect(sentences.slice(0, 2)).toEqual([
      'Ann Berg (AE) has not given their word yet.',
      'cem@example.com (CE) has not given their word yet.',
    ]);
    carryOut(world, requestWord(seenBy(world, 'ann.berg'), acme(world)));
    const after = world.account('ann.berg').resolution;
    expect(after.mayGiveWord).toBe(false);
    expect(after.sentences[0]).toBe('Ann Berg (AE) gave their word on Tue 5 May 10:00.');
    expect(world.account('stranger').resolution.mayGiveWord).toBe(false);
  });

  it('says how it was closed, and until when red opens it again', () => {
    const world = green();
    world.close(acme(world));
    const { status, isOpen, resolution, waitingFor } = world.account('ann.berg');
    expect([status, isOpen, waitingFor]).toEqual(['Resolved', false, []]);
    expect(resolution.sentences).toEqual([
      'Closed as resolved on Tue 5 May 10:00.',
      'Red again until Tue 19 May opens it again.',
    ]);
  });

  it('asks for a retro of what was lost', () => {
    const world = viewedWorld().clock('2026-05-05 10:00');
    world.report('acme', 'Lost');
    const { kind, question, sentences } = world.account('cem').resolution;
    expect([kind, question]).toEqual(['lost', 'What do we learn from losing it? A few sentences will do.']);
    expect(sentences[0]).toBe('The retro is missing.');
  });

  it('counts relapses, days red and the time in each state', () => {
    const world = green().clock('2026-05-07 10:00');
    world.report('acme', 'Red');
    world.clock('2026-05-09 10:00');
    expect(world.account('ann.berg')).toMatchObject({
      relapses: 'Turned red again once',
      daysRed: 3,
      timeInStates: ['Red 3 days', 'Green 2 days'],
      redSince: 'Mon 4 May',
    });
  });

  it('is reported by year with its note', () => {
    const world = green();
    saves(world, 'ann.berg', { resolution: 'A new release' });
    world.clock('2026-05-20 10:00').close(acme(world));
    expect(yearReportOf(world.viewed('ann.berg'), 2026)).toEqual({
      year: 2026,
      years: [2026],
      resolved: 1,
      lost: 0,
      medianDays: 16,
      episodes: [
        {
          episode: acme(world),
          account: 'acme',
          outcome: 'resolved',
          closed: 'Wed 20 May 2026',
          daysRed: 1,
          relapses: 0,
          note: 'A new release',
        },
      ],
    });
    expect(yearReportOf(world.viewed('ann.berg'), 2025)).toMatchObject({ medianDays: null, episodes: [] });
  });
});

describe('R8 the timeline', () => {
  it('tells what happened, the latest first, with who and when', () => {
    const world = viewedWorld().clock('2026-05-05 09:30');
    saves(world, 'ann.berg', { whyRed: 'Two outages' });
    world.clock('2026-05-06 10:00').report('acme', 'Yellow');
    expect(world.account('cem').timeline.slice(0, 2)).toEqual([
      { when: 'Wed 6 May 10:00', who: 'CRM', what: 'Health', text: 'Red → Yellow' },
      { when: 'Tue 5 May 09:30', who: 'Ann Berg', what: 'Why red', text: 'Two outages' },
    ]);
  });

  it('tells of no other account, nor of an earlier red of the same one', () => {
    const world = viewedWorld();
    world.report('globex', 'Red', undefined, { why: 'Another one' });
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.close(acme(world));
    const first = acme(world);
    world.clock('2026-06-15 10:00').report('acme', 'Red', undefined, { why: 'Once more' });
    const [, second] = world.episodesOf('acme');
    const texts = (id: string): string =>
      world
        .account('cem', episodeId(id))
        .timeline.map(({ text }) => text)
        .join('\n');
    expect(texts(second?.id ?? '')).toContain('Once more');
    expect(texts(second?.id ?? '')).not.toContain('Green');
    expect(texts(first)).toContain('Green');
    expect(texts(first)).not.toContain('Once more');
    expect(texts(first)).not.toContain('Another one');
  });

  it('tells at once what this run adds', () => {
    const world = viewedWorld().clock('2026-05-04 11:00');
    const answer = requestHealth(
      seenBy(world, 'ann.berg'),
      { episode: acme(world), health: 'Yellow', why: 'Calmer' },
      false,
    );
    if (!answer.ok) throw new Error(answer.sentence);
    const before = world.viewed('ann.berg', { show: acme(world) });
    const added = answer.entries.map((entry) => ({ ...entry, at: world.now, by: email('ann.berg'), run: 2 }));
    expect(redHomeOf(before, added).tracker?.account?.timeline[0]).toMatchObject({
      who: 'Ann Berg',
      what: 'Health',
      text: 'Red → Yellow: Calmer',
    });
  });
});
