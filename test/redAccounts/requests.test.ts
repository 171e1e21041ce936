import { withAskEdits } from '../../src/redAccounts/asks';
import { mayAnswer, requestAnswer } from '../../src/redAccounts/requestAnswer';
import { requestAsk } from '../../src/redAccounts/requestAsk';
import type { Health } from '../../src/redAccounts/health';
import { mayChangeHealth, requestHealth } from '../../src/redAccounts/requestHealth';
import type { AnswerWish } from '../../src/redAccounts/requestAnswer';
import { panelReport, typedReport } from '../../src/redAccounts/reports';
import { instant } from '../../src/time/instant';
import { acme, carryOut, redWorld, seenBy } from './asking';
import { askId, day, email, episodeId, kinds, type RedWorld } from './world';

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

  it('R8 is kept alone, and after what somebody typed, which nobody knows who', () => {
    const world = redWorld().clock('2026-05-06 10:00');
    const entries = () => {
      const wish = { episode: acme(world), health: 'Yellow', why: 'Calmer' } as const;
      const answer = requestHealth(seenBy(world, 'ann'), wish, false);
      return answer.ok ? answer.entries : answer.sentence;
    };
    const account = { key: world.episodeOf('acme').account, name: 'acme' };
    const mine = panelReport(account, { health: 'Yellow', why: 'Calmer' }, email('ann'), world.now);
    expect(entries()).toEqual([mine]);
    world.type(acme(world), { health: undefined });
    expect(entries()).toEqual([mine]);
    world.type(acme(world), { health: 'Green' });
    expect(entries()).toEqual([
      { kind: 'edited', episode: acme(world), who: 'someone', values: { health: 'Green' } },
      typedReport(account, 'Green', instant(world.now - 1)),
      mine,
    ]);
  });

  it('R2 is refused in words without its row, and with a reason that is too long', () => {
    const world = redWorld();
    const wish = { episode: episodeId('none'), health: 'Green', why: '' } as const;
    expect(requestHealth(seenBy(world, 'ann'), wish, true)).toEqual({
      ok: false,
      sentence: 'There is no such red account any more. Select its row, and try again.',
    });
    expect(health(world, 'ann', 'Green', 'x'.repeat(2001))).toBe(
      'The reason is longer than 2000 characters: shorten it. Nothing was changed.',
    );
    expect(health(world, 'ann', 'Green', 'x'.repeat(2000))).toBe('ok');
  });

  it('R2 is for those whom the row names, and where no row reads for those whom it named', () => {
    const world = redWorld();
    const id = acme(world);
    world.type(id, { ae: email('kim') });
    const may = (name: string) => mayChangeHealth(seenBy(world, name), id, false);
    expect([may('ann'), may('kim')]).toEqual([false, true]);
    world.rows.set(id, 'unreadable');
    expect([may('ann'), may('kim')]).toEqual([true, false]);
    world.rows.delete(id);
    expect([may('ann'), may('kim')]).toEqual([true, false]);
    expect(mayChangeHealth(seenBy(world, 'ann'), episodeId('none'), true)).toBe(false);
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
    owner: ' Omar@example.com ',
    due: ' 2026-05-08 ',
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
      asks(world, 'ann', { due: '2100-01-01' }),
      asks(world, 'ann', { ask: 'x'.repeat(5001) }),
    ]).toEqual([
      'Only the AE, the CE, the sponsor and coordinators ask for acme. Tell one of them what you need. Nothing was asked.',
      'Write what you need. Nothing was asked.',
      'Owner “omar” is no mail address: write it like name@example.com. Nothing was asked.',
      'Owner “omar@elsewhere.com” is not of example.com: put the address of a colleague. Nothing was asked.',
      'cem@example.com is the CE of this account. An ask goes to somebody outside the account team: put another owner. Nothing was asked.',
      'Due “soon” is no day: write it like 2026-05-12. Nothing was asked.',
      'Due Sun 3 May 2026 is past: choose a day that is still to come. Nothing was asked.',
      'Due Fri 1 Jan 2100 is far away: correct the year. Nothing was asked.',
      'The ask is longer than 5000 characters: shorten it. Nothing was asked.',
    ]);
    expect(world.asks.size).toBe(0);
    const wish = { episode: episodeId('none'), ask: 'A date', owner: 'omar@example.com', due: '2026-05-08' };
    expect(requestAsk(seenBy(world, 'ann'), wish, true)).toEqual({
      ok: false,
      sentence: 'There is no such red account any more. Select its row, and try again.',
    });
    world.clock('2026-05-06 10:00').report('acme', 'Green');
    world.close(acme(world));
    expect(asks(world, 'ann')).toBe(
      'acme is closed. An ask needs an account that is open. Nothing was asked.',
    );
  });

  it('R5 is due today at the earliest, and in this century', () => {
    const world = redWorld();
    for (const due of ['2026-05-04', '2099-12-31']) {
      const id = askId(asks(world, 'ann', { due }));
      expect(world.history.asks.get(id)?.values.due).toBe(due);
    }
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

  it('R8 keeps of what was typed only what is replaced, and nothing where nothing is', () => {
    const given = (world: RedWorld) => {
      const wish = { ask: askId('q1'), status: 'Answered', answer: '1 June' } as const;
      return requestAnswer(seenBy(world, 'omar'), wish, false);
    };
    const edited = (who: string, values: object) => ({ kind: 'askEdited', ask: 'q1', who, values });
    const mine = edited(email('omar'), { answer: '1 June', status: 'Answered' });
    const world = askedWorld();
    expect(given(world)).toMatchObject({ entries: [mine] });
    world.typeAsk('q1', { answer: 'In June' });
    expect(given(world)).toMatchObject({ entries: [edited('someone', { answer: 'In June' }), mine] });
    carryOut(world, given(world));
    expect(given(world)).toEqual({ ok: true, entries: [], edits: new Map(), askEdits: new Map() });
  });

  it('R5 that was given is not taken back by an acknowledgement, and is no longer than its cell', () => {
    const world = askedWorld();
    expect(answers(world, 'omar', { answer: 'x'.repeat(5001) })).toBe(
      'The answer is longer than 5000 characters: shorten it. Nothing was saved.',
    );
    expect(answers(world, 'omar', { answer: '1 June' })).toBe('ok');
    expect(answers(world, 'omar', { status: 'Acknowledged' })).toBe(
      'This ask is answered already. Nothing was saved.',
    );
  });

  it('R5 is none to what nobody asked, or asked about an account of which nothing is known', () => {
    const world = askedWorld();
    const sentence = 'There is no such ask any more: its row was deleted. Nothing was saved.';
    expect(answers(world, 'omar', { ask: askId('none'), answer: 'x' })).toBe(sentence);
    const { values } = world.history.asks.get(askId('q1'))!;
    world.ledger({ kind: 'asked', ask: askId('q2'), episode: episodeId('lost'), who: 'someone', values });
    expect(answers(world, 'kim', { ask: askId('q2'), answer: 'x' })).toBe(sentence);
    const ask = world.history.asks.get(askId('q2'))!;
    expect(['omar', 'ann'].map((name) => mayAnswer(seenBy(world, name), ask, false))).toEqual([true, false]);
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
