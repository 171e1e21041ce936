import { dropdown } from '../../../src/workbook/look';
import type { SheetThere, Values } from '../../../src/workbook/repair/mending';
import { firstValue, mendSettings, settingRows } from '../../../src/workbook/repair/settingRows';
import { commonSettings, coordinatorsSetting, type SettingRow } from '../../../src/workbook/setting';
import { shadowingWorkbook } from '../../../src/workbook/shadowing/workbook';
import { settingsTab } from '../../../src/workbook/tabsOfBoth';
import { sheetThere } from './looking';

const tab = settingsTab(900);
const first = { domain: 'example.com', timeZone: 'Europe/Berlin', coordinators: 'cora@example.com' };
const places = new Map(tab.columns.map(({ header }, at) => [header, at]));
const headers = ['Setting', 'What it does', 'Problem', 'Value'];

const seats: SettingRow = { name: 'Seats', meaning: 'How many.', typed: '1' };
const slack: SettingRow = { name: 'Slack', meaning: 'Whether.', typed: 'No', choices: ['Yes', 'No'] };
const workbook = { ...shadowingWorkbook, settings: [seats, slack, coordinatorsSetting] };

const rowOf = ({ name, meaning }: SettingRow, value: string) => [name, meaning, '', value];
const shown = rowOf(coordinatorsSetting, first.coordinators);
const well: Values = [headers, rowOf(seats, '3'), rowOf(slack, 'Yes'), shown];

const choices: SheetThere['ruleAt'] = (row, column) =>
  row === 2 && column === 3 ? dropdown(['Yes', 'No'], 'Whether.') : undefined;

function mended(values: Values, ruleAt = choices, known: ReadonlyMap<string, number> = places) {
  const columns = { mending: { requests: [], mended: [], open: [] }, headerRow: 0, places: known };
  return mendSettings(workbook, { tab, values, sheet: sheetThere({ ruleAt }), columns }, first);
}

const written = (rowIndex: number, columnIndex: number, stringValue: string) => ({
  updateCells: {
    start: { sheetId: 900, rowIndex, columnIndex },
    rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
    fields: 'userEnteredValue',
  },
});

const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });

describe('rows of settings', () => {
  it('have their names, meanings and first values, choices as a dropdown', () => {
    expect(settingRows(tab, [seats, slack], places, first)).toEqual([
      {
        appendCells: {
          sheetId: 900,
          rows: [
            { values: [text('Seats'), text('How many.'), {}, text('1')] },
            {
              values: [
                text('Slack'),
                text('Whether.'),
                {},
                { ...text('No'), dataValidation: dropdown(['Yes', 'No'], 'Whether.') },
              ],
            },
          ],
          fields: 'userEnteredValue,dataValidation',
        },
      },
    ]);
  });

  it('stand under their headers, wherever these are, and what is not there is left out', () => {
    const moved = new Map([
      ['Value', 1],
      ['Setting', 2],
    ]);
    const [request] = settingRows(tab, [seats], moved, first);
    expect(request).toMatchObject({ appendCells: { rows: [{ values: [{}, text('1'), text('Seats')] }] } });
  });

  it('are none when there is none', () => {
    expect(settingRows(tab, [], places, first)).toHaveLength(0);
  });

  it('have what only the one who sets up knows, or else what is declared', () => {
    const { domain, zone } = commonSettings;
    expect([domain, zone, coordinatorsSetting, seats].map((one) => firstValue(one, first))).toEqual([
      ...['example.com', 'Europe/Berlin', 'cora@example.com', '1'],
    ]);
  });
});

describe('in Settings', () => {
  it('nothing is to be done when all rows are there, whatever is typed as values', () => {
    expect(mended(well)).toEqual({ requests: [], mended: [], open: [], called: [] });
    const sorted = [...well.slice(0, 1), shown, well[2]!, ['My own', 'row', '', 'x'], well[1]!];
    expect(mended(sorted).mended).toHaveLength(0);
  });

  it('a row that is gone comes back with its first value', () => {
    expect(mended([headers, shown, well[2]!])).toEqual({
      requests: settingRows(tab, [seats], places, first),
      mended: [
        'Settings: the row Seats was gone and is there again, with 1. Please look whether that is right.',
      ],
      open: [],
      called: [],
    });
  });

  it('a row that comes back with no value is said to be empty', () => {
    const empty: SettingRow = { name: 'Channel', meaning: 'Where.', typed: '' };
    const columns = { mending: { requests: [], mended: [], open: [] }, headerRow: 0, places };
    const looked = { tab, values: well, sheet: sheetThere({ ruleAt: choices }), columns };
    const { settings } = workbook;
    expect(mendSettings({ ...workbook, settings: [...settings, empty] }, looked, first).mended).toEqual([
      'Settings: the row Channel was gone and is there again, empty. Please look whether that is right.',
    ]);
  });

  it('a row that is called otherwise is known by what it does, and keeps its value', () => {
    expect(mended([headers, ['Places', 'How many.', '', '3'], ...well.slice(2)])).toEqual({
      requests: [written(1, 0, 'Seats')],
      mended: ['Settings: row 2 is called Seats again; its value stays.'],
      open: [],
      called: [],
    });
  });

  it('of two rows for one setting the upper one counts, and the others get numbers', () => {
    const twice = [...well, rowOf(seats, '7'), rowOf(seats, '8')];
    expect(mended(twice)).toEqual({
      requests: [written(4, 0, 'Seats (2)'), written(5, 0, 'Seats (3)')],
      mended: [
        'Settings: there were two rows Seats. The upper one counts; row 5 is called Seats (2) now: delete it when you do not need it.',
        'Settings: there were two rows Seats. The upper one counts; row 6 is called Seats (3) now: delete it when you do not need it.',
      ],
      open: [],
      called: [],
    });
  });

  it('a row that has the words of another setting, and the name of its own, is not taken for it', () => {
    const { requests } = mended([headers, ['Slack', 'How many.', '', 'Yes'], shown], () =>
      dropdown(['Yes', 'No'], ''),
    );
    expect(requests).toEqual([written(1, 1, 'Whether.'), ...settingRows(tab, [seats], places, first)]);
  });

  it('what it does is explained again', () => {
    const rows = [headers, ['Seats', 'x', '', '3'], ['Slack', '', '', 'Yes'], shown];
    expect(mended(rows)).toEqual({
      requests: [written(1, 1, 'How many.'), written(2, 1, 'Whether.')],
      mended: ['Settings: What it does is explained again for Seats, Slack.'],
      open: [],
      called: [],
    });
  });

  it('who coordinates is shown as it is', () => {
    expect(mended([...well.slice(0, 3), rowOf(coordinatorsSetting, 'eve@example.com')])).toEqual({
      requests: [written(3, 3, 'cora@example.com')],
      mended: [
        'Settings: the row Coordinators shows again who coordinates. They are changed in the panel, under Programme.',
      ],
      open: [],
      called: [],
    });
  });

  it('choices that were lost are back in their cell alone', () => {
    const back = {
      requests: [
        {
          setDataValidation: {
            range: { sheetId: 900, startRowIndex: 2, endRowIndex: 3, startColumnIndex: 3, endColumnIndex: 4 },
            rule: dropdown(['Yes', 'No'], 'Whether.'),
          },
        },
      ],
      mended: ['Settings: the choices of its values are back.'],
      open: [],
      called: [],
    };
    expect(mended(well, () => undefined)).toEqual(back);
    expect(mended(well, () => dropdown(['Yes'], 'Whether.'))).toEqual(back);
  });

  it('rows are read under headers that are mended at the same time', () => {
    const renamed = [['Name', 'What it does', 'Problem'], ...well.slice(1)];
    expect(mended(renamed).mended).toHaveLength(0);
    expect(mended([[], ...well.slice(1)]).mended).toHaveLength(0);
  });

  it('nothing is written under a header that is nowhere', () => {
    const two = new Map([...places].filter(([header]) => header === 'Setting' || header === 'What it does'));
    const values = [headers.slice(0, 2), ...well.slice(1).map((row) => row.slice(0, 2))];
    expect(mended(values, () => undefined, two).requests).toHaveLength(0);
  });
});
