import { withoutUnseen } from '../../src/programme/unseen';

const between = (...points: readonly number[]) => points.map((point) => `a${String.fromCodePoint(point)}b`);

describe('A name or an address without what nobody sees in it', () => {
  it('is the same whatever came along when it was pasted', () => {
    const controls = between(0x00, 0x08, 0x0e, 0x1f, 0x7f);
    const ofNoWidth = between(0xad, 0x200b, 0x2060, 0xfeff);
    const directions = between(0x200e, 0x200f, 0x202a, 0x202e, 0x2066, 0x2069);
    expect(new Set([...controls, ...ofNoWidth, ...directions].map(withoutUnseen))).toEqual(new Set(['ab']));
  });

  it('keeps what begins a line or a cell, spaces, and what emoji and scripts are joined with', () => {
    const kept = [...between(0x09, 0x0d, 0x20, 0x7e, 0xa0, 0x2029, 0x202f, 0x2065, 0x206a), '👩‍💻', 'می‌خواهم'];
    expect(kept.map(withoutUnseen)).toEqual(kept);
  });
});
