import {
  customersCell,
  engineersCell,
  readCustomers,
  readEngineers,
  withoutEmphasis,
} from '../../../src/shadowing/handbook/cells';

// Rule S16: what people write into the cells of the handbook's table, and what Ridealong writes there.

const plain = (...names: string[]) => names.map((name) => ({ name, handle: '' }));
const joe = { name: 'Joe', handle: 'unknwon' };
const longest = 'a'.repeat(39);
const marks = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

describe('A link in a cell of engineers', () => {
  test.each([
    'https://github.com/unknwon',
    'http://github.com/unknwon',
    'https://www.github.com/unknwon',
    'https://github.com/unknwon/',
    'https://github.com/unknwon?tab=stars',
    'https://github.com/unknwon/#top',
    'https://github.com/unknwon?',
    '<https://github.com/unknwon>',
    '  https://github.com/unknwon  ',
    'https://github.com/unknwon  "Joe Chen"',
    'https://github.com/unknwon ""',
    'https\\://github.com/unknwon',
  ])('is an engineer’s, as to (%s)', (target) => {
    expect(readEngineers(`[@Joe](${target})`)).toEqual({ values: [joe], notes: [] });
  });

  test.each([
    '',
    'https://example.com/unknwon',
    'https://github.com/unknwon/dotfiles',
    'https://github.com/',
    'see:https://github.com/unknwon',
    `https://github.com/${longest}a`,
  ])('is only a name, as to (%s)', (target) => {
    expect(readEngineers(`[@Joe](${target})`)).toEqual({
      values: plain('Joe'),
      notes: ['The link of “Joe” is no GitHub profile: only the name is read.'],
    });
  });

  test('has a handle of up to 39 signs', () => {
    expect(readEngineers(`[@Joe](https://github.com/${longest})`).values).toEqual([
      { name: 'Joe', handle: longest },
    ]);
  });

  test.each(['', '?', '@'])('without a name is called by its handle: [%s]', (label) => {
    expect(readEngineers(`[${label}](https://github.com/unknwon)`)).toEqual({
      values: [{ name: 'unknwon', handle: 'unknwon' }],
      notes: [],
    });
  });

  test('without a name, to somewhere else, is nobody', () => {
    expect(readEngineers('[](https://example.com)')).toEqual({ values: [], notes: [] });
  });

  test('may stand among bold signs, brackets and names', () => {
    expect(
      readEngineers('Ann [x [**@Joe**](https://github.com/unknwon) Ben [B\\.](https://github.com/b)').values,
    ).toEqual([...plain('Ann [x'), joe, ...plain('Ben'), { name: 'B.', handle: 'b' }]);
  });
});

describe('Names in a cell of engineers', () => {
  test.each([
    ['Ann<br>Ben<br/>Cy<br />Dee<BR>Eva', ['Ann', 'Ben', 'Cy', 'Dee', 'Eva']],
    ['Ann, Ben;Cy + Dee & Eva', ['Ann', 'Ben', 'Cy', 'Dee', 'Eva']],
    ['Ann and Ben  AND Cy', ['Ann', 'Ben', 'Cy']],
    ['Ann\nBen', ['Ann', 'Ben']],
    ['Sandy Andrews', ['Sandy Andrews']],
    [', Ann,, @, ', ['Ann']],
    ['** Ann Lee **, _Ben_', ['Ann Lee', 'Ben']],
    ['joe@work', ['joe@work']],
    ['@joe lee', ['joe lee']],
    [`@${longest}a`, [`${longest}a`]],
  ])('%s', (cell, names) => {
    expect(readEngineers(cell)).toEqual({ values: plain(...names), notes: [] });
  });

  test.each([
    ['@joe', ['joe']],
    ['@joe @ann  @ben', ['joe', 'ann', 'ben']],
    [`@${longest}`, [longest]],
    ['https://github.com/joe', ['joe']],
    ['<https://github.com/joe>', ['joe']],
    ['https\\://github.com/joe', ['joe']],
  ])('are handles: %s', (cell, handles) => {
    expect(readEngineers(cell).values).toEqual(handles.map((handle) => ({ name: handle, handle })));
  });

  test.each(['?', '??', '-', '–', '—', 'tbd', 'TBA', 'n/a', 'none', 'Nobody'])(
    'that stand for nobody are said: %s',
    (cell) => {
      expect(readEngineers(`${cell}, Ann`)).toEqual({
        values: plain('Ann'),
        notes: [`“${cell}” is read as nobody.`],
      });
    },
  );

  test.each(Array.from(marks))('keep a sign that a backslash takes its meaning from: %s', (sign) => {
    expect(readEngineers(`a\\${sign}b`)).toEqual({ values: plain(`a${sign}b`), notes: [] });
  });

  test('keep a backslash that takes meaning from nothing', () => {
    expect(readEngineers('a\\b').values).toEqual(plain('a\\b'));
  });

  test('are read up to 50, each counted once', () => {
    const names = Array.from({ length: 51 }, (_, n) => `E${n}`);
    const fifty = names.slice(0, 50);
    expect(readEngineers([...fifty, 'e0'].join())).toEqual({ values: plain(...fifty), notes: [] });
    expect(readEngineers(['?', ...names].join())).toEqual({
      values: plain(...fifty),
      notes: ['“?” is read as nobody.', 'Only the first 50 engineers are read.'],
    });
  });
});

describe('A cell of customers', () => {
  test.each([
    ['676<br>3<br/>4<br />5', [3, 4, 5, 676]],
    ['1;2+3 & 4/5', [1, 2, 3, 4, 5]],
    ['1, 2 and 3 AND 4', [1, 2, 3, 4]],
    ['**676**, #12, \\#13', [12, 13, 676]],
    ['123456789', [123_456_789]],
    ['', []],
    [', ,', []],
  ])('%s', (cell, values) => {
    expect(readCustomers(cell)).toEqual({ values, notes: [] });
  });

  test.each(['Fjord', '0', '##3', 'x12', '12x', '1and2', '1234567890'])(
    'with what is no number says so: %s',
    (cell) => {
      expect(readCustomers(`${cell}, 7`)).toEqual({
        values: [7],
        notes: [`The customer “${cell}” is no number, so it is not read.`],
      });
    },
  );

  test('quotes no more than 40 signs of it', () => {
    expect(readCustomers('x'.repeat(41)).notes).toEqual([
      `The customer “${'x'.repeat(40)}” is no number, so it is not read.`,
    ]);
  });

  test('with what stands for nobody says that it is read as none', () => {
    expect(readCustomers('–, 7')).toEqual({ values: [7], notes: ['The customer “–” is read as none.'] });
  });

  test('is read up to 50 numbers', () => {
    const numbers = Array.from({ length: 51 }, (_, n) => n + 1);
    expect(readCustomers(numbers.join()).values).toEqual(numbers.slice(0, 50));
  });
});

test.each([
  [' *Joe* ', 'Joe'],
  ['** Joe **', 'Joe'],
  ['_~`Joe`~_', 'Joe'],
  ['*Joe', 'Joe'],
  ['Joe_', 'Joe'],
  ['a*b_c', 'a*b_c'],
])('emphasis is taken from around a text: %s', (text, without) => {
  expect(withoutEmphasis(text)).toBe(without);
});

describe('A cell that is written', () => {
  const link = '[@Joe](https://github.com/unknwon)';
  const ann = { name: 'Ann', handle: '' };

  test.each([
    [[], ''],
    [[joe], link],
    [[joe, { name: 'Bo', handle: 'bo' }], `${link} [@Bo](https://github.com/bo)`],
    [[ann, joe], `Ann, ${link}`],
    [[joe, ann], `${link}, Ann`],
    [[ann, { name: 'Ben', handle: '' }], 'Ann, Ben'],
  ])('has engineers side by side: %j', (engineers, cell) => {
    expect(engineersCell(engineers)).toBe(cell);
  });

  test('takes the meaning from every sign of a name that has one', () => {
    const name = `${marks}www.a.b`;
    expect(engineersCell([{ name, handle: '' }])).toBe(
      '\\!"\\#\\$%\\&\'()\\*\\+\\,-./\\:\\;\\<=\\>\\?\\@\\[\\\\\\]^\\_\\`{\\|}\\~www\\.a.b',
    );
    expect(engineersCell([{ name, handle: 'joe' }])).toBe(
      '[@\\!"\\#\\$%\\&\'()\\*+,-./\\:;\\<=\\>?\\@\\[\\\\\\]^\\_\\`{\\|}\\~www\\.a.b](https://github.com/joe)',
    );
  });

  test('parts numbers by commas', () => {
    expect(customersCell([3, 676])).toBe('3, 676');
  });
});
