import * as fc from 'fast-check';
import {
  afterSave,
  emptyDraft,
  isConflict,
  isEmpty,
  settled,
  textOf,
  toSend,
  typed,
} from '../../../src/sidebar/redAccounts/draft';
import { values } from './homes';

const theirs = { ...values, currentState: 'Theirs' };

describe('What somebody types into an account', () => {
  test('is kept with what the field said when they began', () => {
    const once = typed(emptyDraft, values, 'currentState', 'M');
    const twice = typed(once, theirs, 'currentState', 'Mine');
    expect(twice).toEqual({
      mine: { currentState: 'Mine' },
      base: { currentState: values.currentState },
    });
  });

  test('is no draft when it says again what the workbook says', () => {
    const draft = typed(emptyDraft, values, 'currentState', 'Mine');
    expect(isEmpty(typed(draft, values, 'currentState', values.currentState))).toBe(true);
  });

  test('survives every answer of the server', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (mine, said) => {
        fc.pre(mine !== values.currentState);
        const draft = typed(emptyDraft, values, 'currentState', mine);
        expect(textOf(draft, { ...values, currentState: said }, 'currentState')).toBe(mine);
      }),
    );
  });

  test('is in conflict only where others changed the same field to something else', () => {
    const draft = typed(emptyDraft, values, 'currentState', 'Mine');
    expect(isConflict(draft, values, 'currentState')).toBe(false);
    expect(isConflict(draft, { ...values, whyRed: 'Theirs' }, 'currentState')).toBe(false);
    expect(isConflict(draft, theirs, 'currentState')).toBe(true);
    expect(isConflict(draft, { ...values, currentState: 'Mine ' }, 'currentState')).toBe(false);
  });
});

describe('A conflict', () => {
  const draft = typed(emptyDraft, values, 'currentState', 'Mine');

  test.each([
    ['both', 'Theirs\n\nMine'],
    ['mine', 'Mine'],
    ['theirs', 'Theirs'],
  ] as const)('keeps %s, and may then be saved', (keep, text) => {
    const after = settled(draft, theirs, 'currentState', keep);
    expect(textOf(after, theirs, 'currentState')).toBe(text);
    expect(isConflict(after, theirs, 'currentState')).toBe(false);
    if (keep !== 'theirs') expect(after.base.currentState).toBe('Theirs');
  });
});

describe('A save', () => {
  const draft = typed(emptyDraft, values, 'currentState', 'Mine');

  test('sends what was typed only, each with what it was', () => {
    expect(toSend(draft, theirs, ['whyRed', 'currentState'], false)).toEqual({
      values: { currentState: 'Mine' },
      base: { currentState: values.currentState },
    });
  });

  test('that signs sends the whole part as it was read (rule R4)', () => {
    expect(toSend(draft, values, ['whyRed', 'currentState'], true)).toEqual({
      values: { whyRed: values.whyRed, currentState: 'Mine' },
      base: { whyRed: values.whyRed, currentState: values.currentState },
    });
  });

  test('leaves what was typed while it was under way', () => {
    const further = typed(draft, values, 'currentState', 'Mine, and more');
    const saved = { ...values, currentState: 'Mine' };
    expect(afterSave(draft, { currentState: 'Mine' }, saved)).toEqual(emptyDraft);
    expect(afterSave(further, { currentState: 'Mine' }, saved)).toEqual({
      mine: { currentState: 'Mine, and more' },
      base: { currentState: 'Mine' },
    });
  });
});
