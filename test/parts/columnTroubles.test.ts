import {
  columnTroubles,
  doubledHeaders,
  missingHeaders,
  typedColumnsGone,
} from '../../src/run/columnTroubles';
import type { Basics } from '../../src/run/understanding';
import { readTab, type TabReading } from '../../src/workbook/reading';
import { shadowingTabs } from '../../src/workbook/shadowing/tabs';
import type { CellValue, Tab, TabKey } from '../../src/workbook/tab';
import { at } from '../shadowing/world';
import { basics, headersOf, ledgerOf, logged, readingsOf } from './basics';

// Columns that are not found, or found twice, in words.

const without = (tab: TabKey, ...gone: readonly string[]) =>
  headersOf(tab).filter((header) => !gone.includes(header));
const withCells = (
  cells: Parameters<typeof readingsOf>[0],
  change: Partial<Omit<Basics, 'readings'>> = {},
): Basics => basics({ readings: readingsOf(cells), ...change });
const mend = 'A coordinator mends it with Repair in the menu.';

describe('columns that are lost', () => {
  test.each<[string, TabKey, CellValue[], string[]]>([
    ['none', 'signUps', headersOf('signUps'), []],
    [
      'one',
      'signUps',
      without('signUps', 'Note'),
      [`Sign-ups has lost the column Note: renamed or deleted. ${mend}`],
    ],
    [
      'three',
      'signUps',
      without('signUps', 'Note', 'Engineer', 'Status'),
      [`Sign-ups has lost the columns Status, Engineer and Note: renamed or deleted. ${mend}`],
    ],
    [
      'one, while another is there that may be it',
      'signUps',
      [...without('signUps', 'Note'), ' Remark ', '', 7],
      [`Sign-ups has lost the column Note: renamed or deleted. There is “Remark”. ${mend}`],
    ],
    [
      'one, while three others are there',
      'signUps',
      [...without('signUps', 'Note'), 'Remark', 'Mood', 'Floor'],
      [
        `Sign-ups has lost the column Note: renamed or deleted. There is “Remark”, “Mood” and “Floor”. ${mend}`,
      ],
    ],
    [
      'one of Ridealong’s, on a tab in which nobody types',
      'rotations',
      [...without('rotations', 'Calls'), 'Anrufe'],
      [`Rotations has lost the column Calls: renamed or deleted. ${mend}`],
    ],
    [
      'all',
      'signUps',
      ['ann@example.com', 'any'],
      [`Sign-ups has lost its headers: renamed or deleted. ${mend}`],
    ],
  ])('%s', (_how, tab, headers, sentences) => {
    expect(columnTroubles(withCells({ [tab]: [headers] }))).toEqual(sentences);
  });

  test('of a tab that is gone are not spoken of', () => {
    expect(columnTroubles(withCells({ signUps: [[]] }, { gone: ['Sign-ups'] }))).toEqual([]);
    expect(columnTroubles(withCells({ signUps: [[]] }, { gone: ['Calls'] }))).toHaveLength(1);
  });

  test('are told of each tab, in their order', () => {
    const found = withCells({
      engineers: [without('engineers', 'Team')],
      calls: [without('calls', 'AE')],
    });
    expect(columnTroubles(found)).toEqual([
      `Calls has lost the column AE: renamed or deleted. ${mend}`,
      `Engineers has lost the column Team: renamed or deleted. ${mend}`,
    ]);
  });
});

/** Sign-ups as a tab that people made, in which Note and Withdraw have names of their own. */
const adopted: Tab = {
  ...shadowingTabs.signUps,
  title: 'Wer mag',
  adopted: { mark: 1026002, headers: { Note: 'Bemerkung', Withdraw: 'Doch nicht' } },
};
const theirHeaders = headersOf('signUps').map((header) => adopted.adopted?.headers[header] ?? header);
const adoptedWith = (headers: readonly CellValue[]): TabReading => readTab(adopted, [headers]);

describe('in a tab that people made', () => {
  const headers = [...theirHeaders.filter((header) => header !== 'Bemerkung'), 'Etage', 'Notiz'];
  const reading = adoptedWith(headers);
  const readings = new Map([['signUps', reading]] as const);

  test('a column goes by the name that people gave it', () => {
    expect(columnTroubles(basics({ readings }))).toEqual([
      `Wer mag has lost the column Bemerkung: renamed or deleted. There is “Etage” and “Notiz”. ${mend}`,
    ]);
    expect(missingHeaders(reading)).toEqual(['Bemerkung']);
    expect(missingHeaders(adoptedWith(theirHeaders))).toEqual([]);
  });

  test('what stood there before is not what a lost column became', () => {
    const seen = (tab: string) =>
      ledgerOf([
        logged(
          { kind: 'headersSeen', tab, row: 0, headers: [...theirHeaders, 'ETAGE'] },
          at('2026-05-04T08:00:00Z'),
        ),
      ]);
    const told = (tab: string) => columnTroubles(basics({ readings, ledger: seen(tab) }))[0];
    expect(told('signUps')).toContain(' There is “Notiz”. ');
    expect(told('calls')).toContain(' There is “Etage” and “Notiz”. ');
  });

  test('a column that is there twice goes by that name, too', () => {
    expect(doubledHeaders(adoptedWith([...theirHeaders, 'BEMERKUNG ', 'Note', 'Note']))).toEqual([
      'Bemerkung',
    ]);
  });
});

describe('columns that are there more than once', () => {
  const rest = 'the left one that is filled is read. Repair in the menu gives the others another name.';
  test.each<[string[], string[]]>([
    [[], []],
    [['Remark', 'Remark'], []],
    [['note'], [`Sign-ups has more than one column Note; ${rest}`]],
    [['Note', 'Note'], [`Sign-ups has more than one column Note; ${rest}`]],
    [
      [' Withdraw', 'STATUS', 'Note'],
      [`Sign-ups has more than one column Status, Note and Withdraw; ${rest}`],
    ],
  ])('with these besides: %j', (more, sentences) => {
    expect(columnTroubles(withCells({ signUps: [[...headersOf('signUps'), ...more]] }))).toEqual(sentences);
  });
});

describe('rows above the headers', () => {
  const above = (lost: readonly string[]) => {
    const headers = headersOf('signUps');
    const reading = readTab(shadowingTabs.signUps, [['s1'], ['s2'], ['A title'], headers, ['s3']]);
    return columnTroubles(basics({ readings: new Map([['signUps', { ...reading, lost }]]) }));
  };
  const rest =
    'above its headers, which are in row 4, and nothing is read there. Move the row of headers above them; until then all that hangs on them stays as it is.';
  test.each<[string[], string[]]>([
    [[], []],
    [['s3'], []],
    [['s2'], [`Sign-ups: row 2 stands ${rest}`]],
    [['s1', 's2'], [`Sign-ups: rows 1 and 2 stand ${rest}`]],
  ])('of which these are lost: %j', (lost, sentences) => {
    expect(above(lost)).toEqual(sentences);
  });
});

describe('columns without which nobody’s rows can be read', () => {
  test.each<[string, TabKey, string[], string[]]>([
    [
      'those in which people type, on a tab that nothing can be decided without',
      'signUps',
      ['Note', 'Status'],
      [`Sign-ups has lost the column Note: renamed or deleted. ${mend}`],
    ],
    ['not Ridealong’s own', 'signUps', ['Status'], []],
    ['none of a tab that one does without', 'insights', ['Insight'], []],
  ])('%s', (_which, tab, gone, sentences) => {
    expect(typedColumnsGone(withCells({ [tab]: [without(tab, ...gone)] }))).toEqual(sentences);
  });

  test('are not spoken of where the tab is gone', () => {
    const cells = { signUps: [without('signUps', 'Note')] };
    expect(typedColumnsGone(withCells(cells, { gone: ['Sign-ups'] }))).toEqual([]);
  });
});
