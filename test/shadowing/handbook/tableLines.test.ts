import { cellsOf, findTable, hasPipeAtEnd } from '../../../src/shadowing/handbook/tableLines';

// GitHub Flavored Markdown, tables (rule S16).

const header = '| Rotation | Engineer | Customer |';
const rows = '|---|---|---|\n| 2023-05-08 | Joe | 1 |';

describe('The columns of a table', () => {
  test.each([
    'Rotation', 'Rotations', 'Week', 'Week of', 'Rotation week', 'Monday', 'Date', 'Start',
  ])('may call a rotation %s', (name) => {
    expect(findTable(`| ${name} | Engineer | Customer |\n${rows}`)?.columns).toEqual({
      rotation: 0, engineer: 1, customer: 2,
    });
  }); // prettier-ignore

  test.each(['Engineer', 'ENGINEERS', 'Shadow', 'Shadows', '**Shadowed by**', 'Who?', 'Name'])(
    'may call an engineer %s',
    (name) => {
      expect(findTable(`| ${name} | Rotation | Customer |\n${rows}`)?.columns.engineer).toBe(0);
    },
  );

  test.each([
    'Customer', 'Customers', 'Customer no.', 'Customer number', 'Customer numbers', 'Account', 'Accounts',
  ])('may call a customer %s', (name) => {
    expect(findTable(`| ${name} | Rotation | Engineer |\n${rows}`)?.columns.customer).toBe(0);
  }); // prettier-ignore

  test.each(['', 'Rotation 2', 'Other'])('have to have names that are known: not %j', (name) => {
    expect(findTable(`| ${name} | Engineer | Customer |\n${rows}`)).toBeUndefined();
  });
});

describe('A table', () => {
  test('reaches from its header to the last line with a pipe in it', () => {
    expect(findTable(`Title\r\n\r\n${header}\r\n|---|---|---|\nx | y\nAfter\n| z |`)).toEqual({
      lines: ['Title', '', header, '|---|---|---|', 'x | y', 'After', '| z |'],
      returns: ['\r', '\r', '\r', '', '', '', ''],
      header: 2,
      end: 5,
      columns: { rotation: 0, engineer: 1, customer: 2 },
    });
    expect(findTable(`${header}\n${rows}`)?.end).toBe(3);
  });

  test('is in a page whose lines may have returns within them', () => {
    expect(findTable(`One\rtwo\r\n${header}\n${rows}`)).toMatchObject({
      lines: ['One\rtwo', header, ...rows.split('\n')],
      returns: ['\r', '', '', ''],
      header: 1,
    });
  });

  test.each(['---|---|---', '|:--|:-:|--:|', '| - | - | - |'])('may have the dashes %s', (dashes) => {
    expect(findTable(`${header}\n${dashes}`)?.header).toBe(0);
  });

  test.each(['', '|---|--- x|---|', '|---|x---|---|', '|---|::-|---|', '| | | |', '2023-05-08'])(
    'has no dashes like %j',
    (dashes) => {
      expect(findTable(`${header}\n${dashes}`)).toBeUndefined();
    },
  );

  test('is not there when its header is the last line', () => {
    expect(findTable(header)).toBeUndefined();
  });

  test.each([
    ['```', '```'],
    ['~~~', '~~~'],
    ['   ```md', '```'],
    ['```', '~~~\n```'],
  ])('is not one in code, but one behind it: %j', (opens, closes) => {
    expect(findTable([opens, header, rows, closes].join('\n'))).toBeUndefined();
    const behind = [opens, header, rows, closes, header, rows].join('\n');
    expect(findTable(behind)?.header).toBe(behind.split('\n').lastIndexOf(header));
  });

  test('stays in code that another fence does not close', () => {
    expect(findTable(['```', '~~~', header, rows].join('\n'))).toBeUndefined();
  });

  test.each(['    ```', 'like ```'])('is one after what is no fence: %j', (line) => {
    expect(findTable([line, header, rows].join('\n'))?.header).toBe(1);
  });
});

describe('A line of a table', () => {
  test.each([
    ['| a | b |', ['a', 'b']],
    ['|a|b|', ['a', 'b']],
    ['a | b', ['a', 'b']],
    ['  | a | b |  ', ['a', 'b']],
    ['| a | |', ['a', '']],
    ['| | b', ['', 'b']],
    ['a\\|b | \\\\| c', ['a\\|b', '\\\\', 'c']],
    ['a | b \\|', ['a', 'b \\|']],
    ['a | \\', ['a', '\\']],
    ['a \\\rb | c', ['a \\\rb', 'c']],
    ['a \\\u2028b | c', ['a \\\u2028b', 'c']],
    ['a', ['a']],
    ['', ['']],
    ['|', ['']],
    ['||', ['']],
  ])('%j has the cells %j', (line, cells) => {
    expect(cellsOf(line)).toEqual(cells);
  });

  test.each([
    ['a |', true],
    ['a |  ', true],
    ['a \\\\|', true],
    ['a \\|', false],
    ['a | b', false],
    ['a', false],
  ])('%j ends with a pipe: %j', (line, ends) => {
    expect(hasPipeAtEnd(line)).toBe(ends);
  });
});
