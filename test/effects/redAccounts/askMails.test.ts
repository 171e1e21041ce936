import { redNotices } from '../../../src/effects/redAccounts/redNotices';
import type { Mail } from '../../../src/effects/mail';
import type { Who } from '../../../src/redAccounts/history';
import { askId, email, RedWorld } from '../../redAccounts/world';
import { answers, asks, longAsk, redWorld, sendingFrom } from './sayings';

// Rule R5: an ask has an owner, who is told of it; when nobody reacts the sponsor is told too; who asked is told of the answer.

const row = 'https://docs.google.com/spreadsheets/d/book/edit#gid=1026012&range=A3';

/** What somebody is told of the ask k1. */
function mailTo(world: RedWorld, to: string): Mail {
  const notices = [...redNotices(world.situation, sendingFrom(world))];
  const mails = notices.filter(([key, { mail }]) => key.includes('/k1/') && mail.to === email(to));
  expect(mails.map(([key]) => key)).toHaveLength(1);
  return mails[0]![1].mail;
}

/** Its lines, with the subject as the first. */
function linesTo(world: RedWorld, to: string): readonly string[] {
  const { subject, text } = mailTo(world, to);
  return [subject, ...text.trimEnd().split('\n')];
}

/** jo.doe asks sam.lee; when that is no news any more the ask climbs. */
function climbed(to: string): RedWorld {
  const world = redWorld();
  asks(world, 'k1');
  world.clock('2026-05-08 10:00');
  return world.ledger({ kind: 'climbed', ask: askId('k1'), to: to === '' ? '' : email(to) });
}

const howToAnswer = [
  '- Answer or decline in its row of the Asks tab, or in the panel.',
  '- If you cannot open the sheet, write to AE jo.doe@example.com or CE cem@example.com.',
];
const theAsk = ['* Please fix k1', '  Due: Fri 8 May 2026', '  Asked: Mon 4 May 2026, by Jo Doe'];
/** The ask and all that follows it, to its owner. */
const askOfOwner = [
  ...theAsk,
  '',
  ...howToAnswer,
  '',
  `Open the sheet: ${row}`,
  '',
  '--',
  'You get this because somebody named you as the owner of this ask.',
];

describe('R5 who is asked', () => {
  it('R5 is told what, until when, by whom, and how to answer, with the sheet or without it', () => {
    const world = redWorld();
    asks(world, 'k1');
    expect(linesTo(world, 'sam.lee')).toEqual([
      'An ask for acme, due Fri 8 May 2026',
      'Hello Sam Lee,',
      '',
      'acme is a red account and needs something from you',
      '==================================================',
      '',
      'An acknowledgement helps already: without one the ask climbs to the account’s sponsor.',
      '',
      ...askOfOwner,
    ]);
  });

  it('R5 is told no day where none is named', () => {
    const world = redWorld();
    asks(world, 'k1', { due: '' });
    const lines = linesTo(world, 'sam.lee');
    expect(lines[0]).toBe('An ask for acme');
    expect(lines.slice(8, 10)).toEqual(['* Please fix k1', '  Asked: Mon 4 May 2026, by Jo Doe']);
  });

  it('R5 is told how it stands when it was acknowledged already, and not to acknowledge it', () => {
    const world = redWorld();
    asks(world, 'k1', { status: 'Acknowledged' });
    expect(linesTo(world, 'sam.lee').slice(4, 11)).toEqual([
      '==================================================',
      '',
      ...theAsk,
      '  Status: Acknowledged',
      '',
    ]);
  });

  it('R5 is not told that it climbs when they are the sponsor, above whom there is nobody', () => {
    const world = redWorld();
    const episode = world.episodeOf('acme').id;
    world.ledger({ kind: 'edited', episode, who: 'CRM', values: { sponsor: email('sam.lee') } });
    asks(world, 'k1');
    expect(linesTo(world, 'sam.lee').join()).not.toContain('acknowledgement');
  });

  it.each<[asker: Who, owners: readonly ['' | 'jo.doe', '' | 'cem'], to: string, whom: string]>([
    [email('bea.fox'), ['jo.doe', 'cem'], 'sam.lee', 'bea.fox@ or AE jo.doe@ or CE cem@'],
    [email('cem'), ['jo.doe', 'cem'], 'sam.lee', 'AE jo.doe@ or CE cem@'],
    ['someone', ['jo.doe', 'cem'], 'sam.lee', 'AE jo.doe@ or CE cem@'],
    ['CRM', ['jo.doe', 'cem'], 'sam.lee', 'AE jo.doe@ or CE cem@'],
    [email('sam.lee'), ['jo.doe', 'cem'], 'sam.lee', 'AE jo.doe@ or CE cem@'],
    [email('jo.doe'), ['jo.doe', 'cem'], 'jo.doe', 'CE cem@'],
    [email('bea.fox'), ['', 'cem'], 'sam.lee', 'bea.fox@ or CE cem@'],
    [email('bea.fox'), ['', ''], 'sam.lee', 'bea.fox@'],
    [email('sam.lee'), ['', ''], 'sam.lee', ''],
    ['someone', ['', ''], 'sam.lee', ''],
  ])(
    'R5 is told whom to write to besides themselves, each once: asked by %s, of owners %j, %s writes to “%s”',
    (asker, [ae, ce], to, whom) => {
      const world = new RedWorld();
      world.report('acme', 'Red', undefined, {
        ...(ae && { ae: email(ae) }),
        ...(ce && { ce: email(ce) }),
      });
      asks(world, 'k1', { owner: email(to) }, asker);
      world.clock('2026-05-04 10:05');
      const points = linesTo(world, to).filter((line) => line.startsWith('- '));
      const people = whom.replace(/@/g, '@example.com');
      expect(points).toEqual([
        howToAnswer[0],
        ...(whom === '' ? [] : [`- If you cannot open the sheet, write to ${people}.`]),
      ]);
    },
  );

  it('R5 is told by whom even where Google does not say who it was', () => {
    const world = redWorld();
    asks(world, 'k1', {}, 'someone');
    expect(linesTo(world.clock('2026-05-04 10:05'), 'sam.lee')).toContain(
      '  Asked: Mon 4 May 2026, by somebody',
    );
  });

  it('R5 is told the beginning of a long ask, and a link to the rest of it', () => {
    const world = redWorld();
    asks(world, 'k1', { ask: longAsk });
    const { text, html } = mailTo(world, 'sam.lee');
    expect(text).toContain(`Please look…\n  All of it: ${row}\n  Due: Fri 8 May 2026\n`);
    expect(html).toMatch(/<a href="[^"]*#gid=1026012&amp;range=A3"[^>]*>Read it in the tracker<\/a>/);
  });
});

describe('R5 an ask to which nobody reacted in time', () => {
  const head = (name: string): readonly string[] => [
    'No answer yet: an ask for acme',
    `Hello ${name},`,
    '',
    'An ask for acme waits',
    '=====================',
    '',
  ];

  it('R5 is told to its owner, with who was told', () => {
    expect(linesTo(climbed('kim.roe'), 'sam.lee')).toEqual([
      ...head('Sam Lee'),
      'This ask to you has no answer yet, so Kim Roe, the sponsor, was told.',
      '',
      ...askOfOwner,
    ]);
  });

  it('R5 is told to its owner alone where there is no sponsor', () => {
    expect(linesTo(climbed(''), 'sam.lee')[6]).toBe('This ask to you has no answer yet.');
  });

  it('R5 is told to the sponsor, with whose it is and that it may become somebody else’s', () => {
    expect(linesTo(climbed('kim.roe'), 'kim.roe')).toEqual([
      ...head('Kim Roe'),
      'This ask has no answer yet, so it climbs to you, the sponsor of the account.',
      '',
      ...theAsk,
      '',
      '- Sam Lee owns the ask. Another owner can be named in its row.',
      '',
      `Open the sheet: ${row}`,
      '',
      '--',
      'You get this because Account Tracker names you as the sponsor of this account.',
    ]);
  });

  it('R5 is told once to a sponsor who owns it by now, and not that they were told themselves', () => {
    const world = climbed('kim.roe');
    answers(world, 'k1', { owner: email('kim.roe') });
    const about = [...redNotices(world.situation, sendingFrom(world))].filter(([key]) =>
      key.startsWith('climbed/'),
    );
    expect(about.map(([key, { mail }]) => [key, mail.text.split('\n')[5]])).toEqual([
      ['climbed/k1/kim.roe@example.com', 'This ask to you has no answer yet.'],
    ]);
  });
});

describe('R5 who asked', () => {
  it('R5 is told of the answer: by whom and what', () => {
    const world = redWorld();
    asks(world, 'k1');
    answers(world, 'k1', { status: 'Declined', answer: '  Not this year\n' });
    expect(linesTo(world.clock('2026-05-04 11:00'), 'jo.doe')).toEqual([
      'Declined: your ask for acme',
      'Hello Jo Doe,',
      '',
      'Your ask for acme was declined',
      '==============================',
      '',
      '* Please fix k1',
      '  Declined by: Sam Lee',
      '  Answer: Not this year',
      '',
      `Open the sheet: ${row}`,
      '',
      '--',
      'You get this because you asked.',
    ]);
  });

  it('R5 is told who gave it where it has no words, and where all of a long ask stands', () => {
    const world = redWorld();
    asks(world, 'k1', { ask: longAsk });
    answers(world, 'k1', { status: 'Answered' });
    expect(linesTo(world.clock('2026-05-04 11:00'), 'jo.doe').slice(7, 10)).toEqual([
      `  All of it: ${row}`,
      '  Answered by: Sam Lee',
      '',
    ]);
  });
});
