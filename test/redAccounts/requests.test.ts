import { withAskEdits } from '../../src/redAccounts/asks';
import { requestAnswer } from '../../src/redAccounts/requestAnswer';
import { requestAsk } from '../../src/redAccounts/requestAsk';
import type { Health } from '../../src/redAccounts/health';
import { requestHealth } from '../../src/redAccounts/requestHealth';
import type { AnswerWish } from '../../src/redAccounts/requestAnswer';
import { acme, carryOut, redWorld, seenBy } from './asking';
import { askId, day, email, kinds, type RedWorld } from './world';

function health(world: RedWorld, name: string, to: Health, why = '', isCoordinator = false): string {
  const answer = requestHealth(seenBy(world, name), { episode: acme(world), health: to, why }, isCoordinator);
  carryOut(world, answer);
  return answer.ok ? 'ok' : answer.sentence;
}

describe('R2 a change of health', () => {
  it('R2 is for owners, sponsor and coordinators, and keeps its reason; the row follows', () => {
    const world = redWorld().clock('2026-05-06 10:00');
    expect(health(world, 'omar', 'Yellow')).toBe(
      'Only the AE, the CE, the sponsor and coordinators change the health of acme. Ask one of them. Nothing was changed.',
    );
    expect(health(world, 'cem', 'Yellow', ' They calmed down ')).toBe('ok');
    const [, report] = world.history.accounts.get(world.episodeOf('acme').account)!.reports;
    expect(report).toMatchObject({ health: 'Yellow', who: email('cem'), why: 'They calmed down' });
    expect(world.row(acme(world)).health).toBe('Yellow');
    expect(world.course('acme').state).toBe('waiting');
    expect(health(world.clock('2026-05-07 10:00'), 'omar', 'Green', '', true)).toBe('ok');
  });

  it('R2 to what it is already changes nothing', () => {
    expect(health(redWorld(), 'ann', 'Red')).toBe('acme is Red already. Nothing was changed.');
  });

  it('R8 comes after one that somebody typed and no run saw yet, which is kept', () => {
    const world = redWorld().clock('2026-05-06 10:00');
    world.type(acme(world), { health: 'Lost' });
    expect(health(world, 'ann', 'Yellow')).toBe('ok');
    expect(world.history.accounts.get(world.episodeOf('acme').account)?.reports).toMatchObject([
      { health: 'Red' },
      { health: 'Lost', who: 'someone' },
      { health: 'Yellow', who: email('ann') },
    ]);
    expect(world.row(acme(world)).health).toBe('Yellow');
    expect(world.run().entries).toEqual([]);
  });

  it('R1 opens the episode again when it was closed a short while ago', () => {
    const world = redWorld().clock('2026-05-06 10:00');
    world.report('acme', 'Green');
    world.close(acme(world)).clock('2026-05-10 10:00');
    expect(health(world, 'ann', 'Red')).toBe('ok');
    expect(world.course('acme')).toMatchObject({ state: 'red', reopenings: 1 });
  });
});

function asks(
  world: RedWorld,
  name: string,
  wish: { ask?: string; owner?: string; due?: string } = {},
  isCoordinator = false,
): string {
  const full = {
    episode: acme(world),
    ask: 'A fix date',
    owner: 'Omar@example.com',
    due: '2026-05-08',
    ...wish,
  };
  const answer = requestAsk(seenBy(world, name), full, isCoordinator);
  carryOut(world, answer);
  return answer.ok ? [...answer.askEdits.keys()].join() : answer.sentence;
}

describe('R5 an ask from the panel', () => {
  it('R5 is a row and an entry, which no run takes for typed', () => {
    const world = redWorld();
    const id = askId(asks(world, 'ann'));
    expect(world.asks.get(id)).toEqual({
      id,
      account: 'acme',
      ask: 'A fix date',
      owner: email('omar'),
      due: day('2026-05-08'),
      answer: '',
      status: 'Open',
      seenAt: world.now,
    });
    expect(world.history.asks.get(id)).toMatchObject({ askedBy: email('ann'), episode: acme(world) });
    expect(world.run().entries).toEqual([]);
    expect(world.run().askProblems.size).toBe(0);
  });

  it('R5 leaves a row alone that does not read', () => {
    const world = redWorld();
    world.asks.set(askId('q1'), 'unreadable');
    const edits = new Map([[askId('q1'), { answer: 'In June' }]]);
    expect(withAskEdits(world.situation, edits).asks.get(askId('q1'))).toBe('unreadable');
  });

  it('R5 is refused in words, and nothing is asked', () => {
    const world = redWorld();
    expect([
      asks(world, 'omar'),
      asks(world, 'ann', { ask: ' ' }),
      asks(world, 'ann', { owner: 'omar' }),
      asks(world, 'ann', { owner: 'omar@elsewhere.com' }),
      asks(world, 'ann', { owner: 'cem@example.com' }),
      asks(world, 'ann', { due: 'soon' }),
      asks(world, 'ann', { due: '2026-05-03' }),
      asks(world, 'ann', { due: '2206-05-08' }),
    ]).toEqual([
      'Only the AE, the CE, the sponsor and coordinators ask for acme. Tell one of them what you need. Nothing was asked.',
      'Write what you need. Nothing was asked.',
      'Owner “omar” is no mail address: write it like name@example.com. Nothing was asked.',
      'Owner “omar@elsewhere.com” is not of example.com: put the address of a colleague. Nothing was asked.',
      'cem@example.com is the CE of this account. An ask goes to somebody outside the account team: put another owner. Nothing was asked.',
      'Due “soon” is no day: write it like 2026-05-12. Nothing was asked.',
      'Due Sun 3 May 2026 is past: choose a day that is still to come. Nothing was asked.',
      'Due Sun 8 May 2206 is far away: correct the year. Nothing was asked.'.replace('Sun', 'Thu'),
    ]);
    expect(world.asks.size).toBe(0);
    world.clock('2026-05-06 10:00').report('acme', 'Green');
    world.close(acme(world));
    expect(asks(world, 'ann')).toBe(
      'acme is closed. An ask needs an account that is open. Nothing was asked.',
    );
  });

  it('R5 of one of two accounts with its name goes by the id', () => {
    const world = redWorld();
    world.report('beta', 'Red');
    world.type(world.episodeOf('beta').id, { account: 'Acme' }).run();
    const id = askId(asks(world, 'ann'));
    expect(world.history.asks.get(id)?.episode).toBe(acme(world));
    expect(world.run().askProblems.size).toBe(0);
  });
});

function answers(world: RedWorld, name: string, wish: Partial<AnswerWish>, isCoordinator = false): string {
  const full = { ask: askId('q1'), status: 'Answered', answer: '', ...wish } as const;
  const answer = requestAnswer(seenBy(world, name), full, isCoordinator);
  carryOut(world, answer);
  return answer.ok ? 'ok' : answer.sentence;
}

function askedWorld(): RedWorld {
  const world = redWorld().typeAsk('q1', { account: 'acme', ask: 'A fix date', owner: email('omar') });
  world.run();
  return world;
}

describe('R5 an answer from the panel', () => {
  it('R5 is for its owner, who speaks for the account, and coordinators', () => {
    const world = askedWorld();
    expect(answers(world, 'kim', { answer: 'x' })).toBe(
      'The ask “A fix date” is answered by omar@example.com, or by the AE, the CE, the sponsor or a coordinator of acme. Nothing was saved.',
    );
    for (const name of ['omar', 'ann', 'cem', 'sam']) {
      expect(answers(askedWorld(), name, { answer: '1 June' })).toBe('ok');
    }
    expect(answers(world, 'kim', { status: 'Acknowledged' }, true)).toBe('ok');
    expect(world.history.asks.get(askId('q1'))).toMatchObject({
      values: { status: 'Acknowledged' },
      touched: { status: { who: email('kim') } },
    });
  });

  it('R5 needs its words, and a decline its reason', () => {
    const world = askedWorld();
    expect(answers(world, 'omar', { status: 'Declined' })).toBe(
      'Declined needs its reason: write it under Answer. Nothing was saved.',
    );
    expect(answers(world, 'omar', {})).toBe(
      'Answered needs the answer: write it under Answer. Nothing was saved.',
    );
    expect(answers(world, 'omar', { status: 'Declined', answer: 'No people' })).toBe('ok');
    expect(world.asks.get(askId('q1'))).toMatchObject({ status: 'Declined', answer: 'No people' });
    expect(answers(world, 'omar', { status: 'Acknowledged' })).toBe(
      'This ask is declined already. Nothing was saved.',
    );
    expect(world.run().entries).toEqual([]);
  });

  it('R5 acknowledged keeps the words that are there', () => {
    const world = askedWorld();
    world.typeAsk('q1', { answer: 'Looking' }).run();
    expect(answers(world, 'omar', { status: 'Acknowledged' })).toBe('ok');
    expect(world.asks.get(askId('q1'))).toMatchObject({ status: 'Acknowledged', answer: 'Looking' });
  });

  it('R8 keeps what somebody typed and no run saw, although it is replaced', () => {
    const world = askedWorld();
    world.typeAsk('q1', { answer: 'Typed', status: 'Answered' });
    const wish = { ask: askId('q1'), status: 'Answered', answer: 'Mine' } as const;
    const answer = requestAnswer(seenBy(world, 'omar'), wish, false);
    expect(answer.ok && answer.entries).toEqual([
      { kind: 'askEdited', ask: 'q1', who: 'someone', values: { answer: 'Typed' } },
      { kind: 'askEdited', ask: 'q1', who: email('omar'), values: { answer: 'Mine' } },
    ]);
    carryOut(world, answer);
    expect(world.history.asks.get(askId('q1'))?.values).toMatchObject({ status: 'Answered', answer: 'Mine' });
  });

  it('says what has become of an ask whose row is not there', () => {
    const world = askedWorld();
    world.asks.set(askId('q1'), 'unreadable');
    expect(answers(world, 'omar', { answer: 'x' })).toMatch(/has a problem: put right what it says/);
    world.asks.delete(askId('q1'));
    expect(answers(world, 'omar', { answer: 'x' })).toMatch(/is not in Asks any more: put it back/);
    world.run(true);
    world.run(true);
    expect(answers(world, 'omar', { answer: 'x' })).toBe(
      'There is no such ask any more: its row was deleted. Nothing was saved.',
    );
    expect(kinds(world.run())).toEqual([]);
  });
});
