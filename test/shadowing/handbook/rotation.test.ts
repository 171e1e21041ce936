import { eachOnce, engineerKey, handbookName, sortedNumbers } from '../../../src/shadowing/handbook/rotation';
import { personOf, whoIs } from '../../../src/shadowing/handbook/roster';
import { anEngineer, email } from '../world';

describe('A name in the handbook’s table (rule S16)', () => {
  test.each([
    ['Joe', 'Joe'],
    [' @@ Joe \t\n Lee ', 'Joe Lee'],
    ['Jo\u0007e\u200b\ue021Lee', 'Jo e Lee'],
    ['joe@work', 'joe@work'],
    ['Ann and Ben And Cy', 'Ann & Ben & Cy'],
    ['Sandy Andrews', 'Sandy Andrews'],
    ['x'.repeat(101), 'x'.repeat(100)],
    [`${'x'.repeat(99)} y`, 'x'.repeat(99)],
    ['?', ''],
    ['--', ''],
    ['Nobody', ''],
    ['Nobody Else', 'Nobody Else'],
    ['Mr. Nobody', 'Mr. Nobody'],
  ])('%j is %j', (text, name) => {
    expect(handbookName(text)).toBe(name);
  });

  test('tells engineers apart by handle, else by name, without regard to case', () => {
    expect(engineerKey({ name: 'Ann Lee', handle: '' })).toBe('ann lee');
    expect(engineerKey({ name: 'Ann', handle: 'AnnL' })).toBe('@annl');
    const ann = { name: 'Ann', handle: 'annl' };
    const other = { name: 'annl', handle: '' };
    expect(eachOnce([ann, other, { name: 'Annie', handle: 'ANNL' }])).toEqual([ann, other]);
  });

  test('numbers are sorted as numbers, each once', () => {
    expect(sortedNumbers([676, 3, 10, 3])).toEqual([3, 10, 676]);
  });
});

describe('Who an engineer of the handbook is', () => {
  const people = [
    anEngineer('ann', { name: 'Ann Lee', github: 'AnnL' }),
    anEngineer('ben', { name: 'Ben' }),
    anEngineer('cy1', { name: 'Cy', github: 'cy' }),
    anEngineer('cy2', { name: 'Cy', github: 'Cy' }),
    anEngineer('cy3', { name: 'Cy' }),
    anEngineer('unknown', { name: '?' }),
  ];
  const roster = () => new Map(people.map((person) => [person.email, person]));

  test.each([
    ['Annie', 'annl', 'ann@example.com'],
    ['ANN LEE', '', 'ann@example.com'],
    ['ben', '', 'ben@example.com'],
    ['Ben', 'other', undefined],
    ['Ann', '', undefined],
    ['Cy', 'cy', undefined],
    ['Cy', '', undefined],
    ['', '', undefined],
  ])('is told by handle, else by a name that one alone has: %j %j', (name, handle, person) => {
    expect(personOf(roster(), { name, handle })).toBe(person);
  });

  test('is the same person under either, and who is not on the roster is who they are called', () => {
    const isWho = whoIs(roster());
    expect(isWho({ name: 'x', handle: 'annl' })).toBe(email('ann'));
    expect(isWho({ name: 'Ann Lee', handle: '' })).toBe(email('ann'));
    expect(isWho({ name: 'Zed', handle: 'Z' })).toBe('@z');
  });
});
