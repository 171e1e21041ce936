import { noValues } from '../../src/redAccounts/redHistoryWith';
import { newRow, rowWith, withEdits } from '../../src/redAccounts/rowValues';
import { at, email, episodeId, RedWorld } from './world';

const said = {
  account: 'acme',
  accountId: '001000000acmeAA',
  health: 'Yellow',
  whyRed: 'Outages',
  ae: 'ann@example.com',
  ce: 'cem@example.com',
  sponsor: 'sam@example.com',
  currentState: 'Angry',
  actionPlan: 'Mend it',
  exitCriteria: 'Quiet',
  nextStep: 'Call them',
  nextStepOwner: 'kim@example.com',
  nextStepDue: '2026-05-08',
  resolution: 'A fix',
  renewal: '2026-09-30',
};
const now = at('2026-05-04 10:00');

describe('a row that will be written', () => {
  it('reads as what was written: texts as they are, and nothing said yet by anybody', () => {
    expect(newRow(episodeId('e1'), said, now)).toEqual({
      ...said,
      id: 'e1',
      words: {},
      thread: '',
      seenAt: now,
    });
  });

  it('has neither health, people nor days where none is written', () => {
    expect(newRow(episodeId('e1'), noValues, now)).toEqual({
      id: 'e1',
      account: '',
      accountId: '',
      health: undefined,
      whyRed: '',
      ae: undefined,
      ce: undefined,
      sponsor: undefined,
      currentState: '',
      actionPlan: '',
      exitCriteria: '',
      nextStep: '',
      nextStepOwner: undefined,
      nextStepDue: undefined,
      resolution: '',
      renewal: undefined,
      words: {},
      thread: '',
      seenAt: now,
    });
  });

  it('keeps everything that is not changed', () => {
    const before = {
      ...newRow(episodeId('e1'), said, now),
      thread: 'C1/1.2',
      words: { ae: 'Agreed' } as const,
    };
    expect(rowWith(before, { ae: '', nextStep: 'Visit them' })).toEqual({
      ...before,
      ae: undefined,
      nextStep: 'Visit them',
    });
  });
});

describe('the rows once a person changed something in the panel', () => {
  it('say what was changed, each of its own account, and nothing else of the others', () => {
    const world = new RedWorld()
      .type('e1', { account: 'acme', ae: email('ann') })
      .type('e2', { account: 'beta' })
      .type('e3', { account: 'gamma' });
    const { tracker } = world;
    const changed = withEdits(
      tracker,
      new Map([
        [episodeId('e1'), { ae: '', currentState: 'Better' }],
        [episodeId('e2'), { currentState: 'Worse' }],
      ]),
    );
    expect(changed).toEqual({
      ...tracker,
      rows: new Map([
        [episodeId('e1'), { ...world.row('e1'), ae: undefined, currentState: 'Better' }],
        [episodeId('e2'), { ...world.row('e2'), currentState: 'Worse' }],
        [episodeId('e3'), world.row('e3')],
      ]),
    });
    expect(tracker).toEqual(world.tracker);
  });

  it('are no more than before: one that does not read or is gone stays so', () => {
    const { tracker } = new RedWorld();
    const torn = { ...tracker, rows: new Map([[episodeId('e1'), 'unreadable' as const]]) };
    const changes = { currentState: 'Better' };
    expect(
      withEdits(
        torn,
        new Map([
          [episodeId('e1'), changes],
          [episodeId('gone'), changes],
        ]),
      ),
    ).toEqual(torn);
  });
});
