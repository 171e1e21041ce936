import type { Mail } from '../../../src/effects/mail';
import { redNotices } from '../../../src/effects/redAccounts/redNotices';
import { keyOfName } from '../../../src/redAccounts/account';
import { email, episodeId, RedWorld } from '../../redAccounts/world';
import { agreesPlan, owners, redWorld, sendingFrom } from './sayings';

// Rules R3, R4: an owner is told what is theirs to fill in and sign, and until when; R1: and when it is red again.

/** What somebody is told since the account last turned red. */
function mailTo(world: RedWorld, to: string): Mail {
  const notices = redNotices(world.situation, sendingFrom(world)).values();
  const mails = [...notices].map(({ mail }) => mail).filter((mail) => mail.to === email(to));
  expect(mails.map(({ subject }) => subject)).toHaveLength(1);
  return mails[0]!;
}

/** Facts of a mail by their names. */
function factsTo(world: RedWorld, to: string): Readonly<Record<string, string>> {
  const facts = [...mailTo(world, to).text.matchAll(/^ {2}([^:]+): (.*)$/gm)];
  return Object.fromEntries(facts.map(([, name = '', value = '']) => [name, value]));
}

/** What a mail shows as something that its reader should do something about. */
const warningsIn = ({ html }: Mail): readonly string[] =>
  [...html.matchAll(/;color:#9a3412;font-weight:600">([^<]*)</g)].map(([, text = '']) => text);

/** acme's plan was agreed, it turned yellow, and then red again. */
function redAgain(why: string): RedWorld {
  const world = redWorld();
  agreesPlan(world.clock('2026-05-05 10:00'));
  world.clock('2026-05-06 10:00').report('acme', 'Yellow');
  world.clock('2026-05-07 10:00').report('acme', 'Red', undefined, { why });
  return world;
}

describe('R4 an owner whose part is to be written', () => {
  it('R4 is told which fields are theirs, which of them are still empty, and who the other owner is', () => {
    const world = redWorld();
    expect(factsTo(world, 'jo.doe')).toEqual({
      'Your part': 'Why red and Current state, signed by you',
      'Still empty': 'Why red and Current state',
      Due: 'Wed 6 May 2026',
      CE: 'cem@example.com',
    });
    expect(factsTo(world, 'cem')).toEqual({
      'Your part': 'Action plan and Exit criteria, signed by you',
      'Still empty': 'Action plan and Exit criteria',
      Due: 'Wed 6 May 2026',
      AE: 'Jo Doe',
    });
    expect(mailTo(world, 'cem').text).toContain(
      'You are its CE, and own it together with the AE until it is out of red.',
    );
    expect(warningsIn(mailTo(world, 'jo.doe'))).toEqual(['Why red and Current state']);
  });

  it('R3 is told that the other owner is not named yet, as something to do', () => {
    const world = new RedWorld();
    world.report('acme', 'Red', undefined, { ae: owners.ae, why: 'Outages' });
    expect(factsTo(world, 'jo.doe')).toMatchObject({
      'Still empty': 'Current state',
      'Why red': 'Outages',
      CE: 'Nobody is named yet',
    });
    expect(warningsIn(mailTo(world, 'jo.doe'))).toEqual(['Current state', 'Nobody is named yet']);
  });

  it('R4 is told so of what they signed and what was changed since', () => {
    const world = redAgain('');
    const episode = world.episodeOf('acme').id;
    world.ledger({ kind: 'edited', episode, who: owners.ce, values: { currentState: 'Calmer' } });
    expect(mailTo(world, 'jo.doe').subject).toBe('Red again: acme. Your part is due Mon 11 May 2026');
    expect(factsTo(world, 'jo.doe')).toEqual({
      'Your part': 'Why red and Current state, signed by you',
      Due: 'Mon 11 May 2026',
      'Why red': 'Outages',
      CE: 'cem@example.com',
    });
  });
});

describe('R1 an owner whose account is red again', () => {
  it('R1 is told to look whether what they signed still fits, and why it is red again', () => {
    const { subject, text } = mailTo(redAgain('Slow again'), 'jo.doe');
    expect(subject).toBe('Red again: acme. Look whether your part still fits');
    expect(text.trimEnd().split('\n')).toEqual([
      'Hello Jo Doe,',
      '',
      'acme is red again',
      '=================',
      '',
      'You are its AE, and own it together with the CE until it is out of red.',
      '',
      '* What is yours now',
      '  Your part: What you signed on Tue 5 May 2026 still stands; look whether it fits',
      '  Why red: Outages',
      '  Why red again: Slow again',
      '  CE: cem@example.com',
      '',
      '- Red since Thu 7 May 2026.',
      '- An update in Account Tracker says that somebody looked. What you change is to be signed again.',
      '- To sign: Extensions › Ridealong › Open Ridealong, or choose Agreed in the column AE says.',
      '',
      'Open the sheet: https://docs.google.com/spreadsheets/d/book/edit#gid=1026011&range=A2',
      '',
      '--',
      'You get this because Account Tracker names you as AE. If that is wrong, put another address there.',
    ]);
  });

  it('R1 is told why once where it is what the row says already, and nothing where nobody said why', () => {
    expect(factsTo(redAgain('Outages'), 'jo.doe')).not.toHaveProperty('Why red again');
    expect(factsTo(redAgain(''), 'jo.doe')).not.toHaveProperty('Why red again');
  });

  it('R1 is told what was said with this red, and not with another health of the same moment', () => {
    const world = redAgain('Slow again');
    world.report('acme', 'Yellow', undefined, { why: 'Calm' });
    expect(factsTo(world, 'jo.doe')['Why red again']).toBe('Slow again');
  });

  it('R1 is told of it also where the line is lost in which somebody reported it', () => {
    const world = new RedWorld();
    const episode = episodeId('e1');
    const red = world.now;
    world.ledger(
      { kind: 'opened', episode, account: keyOfName('acme'), red },
      { kind: 'edited', episode, who: 'CRM', values: { account: 'acme', ...owners } },
    );
    expect(factsTo(world, 'jo.doe')).not.toHaveProperty('Why red again');
  });
});
