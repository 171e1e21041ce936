import { redNotices } from '../../../src/effects/redAccounts/redNotices';
import { hourMs, instant } from '../../../src/time/instant';
import { askId, at, email, type RedWorld } from '../../redAccounts/world';
import { agreesPlan, answers, asks, longAsk, owners, redWorld, sendingFrom } from './sayings';

type Mails = ReturnType<typeof redNotices>;

function mailsOf(world: RedWorld, automationSince = instant(0)): Mails {
  return redNotices(world.situation, sendingFrom(world, automationSince));
}

function told(world: RedWorld, automationSince = instant(0)): readonly string[] {
  return [...mailsOf(world, automationSince).values()].map(
    ({ mail }) => `${mail.to.split('@')[0]!}: ${mail.subject}`,
  );
}

function textTo(world: RedWorld, to: string): string {
  return [...mailsOf(world).values()]
    .filter(({ mail }) => mail.to === email(to))
    .map(({ mail }) => mail.text)
    .join('\n');
}

describe('R3 an owner of an account that turned red', () => {
  it('R3 is told once what is theirs and until when, with a link to the row', () => {
    const world = redWorld();
    expect(told(world)).toEqual([
      'jo.doe: Red: acme. Your part is due Wed 6 May 2026',
      'cem: Red: acme. Your part is due Wed 6 May 2026',
    ]);
    expect(textTo(world, 'jo.doe')).toBe(
      [
        'Hello Jo Doe,',
        '',
        'acme is red',
        '===========',
        '',
        'You are its AE, and own it together with the CE until it is out of red.',
        '',
        '* What is yours now',
        '  Your part: Why red and Current state, signed by you',
        '  Still empty: Why red and Current state',
        '  Due: Wed 6 May 2026',
        '  CE: cem@example.com',
        '',
        '- Red since Mon 4 May 2026.',
        '- To sign: Extensions › Ridealong › Open Ridealong, or choose Agreed in the column AE says.',
        '',
        'Open the sheet: https://docs.google.com/spreadsheets/d/book/edit#gid=1026011&range=A2',
        '',
        '--',
        'You get this because Account Tracker names you as AE. If that is wrong, put another address there.',
        '',
      ].join('\n'),
    );
    expect([...mailsOf(world.clock('2026-05-05 10:00')).keys()]).toEqual([...mailsOf(redWorld()).keys()]);
  });

  it('R1 is told again, once, when it is red again: before it was closed as after it was reopened', () => {
    const world = redWorld();
    const first = [...mailsOf(world).keys()];
    world.clock('2026-05-05 10:00').report('acme', 'Yellow');
    expect(told(world)).toEqual([]);
    world.clock('2026-05-05 11:00').report('acme', 'Red');
    const relapse = [...mailsOf(world).keys()];
    expect(relapse).toHaveLength(first.length);
    expect(first).not.toEqual(expect.arrayContaining(relapse));
    expect([...mailsOf(world.clock('2026-05-05 11:30')).keys()]).toEqual(relapse);
    world.clock('2026-05-05 12:00').report('acme', 'Green');
    world.clock('2026-05-05 13:00').close(world.episodeOf('acme').id);
    world.clock('2026-05-06 12:00').report('acme', 'Red');
    expect(told(world)).toEqual([
      'jo.doe: Red again: acme. Your part is due Fri 8 May 2026',
      'cem: Red again: acme. Your part is due Fri 8 May 2026',
    ]);
    expect([...mailsOf(world).keys()]).not.toEqual(first);
  });

  it('R3 is told when they are named, however long it has been red', () => {
    const world = redWorld();
    world.clock('2026-05-11 10:00').ledger({
      kind: 'edited',
      episode: world.episodeOf('acme').id,
      who: owners.ae,
      values: { ce: email('kim.roe') },
    });
    expect(told(world)).toEqual(['kim.roe: Red: acme. Your part is due Wed 6 May 2026']);
  });

  it('is told nothing of before automation, nor after three days, nor while somebody types', () => {
    expect(told(redWorld(), at('2026-05-04 10:01'))).toEqual([]);
    expect(told(redWorld().clock('2026-05-07 10:01'))).toEqual([]);
    const world = redWorld();
    world
      .clock('2026-05-04 12:00')
      .type(world.episodeOf('acme').id, { ce: email('kim.roe') })
      .run();
    expect(told(world)).toEqual([]);
    expect(told(world.clock('2026-05-04 12:05'))).toHaveLength(2);
  });
});

describe('R5 who is asked', () => {
  it('R5 is told what, until when, and whom to answer without the sheet', () => {
    const world = redWorld();
    asks(world, 'k1');
    const text = textTo(world, 'sam.lee');
    expect(told(world)).toContain('sam.lee: An ask for acme, due Fri 8 May 2026');
    expect(text).toContain(
      ['* Please fix k1', '  Due: Fri 8 May 2026', '  Asked: Mon 4 May 2026, by Jo Doe'].join('\n'),
    );
    expect(text).toContain(
      'If you cannot open the sheet, write to AE jo.doe@example.com or CE cem@example.com.',
    );
    expect(text).toContain('#gid=1026012&range=A3');
  });

  it('R5 is told the beginning of a long ask, and where the rest of it stands', () => {
    const world = redWorld();
    asks(world, 'k1', { ask: longAsk });
    const text = textTo(world, 'sam.lee');
    expect(text).toMatch(/\* (Please look at it\. ){20,30}Please look…\n/);
    expect(text).toMatch(/All of it: https:\S*#gid=1026012&range=A3\n/);
  });

  it('R5 is told with the sponsor when it climbed', () => {
    const world = redWorld();
    asks(world, 'k1');
    const late = world.clock('2026-05-08 10:00');
    late.ledger({ kind: 'climbed', ask: 'k1' as never, to: email('kim.roe') });
    expect(told(late)).toEqual([
      'sam.lee: No answer yet: an ask for acme',
      'kim.roe: No answer yet: an ask for acme',
    ]);
    expect(textTo(late, 'sam.lee')).toContain('so Kim Roe, the sponsor, was told');
    expect(textTo(late, 'kim.roe')).toContain('it climbs to you, the sponsor of the account');
  });

  it('R5 is told alone when it climbed and the account has no sponsor', () => {
    const world = redWorld();
    asks(world, 'k1');
    const late = world.clock('2026-05-08 10:00').ledger({ kind: 'climbed', ask: askId('k1'), to: '' });
    expect(told(late)).toEqual(['sam.lee: No answer yet: an ask for acme']);
  });

  it('R5 is told nothing any more once it is answered', () => {
    const world = redWorld();
    agreesPlan(world);
    asks(world, 'k1');
    answers(world, 'k1', { status: 'Declined', answer: 'No' });
    expect(told(world).filter((line) => line.startsWith('sam.lee'))).toEqual([]);
  });

  it('R5 is told when it is given to them, and lapses after three days', () => {
    const world = redWorld();
    asks(world, 'k1');
    world.now = instant(world.now + 80 * hourMs);
    expect(told(world)).toEqual([]);
    answers(world, 'k1', { owner: email('kim.roe') });
    expect(told(world)).toEqual(['kim.roe: An ask for acme, due Fri 8 May 2026']);
  });
});

describe('R5 who asked', () => {
  const answered = (world: RedWorld): readonly string[] =>
    told(world).filter((line) => /(Answered|Declined): /.test(line));

  /** jo.doe asked for k1, and sam.lee declined it. */
  function declined(): RedWorld {
    const world = redWorld();
    asks(world, 'k1');
    world.clock('2026-05-05 10:00');
    answers(world, 'k1', { status: 'Declined', answer: 'Not this year' });
    return world;
  }

  it('R5 is told of the answer when it has stood for an hour, with what it says and by whom', () => {
    const world = declined();
    expect(answered(world.clock('2026-05-05 10:59'))).toEqual([]);
    expect(answered(world.clock('2026-05-05 11:00'))).toEqual(['jo.doe: Declined: your ask for acme']);
    expect(textTo(world, 'jo.doe')).toContain(
      ['* Please fix k1', '  Declined by: Sam Lee', '  Answer: Not this year'].join('\n'),
    );
    expect(textTo(world, 'jo.doe')).toContain('#gid=1026012&range=A3');
    expect(answered(world.clock('2026-05-08 10:01'))).toEqual([]);
  });

  it('R5 is told once of an answer that changed within the hour, and not again when its text is put right later', () => {
    const world = declined().clock('2026-05-05 10:40');
    answers(world, 'k1', { status: 'Answered', answer: 'In June' });
    expect(answered(world.clock('2026-05-05 11:39'))).toEqual([]);
    expect(answered(world.clock('2026-05-05 11:40'))).toEqual(['jo.doe: Answered: your ask for acme']);
    const keys = [...mailsOf(world).keys()];
    answers(world, 'k1', { answer: 'On 1 June' });
    expect([...mailsOf(world.clock('2026-05-05 12:40')).keys()]).toEqual(keys);
  });

  it('R5 waits until the text of the answer has stood for an hour too', () => {
    const world = declined().clock('2026-05-05 10:40');
    answers(world, 'k1', { answer: 'Not this year; ask again in January' });
    expect(answered(world.clock('2026-05-05 11:39'))).toEqual([]);
    expect(answered(world.clock('2026-05-05 11:40'))).toHaveLength(1);
  });

  it('R5 is told nothing that they wrote themselves, and nobody is when it is not known who asked', () => {
    const own = redWorld();
    asks(own, 'k1');
    own.ledger({
      kind: 'askEdited',
      ask: askId('k1'),
      who: owners.ae,
      values: { status: 'Answered', answer: 'Yes' },
    });
    expect(answered(own.clock('2026-05-05 10:00'))).toEqual([]);
    const typed = redWorld();
    asks(typed, 'k1', {}, 'someone');
    answers(typed, 'k1', { status: 'Answered', answer: 'Yes' });
    expect(answered(typed.clock('2026-05-05 10:00'))).toEqual([]);
  });
});

describe('when a mail is wanted', () => {
  const windows = (world: RedWorld, automationSince?: number) =>
    [...mailsOf(world, instant(automationSince ?? 0))].map(([key, { from, until }]) => ({
      key,
      from,
      until,
    }));
  const id = (world: RedWorld): string => world.episodeOf('acme').id;
  const three = 72 * hourMs;

  it('R3 is from when we heard of the red, for three days, once for each owner and red', () => {
    const world = redWorld();
    const from = world.now;
    const both = ['jo.doe', 'cem'].map((name) => ({
      key: `red/${id(world)}/2026-05-04T08:00:00.000Z/${name}@example.com`,
      from,
      until: instant(from + three),
    }));
    expect(windows(world)).toEqual(both);
    world.now = instant(from + three);
    expect(windows(world)).toEqual(both);
    world.now = instant(from + three + 1);
    expect(windows(world)).toEqual([]);
  });

  it('is what came about since automation is on, that moment included', () => {
    const world = redWorld();
    expect(windows(world, world.now)).toHaveLength(2);
    expect(windows(world, world.now + 1)).toEqual([]);
  });

  it('R5 is from when somebody asked, or named the owner, or it climbed, or was answered', () => {
    const world = redWorld();
    asks(world.clock('2026-05-09 10:00'), 'k1');
    const asked = world.now;
    expect(windows(world)).toEqual([
      { key: 'asked/k1/sam.lee@example.com', from: asked, until: asked + three },
    ]);
    world.clock('2026-05-09 11:00');
    answers(world, 'k1', { owner: email('kim.roe') });
    const named = world.now;
    expect(windows(world)).toEqual([
      { key: 'asked/k1/kim.roe@example.com', from: named, until: named + three },
    ]);
    world.clock('2026-05-09 12:00');
    world.ledger({ kind: 'climbed', ask: askId('k1'), to: email('lea.fox') });
    const climbed = world.now;
    expect(windows(world).slice(1)).toEqual(
      ['kim.roe', 'lea.fox'].map((name) => ({
        key: `climbed/k1/${name}@example.com`,
        from: climbed,
        until: climbed + three,
      })),
    );
    world.clock('2026-05-09 13:00');
    answers(world, 'k1', { status: 'Answered', answer: 'Yes' });
    const at1300 = world.now;
    expect(windows(world.clock('2026-05-09 14:00'))).toEqual([
      {
        key: 'answered/k1/Answered/2026-05-09T11:00:00.000Z',
        from: at1300,
        until: at1300 + three,
      },
    ]);
  });

  it('R5 waits while somebody types the ask, and not for others', () => {
    const world = redWorld().clock('2026-05-09 10:00');
    asks(world, 'k1', {}, 'someone');
    asks(world, 'k2');
    expect(told(world)).toHaveLength(1);
    expect(told(world.clock('2026-05-09 10:05'))).toHaveLength(2);
  });

  it('R5 is not of an answer of which nobody knows who asked, or when it came', () => {
    const world = redWorld().clock('2026-05-09 10:00');
    asks(world, 'k1', {}, 'CRM');
    answers(world, 'k1', { status: 'Answered', answer: 'Yes' });
    asks(world, 'k2', { status: 'Answered' });
    expect(told(world.clock('2026-05-09 12:00'))).toEqual([]);
  });

  it('is none while news of the account are held, nor afterwards of what came about until then', () => {
    const world = redWorld();
    const rows = [world.episodeOf('acme').id];
    world.ledger({ kind: 'held', rows });
    expect(told(world)).toEqual([]);
    world.ledger({ kind: 'unheld', rows });
    expect(told(world)).toEqual([]);
    world.now = instant(world.now + 1);
    asks(world, 'k1');
    expect(told(world)).toEqual(['sam.lee: An ask for acme, due Fri 8 May 2026']);
    const meant = redWorld();
    meant.ledger({ kind: 'held', rows: [meant.episodeOf('acme').id] });
    meant.ledger({ kind: 'carriedOut', rows: [meant.episodeOf('acme').id] });
    expect(told(meant)).toHaveLength(2);
  });

  it('is none of an account that is over', () => {
    const world = redWorld();
    asks(world, 'k1');
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.close(world.episodeOf('acme').id);
    expect(told(world)).toEqual([]);
  });
});
