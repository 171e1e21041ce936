import { askNews, askText } from '../../../src/effects/redAccounts/askPosts';
import type { Ask, Who } from '../../../src/redAccounts/history';
import type { AskValues, RedSettings } from '../../../src/redAccounts/records';
import { askId, at, email, type RedWorld } from '../../redAccounts/world';
import { answers, asks, redWorld } from './sayings';

// Rule R5: an ask has its own message in the thread, and the thread is told what became of it.

function asked(values: Partial<AskValues> = {}, who: Who = email('jo.doe')): RedWorld {
  const world = redWorld();
  asks(world, 'k1', values, who);
  return world;
}

const ask = (world: RedWorld): Ask => world.history.asks.get(askId('k1'))!;
const news = (world: RedWorld) => askNews(ask(world), world.settings);

describe('R5 the message of an ask', () => {
  const head = '🙋 *Ask to Sam Lee*, due Fri 8 May 2026, from Jo Doe\n>Please fix k1';

  it('R5 says whom, until when, from whom, what, and that it is not answered yet', () => {
    expect(askText(ask(asked()), false)).toBe(`${head}\nNot answered yet`);
  });

  it('R5 says no day where none is named', () => {
    expect(askText(ask(asked({ due: '' })), false)).toBe(
      '🙋 *Ask to Sam Lee*, from Jo Doe\n>Please fix k1\nNot answered yet',
    );
  });

  it('R5 says how it stands by now, and by whom where that is known', () => {
    const world = asked();
    answers(world, 'k1', { status: 'Acknowledged' });
    expect(askText(ask(world), false)).toBe(`${head}\nAcknowledged by Sam Lee`);
    expect(askText(ask(asked({ status: 'Declined' })), false)).toBe(`${head}\nDeclined`);
  });

  it('R5 says that it was withdrawn, whatever its row said', () => {
    const world = asked();
    answers(world, 'k1', { status: 'Acknowledged' });
    expect(askText(ask(world), true)).toBe(`${head}\nWithdrawn`);
  });
});

describe('R5 what became of an ask', () => {
  it.each(['Open', 'Acknowledged'])('is no news as long as it is %s', (status) => {
    expect(news(asked({ status }))).toEqual([]);
  });

  it.each<[status: string, answer: string, quote: string]>([
    ['Answered', 'Shipped\nin June', '\n>Shipped\n>in June'],
    ['Declined', 'No people', '\n>No people'],
    ['Declined', '', ''],
    ['Answered', ' \n', ''],
  ])('is that it was %s, by whom, and with the words %j where there are any', (status, answer, quote) => {
    const world = asked().clock('2026-05-05 10:00');
    answers(world, 'k1', { status, answer });
    expect(news(world)).toEqual([
      {
        key: `reply/k1/${status}/2026-05-05T08:00:00.000Z`,
        from: at('2026-05-05 10:00'),
        text: `*${status}* by Sam Lee: Please fix k1${quote}`,
      },
    ]);
  });

  it('is by whom and when it was asked, of one that came with its answer', () => {
    expect(news(asked({ status: 'Answered' }))).toEqual([
      {
        key: 'reply/k1/Answered/2026-05-04T08:00:00.000Z',
        from: at('2026-05-04 10:00'),
        text: '*Answered* by Jo Doe: Please fix k1',
      },
    ]);
  });
});

describe('R5 an ask that climbed', () => {
  const climbed = (when: string, to: string, settings: Partial<RedSettings> = {}) => {
    const world = asked().clock(when);
    world.ledger({ kind: 'climbed', ask: askId('k1'), to: to === '' ? '' : email(to) });
    world.settings = { ...world.settings, ...settings };
    return news(world);
  };
  const asking = 'asked on Mon 4 May 2026: Please fix k1';

  it('is told once, with why and to whom', () => {
    expect(climbed('2026-05-06 11:00', 'kim.roe')).toEqual([
      {
        key: 'reply/k1/climbed/2026-05-06T09:00:00.000Z',
        from: at('2026-05-06 11:00'),
        text: `⏰ *No reaction from Sam Lee for 48 hours*, ${asking}\nIt climbs to the sponsor, Kim Roe.`,
      },
    ]);
  });

  it('is told where there is no sponsor, for all to see', () => {
    expect(climbed('2026-05-06 11:00', '')[0]?.text.split('\n')[1]).toBe(
      'There is no sponsor to whom it could climb.',
    );
  });

  it.each<[when: string, settings: Partial<RedSettings>, why: string]>([
    ['2026-05-08 23:59', {}, 'No reaction from Sam Lee for 48 hours'],
    ['2026-05-09 00:00', {}, 'No answer from Sam Lee by Fri 8 May 2026'],
    ['2026-05-05 11:00', { askClimbsHours: 1 }, 'No reaction from Sam Lee for 1 hour'],
    [
      '2026-05-06 11:00',
      { askClimbsHours: 16, askClimbsInWorkingDays: true },
      'No reaction from Sam Lee for 16 hours of working days',
    ],
  ])('is not said to be late before its day is over: at %s, with %j', (when, settings, why) => {
    expect(climbed(when, 'kim.roe', settings)[0]?.text).toContain(`⏰ *${why}*, ${asking}`);
  });
});
