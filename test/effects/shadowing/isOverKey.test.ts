import type { EffectKey } from '../../../src/effects/delivery';
import { declineKey, inviteKey, movedKey, noticeKey, weeklyKey } from '../../../src/effects/keys';
import { isOverInShadowing } from '../../../src/effects/shadowing/isOverKey';
import { at, callId, email, week, World } from '../../shadowing/world';

// Deliveries of what is over are forgotten: nothing is wanted under their keys any more (design, section 4).

const world = new World().call('over', '2026-05-12 17:00').call('open', '2026-05-19 17:00');
world.signUp('ada', '2026-05-11').signUp('bo', '2026-05-18').run();
const isOver = isOverInShadowing(world.history, at('2026-05-19 17:00'));

const over = world.placement('ada')!;
const open = world.placement('bo')!;
const ofOver = inviteKey(callId('over'), email('ada'));
const ofOpen = inviteKey(callId('open'), email('bo'));

test.each<[what: string, key: EffectKey, isOver: boolean]>([
  ['a mail of a week', weeklyKey(week('2026-05-18'), email('bo')), true],
  ['a question to a coordinator', 'held/2026-05-18T08:00:00.000Z/cora@example.com' as EffectKey, true],
  ['news of a place that is over', noticeKey('placed', over.id), true],
  ['news of a place that begins now', noticeKey('placed', open.id), false],
  ['the loss of a place that is over', noticeKey('lost', over.id), true],
  ['the loss of a place that begins now', noticeKey('lost', open.id), false],
  ['a move of a call that is over', movedKey(over.id, over.start), true],
  ['a move of a call that begins now', movedKey(open.id, open.start), false],
  ['an invite to a call that is over', ofOver, true],
  ['an invite to a call that begins now', ofOpen, false],
  ['the question to who declined one that is over', declineKey(ofOver, 1), true],
  ['the question to who declined one that begins now', declineKey(ofOpen, 2), false],
  ['what is of another kind', 'post/over' as EffectKey, false],
])('%s: nothing is wanted under its key any more, or it is', (_, key, expected) => {
  expect(isOver(key)).toBe(expected);
});
