import type { Health } from '../../src/redAccounts/health';
import {
  isOpen,
  spentUntil,
  stretchAt,
  stretchesOf,
  type Moment,
  type Stretch,
} from '../../src/redAccounts/stretches';
import { instant } from '../../src/time/instant';

const turns = (at: number, health: Health): Moment => ({ at: instant(at), health });
const closes = (at: number, until: number, outcome: 'resolved' | 'lost' = 'resolved'): Moment => ({
  at: instant(at),
  outcome,
  reopensUntil: instant(until),
});

const story = [
  turns(10, 'Red'),
  turns(12, 'Red'),
  turns(20, 'Yellow'),
  turns(25, 'Green'),
  turns(30, 'Red'),
  turns(40, 'Green'),
  closes(50, 60),
];

const closed = {
  redSince: 10,
  openSince: 10,
  state: 'resolved',
  stateSince: 50,
  lastRed: 30,
  notRedSince: 40,
  health: 'Green',
  relapses: 1,
  reopenings: 0,
  spent: { Red: 20, Yellow: 5, Green: 15, Lost: 0 },
  countedTo: 50,
  reopensUntil: 60,
};

const only = (moments: readonly Moment[]): Stretch => {
  const [stretch, another] = stretchesOf(moments);
  if (!stretch || another) throw new Error('none, or several');
  return stretch;
};

describe('R1 R7 the stretches of an account', () => {
  it('R7 run from red through yellow and a relapse to the closing, and count the time in each health', () => {
    expect(stretchesOf(story)).toEqual([closed]);
  });

  it('R1 are the same one when it is red again by the last moment of its days, else another', () => {
    const reopened = {
      ...closed,
      openSince: 60,
      state: 'red',
      stateSince: 60,
      lastRed: 60,
      health: 'Red',
      reopenings: 1,
      countedTo: 60,
      reopensUntil: undefined,
    };
    expect(stretchesOf([...story, turns(60, 'Red')])).toEqual([reopened]);
    expect(stretchesOf([...story, turns(61, 'Red')])).toMatchObject([
      closed,
      { redSince: 61, state: 'red', relapses: 0, spent: { Red: 0, Yellow: 0, Green: 0, Lost: 0 } },
    ]);
  });

  it('R7 are closed only while they wait: not while red, and not twice', () => {
    expect(only([turns(10, 'Red'), closes(15, 60), turns(20, 'Lost')])).toMatchObject({
      state: 'waiting',
      stateSince: 20,
      reopensUntil: undefined,
      spent: { Red: 10 },
    });
    expect(only([...story, closes(55, 99, 'lost')])).toEqual(closed);
    expect(only([turns(10, 'Red'), turns(20, 'Lost'), closes(25, 60, 'lost')])).toMatchObject({
      state: 'lost',
      spent: { Red: 10, Lost: 5 },
    });
  });

  it('R7 keep their time and state while another health is told after they were closed', () => {
    expect(only([...story, turns(55, 'Yellow')])).toEqual({ ...closed, health: 'Yellow', countedTo: 55 });
  });

  it('R1 are none of an account that never was red', () => {
    expect(stretchesOf([])).toEqual([]);
    expect(stretchesOf([turns(10, 'Yellow'), closes(20, 60), turns(30, 'Green')])).toEqual([]);
  });

  it('R1 each have the moments from their first on, the earliest what was before it as well', () => {
    const stretches = [10, 100, 200].map((at) => only([turns(at, 'Red')]));
    expect([5, 10, 99, 100, 199, 200, 900].map((at) => stretchAt(stretches, instant(at)))).toEqual([
      0, 0, 0, 1, 1, 2, 2,
    ]);
  });

  it('R7 count on while they are open, and never back', () => {
    const red = only([turns(10, 'Red')]);
    const waiting = only([turns(10, 'Red'), turns(20, 'Yellow')]);
    expect([spentUntil(red, instant(15)).Red, spentUntil(red, instant(5)).Red]).toEqual([5, 0]);
    expect(spentUntil(waiting, instant(25))).toEqual({ Red: 10, Yellow: 5, Green: 0, Lost: 0 });
    expect(spentUntil(only(story), instant(900))).toEqual(closed.spent);
    expect(['red', 'waiting', 'resolved', 'lost', 'joined'].map((state) => isOpen({ state }))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
