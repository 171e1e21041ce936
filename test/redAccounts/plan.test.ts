import fc from 'fast-check';
import { latestTouch, planOf, signable } from '../../src/redAccounts/plan';
import { partFields } from '../../src/redAccounts/records';
import { noValues } from '../../src/redAccounts/redHistoryWith';
import { agrees, acme, redWorld, saves } from './asking';
import { at, email, type RedWorld } from './world';

const plan = (world: RedWorld) => planOf(world.situation, world.episodeOf('acme'));
const part = (world: RedWorld, owner: 'ae' | 'ce') => plan(world).parts[owner];

describe('R4 the plan', () => {
  it('R4 is agreed when both parts are complete and signed as they stand', () => {
    const world = redWorld();
    expect(part(world, 'ae')).toMatchObject({ state: 'missing', missing: ['whyRed', 'currentState'] });
    saves(world, 'ann', { whyRed: 'Outages', currentState: 'Bad' });
    expect(part(world, 'ae')).toMatchObject({ state: 'unsigned', missing: [] });
    saves(world, 'ann', {}, true);
    expect(part(world, 'ae').state).toBe('signed');
    expect(plan(world).state).toBe('due');
    world.clock('2026-05-05 09:00');
    saves(world, 'cem', { actionPlan: 'Mend it', exitCriteria: 'Quiet' }, true);
    expect(plan(world)).toMatchObject({ state: 'agreed', agreedAt: at('2026-05-05 09:00') });
  });

  it('R4 is agreed no more when a signed text is changed, by whomever, and says by whom', () => {
    const world = redWorld();
    agrees(world);
    world.clock('2026-05-05 09:00');
    saves(world, 'cem', { currentState: 'Better' });
    expect(part(world, 'ae')).toMatchObject({
      state: 'changed',
      changed: { who: email('cem'), at: at('2026-05-05 09:00') },
    });
    expect(plan(world).state).toBe('due');
    world.type(acme(world), { currentState: 'They are angry' }).run();
    expect(part(world, 'ae').state).toBe('signed');
  });

  it("R4 needs another signature when the part has another owner: it is not the new one's word", () => {
    const world = redWorld();
    agrees(world);
    saves(world, 'ann', { ce: email('kim') });
    expect(part(world, 'ce')).toMatchObject({ state: 'unsigned', owner: email('kim'), signature: undefined });
    saves(world, 'kim', {}, true);
    expect(plan(world).state).toBe('agreed');
  });

  it('R3 needs two people: who is named twice owns one part', () => {
    const world = redWorld();
    world.type(acme(world), { ce: email('ann') }).run();
    expect(part(world, 'ae').state).toBe('missing');
    expect(part(world, 'ce')).toMatchObject({ state: 'nobody', owner: undefined });
  });

  it('R4 is due two working days after red, and overdue when that day is over', () => {
    const world = redWorld();
    expect(plan(world)).toMatchObject({ state: 'due', dueOn: '2026-05-06' });
    expect(plan(world.clock('2026-05-06 23:59')).state).toBe('due');
    expect(plan(world.clock('2026-05-07 00:00')).state).toBe('overdue');
    const friday = redWorld({ planWorkingDays: 1 });
    friday.report('beta', 'Red', '2026-05-08 18:00');
    expect(planOf(friday.situation, friday.episodeOf('beta')).dueOn).toBe('2026-05-11');
  });

  it('R4 that was agreed and then changed is due as many days after the first change', () => {
    const world = redWorld();
    agrees(world);
    world.clock('2026-05-20 09:00');
    saves(world, 'cem', { currentState: 'Better' });
    expect(plan(world)).toMatchObject({ state: 'due', dueOn: '2026-05-22' });
    world.clock('2026-05-21 09:00');
    saves(world, 'cem', { actionPlan: '' });
    expect(plan(world).dueOn).toBe('2026-05-22');
    expect(plan(world.clock('2026-05-23 00:00')).state).toBe('overdue');
  });

  it('R4 that was agreed is due after the first of several changes of one part', () => {
    const world = redWorld();
    agrees(world);
    world.clock('2026-05-20 09:00');
    saves(world, 'cem', { currentState: 'Better' });
    world.clock('2026-05-21 09:00');
    saves(world, 'cem', { whyRed: 'Prices' });
    expect(plan(world).dueOn).toBe('2026-05-22');
  });

  it('R4 that was agreed is due anew when an owner changes', () => {
    const world = redWorld();
    agrees(world);
    world.clock('2026-05-20 09:00');
    saves(world, 'ann', { ce: email('kim') });
    expect(plan(world)).toMatchObject({ state: 'due', dueOn: '2026-05-22' });
  });

  it('R4 is due after red as long as it was never agreed: a part that changed before the other was signed', () => {
    const world = redWorld();
    saves(world, 'ann', { whyRed: 'Outages', currentState: 'Bad' }, true);
    world.clock('2026-05-20 09:00');
    saves(world, 'cem', { currentState: 'Worse' });
    saves(world, 'cem', { actionPlan: 'Mend it', exitCriteria: 'Quiet' }, true);
    expect(plan(world)).toMatchObject({ state: 'overdue', dueOn: '2026-05-06' });
    world.clock('2026-05-25 09:00');
    saves(world, 'cem', { actionPlan: 'Mend it soon' });
    expect(plan(world)).toMatchObject({ state: 'overdue', dueOn: '2026-05-06' });
  });

  it('R4 is due after red when both signed what nobody has filled in, as only a ledger from elsewhere says', () => {
    const world = redWorld();
    const episode = acme(world);
    for (const part of ['ae', 'ce'] as const)
      world.ledger({ kind: 'signed', episode, part, who: email('ann'), content: 'of another text' });
    expect(plan(world)).toMatchObject({ state: 'due', dueOn: '2026-05-06' });
  });

  it('R4 is due again after the episode was opened again', () => {
    const world = redWorld();
    world.clock('2026-05-11 10:00').report('acme', 'Green');
    world.close(acme(world)).clock('2026-05-18 10:00').report('acme', 'Red');
    expect(plan(world)).toMatchObject({ state: 'due', dueOn: '2026-05-20' });
  });

  it('R4 says who last changed a part: of two touches of one moment the first of its fields', () => {
    const touched = {
      whyRed: { who: email('ann'), at: at('2026-05-04 10:00') },
      currentState: { who: email('cem'), at: at('2026-05-04 10:00') },
    };
    const episode = { ...redWorld().episodeOf('acme'), touched };
    expect(latestTouch(episode, partFields.ae)?.who).toBe(email('ann'));
    expect(latestTouch(episode, ['currentState'])?.who).toBe(email('cem'));
    expect(latestTouch(episode, partFields.ce)).toBeUndefined();
    const later = { ...touched, currentState: { who: email('cem'), at: at('2026-05-04 10:01') } };
    expect(latestTouch({ ...episode, touched: later }, partFields.ae)?.who).toBe(email('cem'));
  });

  it('R4 is agreed when the later of two signed, whoever it was', () => {
    const world = redWorld();
    saves(world, 'cem', { actionPlan: 'Mend it', exitCriteria: 'Quiet' }, true);
    world.clock('2026-05-05 09:00');
    saves(world, 'ann', { whyRed: 'Outages', currentState: 'Bad' }, true);
    expect(plan(world)).toMatchObject({
      state: 'agreed',
      agreedAt: at('2026-05-05 09:00'),
      dueOn: '2026-05-06',
    });
    expect(part(world, 'ce').signature).toMatchObject({ who: email('cem'), at: at('2026-05-04 10:00') });
  });

  it('R4 is due from when somebody could hear of a red that was told late', () => {
    const world = redWorld();
    world.clock('2026-05-12 10:00').report('beta', 'Red', '2026-05-04 09:00');
    expect(planOf(world.situation, world.episodeOf('beta')).dueOn).toBe('2026-05-14');
  });

  it('R4 stays signed whatever becomes of Ridealong: the ledger keeps this of a text', () => {
    const values = { ...noValues, whyRed: 'Two outages', currentState: 'They are angry 🔴' };
    expect(signable(values, 'ae')).toBe('928472598ad7e9a3');
    const other = { ...noValues, actionPlan: 'Step 133', exitCriteria: 'Quiet' };
    expect(signable(other, 'ce')).toBe('0212d1c60d7edf72');
    expect(signable(noValues, 'ce')).toBe('cd7cf6a5744b5c16');
  });

  it('R4 a signature tells every text of a part from every other, wherever its words stand', () => {
    const words = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', '"', ',', '\n', 'é', '🔴') });
    fc.assert(
      fc.property(words, words, words, words, fc.constantFrom('ae' as const, 'ce' as const), (...texts) => {
        const [one, other, another, last, owner] = texts;
        const [first, second] = partFields[owner];
        const before = signable({ ...noValues, [first!]: one, [second!]: other }, owner);
        const after = signable({ ...noValues, [first!]: another, [second!]: last }, owner);
        expect(before === after).toBe(one === another && other === last);
      }),
    );
  });
});
