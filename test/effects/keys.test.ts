import fc from 'fast-check';
import { createHash } from 'node:crypto';
import type { EffectKey } from '../../src/effects/delivery';
import { hashOf } from '../../src/effects/hash';
import { declineKey, eventId, inviteKey, noticeKey, weeklyKey } from '../../src/effects/keys';
import type { PlacementId } from '../../src/shadowing/history';
import { callId, email, week } from '../shadowing/world';

const invite = inviteKey(callId('c1'), email('ada'));

describe('keys', () => {
  it('name what the effect is about', () => {
    expect(invite).toBe('invite/c1/ada@example.com');
    expect(weeklyKey(week('2026-05-11'), email('ada'))).toBe('weekly/2026-05-11/ada@example.com');
    expect(noticeKey('lost', 'p1' as PlacementId)).not.toBe(noticeKey('placed', 'p1' as PlacementId));
    expect(declineKey(invite, 1)).not.toBe(declineKey(invite, 2));
  });

  it('hash as everybody else does, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(hashOf(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });
});

describe('the id of an event', () => {
  it('has only characters that the calendar takes, and enough of them (5 to 1024)', () => {
    expect(eventId('book', invite, 1)).toMatch(/^[a-v0-9]{40}$/);
  });

  it('is the same for the same thing, and another for another spreadsheet, key or generation', () => {
    expect(eventId('book', invite, 1)).toBe(eventId('book', invite, 1));
    const others = [
      eventId('book', invite, 1),
      eventId('copy', invite, 1),
      eventId('book', invite, 2),
      eventId('book', inviteKey(callId('c2'), email('ada')), 1),
      // The parts do not run into each other.
      eventId('booki', invite.slice(1) as EffectKey, 1),
    ];
    expect(new Set(others).size).toBe(others.length);
  });
});
