import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScriptError, WorkbenchError } from '../../workbench/runtime/workbenchError';
import { Workbench } from '../../workbench/workbench';
import { ada, ben, ScratchGoogle } from '../contract/scratchGoogle';

const code = `
  function handleRequest(request) {
    if (request.kind === 'fail') throw new Error('Not today.');
    if (request.kind === 'date') return { at: new Date() };
    return { got: request, who: Session.getEffectiveUser().getEmail() };
  }
  function two(a, b) { return [a, b, undefined]; }
  function where() { var range = SpreadsheetApp.getActiveRange(); return range.getSheet().getName() + '!' + range.getA1Notation(); }
  function hourly() {}
  function openSidebar() {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>panel</p>').setTitle('Panel'));
  }
  function edited(e) {
    var cell = e.range.getA1Notation() + '=' + e.value + (e.oldValue === undefined ? '' : ' was ' + e.oldValue);
    var store = PropertiesService.getScriptProperties();
    store.setProperty('edits', (store.getProperty('edits') || '') + cell + ';');
  }
  function install() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create(); }
  function installHourly() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }`;

describe('Workbench', () => {
  let google: ScratchGoogle;
  let workbench: Workbench;
  let id: string;
  beforeEach(() => {
    google = new ScratchGoogle({ code });
    ({ workbench, workbook: id } = google);
    workbench.paste(id, { as: ada, tab: 'Sheet1', row: 1, column: 1, text: 'Id\tName\tDay' });
  });
  afterEach(() => google.remove());

  const tab = () => workbench.snapshot(id).tabs[0]!;
  const edits = () => workbench.world.properties.script['edits'];

  describe('typing', () => {
    test('goes under the headers, into the first empty row, and is shown as Sheets shows it', () => {
      workbench.paste(id, { as: ada, tab: 'Sheet1', row: 2, column: 1, text: 'x' });
      expect(workbench.type(id, { as: ben, tab: 'Sheet1', values: { Name: 'Ben', Day: '5.50' } })).toEqual({
        row: 3,
      });
      expect(tab()).toEqual({
        title: 'Sheet1',
        hidden: false,
        header: ['Id', 'Name', 'Day'],
        rows: [['x'], ['', 'Ben', '5.5']],
      });
    });

    test('finds headers below titles, and the first empty row below them', () => {
      workbench.edit(id, { as: ada, action: 'insertRow', tab: 'Sheet1', at: 1 });
      workbench.paste(id, { as: ada, tab: 'Sheet1', row: 1, column: 1, text: 'Our people' });
      expect(workbench.type(id, { as: ada, tab: 'Sheet1', values: { Name: 'Ada' } })).toEqual({ row: 3 });
      expect(tab().rows).toEqual([
        ['Id', 'Name', 'Day'],
        ['', 'Ada'],
      ]);
    });

    test('into a row that has an unticked box only is into an empty row', () => {
      workbench.type(id, { as: ada, tab: 'Sheet1', row: 2, values: { Id: 'FALSE' } });
      expect(workbench.type(id, { as: ada, tab: 'Sheet1', values: { Name: 'Ada' } })).toEqual({ row: 2 });
    });

    test('tells the edit trigger of each cell, with what was there before', () => {
      workbench.run(id, { as: ada, function: 'install' });
      workbench.type(id, { as: ben, tab: 'Sheet1', row: 2, values: { Name: 'Ben', Id: 'b' } });
      workbench.type(id, { as: ben, tab: 'Sheet1', row: 2, values: { Name: '' } });
      expect(edits()).toBe('B2=Ben;A2=b;B2=undefined was Ben;');
    });

    test('below the last row of the grid adds rows', () => {
      workbench.type(id, { as: ada, tab: 'Sheet1', row: 1500, values: { Name: 'Far' } });
      expect(tab().rows).toHaveLength(1499);
    });

    test.each([
      ['tab', { tab: 'Sheet9', values: { Name: 'x' } }, 'There is no tab "Sheet9". Tabs: Sheet1.'],
      [
        'header',
        { tab: 'Sheet1', values: { Nme: 'x' } },
        'Tab "Sheet1" has no column "Nme". Columns: Id, Name, Day.',
      ],
      ['row', { tab: 'Sheet1', row: 0, values: { Name: 'x' } }, 'The row must be a whole number from 1.'],
    ])('under an unknown %s is refused in a sentence', (_, typed, sentence) => {
      expect(() => workbench.type(id, { as: ada, ...typed })).toThrow(new WorkbenchError(sentence));
    });
  });

  describe('people', () => {
    test('must exist, whatever the case of their address', () => {
      expect(() => workbench.run(id, { as: 'eve@example.com', function: 'where' })).toThrow(WorkbenchError);
      expect(workbench.run(id, { as: 'Ada@Example.com', function: 'where' }).execution.as).toBe(ada);
    });

    test('each have a place of their own in a workbook', () => {
      workbench.select(id, { as: ben, tab: 'Sheet1', row: 2, column: 3 });
      expect(workbench.run(id, { as: ben, function: 'where' }).result).toBe('Sheet1!C2');
      expect(workbench.run(id, { as: ada, function: 'where' }).result).toBe('Sheet1!A1');
    });

    test('see what a run shows them', () => {
      expect(workbench.run(id, { as: ben, function: 'openSidebar' }).ui.sidebar).toEqual({
        title: 'Panel',
        html: '<p>panel</p>',
      });
    });
  });

  describe('a page', () => {
    test('asks as its person and gets plain JSON', () => {
      expect(workbench.request(id, { as: ben, request: { kind: 'x', list: [1, undefined] } })).toEqual({
        got: { kind: 'x', list: [1, null] },
        who: ben,
      });
      expect(workbench.executions().at(-1)).toMatchObject({
        function: 'handleRequest',
        by: 'sidebar',
        as: ben,
      });
      expect(workbench.call(id, { as: ben, function: 'two', args: [1, 'b'] })).toEqual([1, 'b', null]);
    });

    test('gets null when the answer holds a date', () => {
      expect(workbench.request(id, { as: ben, request: { kind: 'date' } })).toBeNull();
    });

    test('cannot hand over a date; nothing runs then', () => {
      const before = workbench.executions().length;
      expect(() => workbench.request(id, { as: ben, request: { at: new Date(0) } })).toThrow(
        new ScriptError('TypeError: Failed due to illegal value in property: 0.at'),
      );
      expect(workbench.executions()).toHaveLength(before);
    });

    test('gets the error of the script in its failure handler', () => {
      expect(() => workbench.request(id, { as: ben, request: { kind: 'fail' } })).toThrow(
        new ScriptError('Error: Not today.'),
      );
    });
  });

  describe('the clock', () => {
    test('moves forward only', () => {
      workbench.advance('2026-05-04T09:00:00Z');
      expect(workbench.clock()).toBe('2026-05-04T09:00:00.000Z');
      expect(() => workbench.advance('2026-05-04T08:59:59Z')).toThrow(
        'The clock moves forward only; it stands at 2026-05-04T09:00:00.000Z.',
      );
      expect(() => workbench.advance('tomorrow')).toThrow(WorkbenchError);
    });

    test('runs what falls due in order, each at its instant', () => {
      workbench.run(id, { as: ada, function: 'installHourly' });
      workbench.run(id, { as: ben, function: 'installHourly' });
      workbench.advance('2026-05-04T11:00:00Z');
      const runs = workbench.executions().filter((each) => each.function === 'hourly');
      expect(runs).toHaveLength(6);
      const starts = runs.map(({ startedAt }) => startedAt);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    });

    test('reaches the same instant in one step or in many', () => {
      const [one, many] = [new ScratchGoogle({ code }), new ScratchGoogle({ code })];
      for (const each of [one, many])
        each.workbench.run(each.workbook, { as: ada, function: 'installHourly' });
      one.workbench.advance('2026-05-05T08:00:00Z');
      for (let hour = 9; hour <= 32; hour++) {
        many.workbench.advance(new Date(Date.UTC(2026, 4, 4, hour)).toISOString());
      }
      const starts = ({ workbench: bench }: ScratchGoogle) =>
        bench
          .executions()
          .filter(({ by }) => by === 'trigger')
          .map(({ startedAt }) => startedAt);
      expect(starts(one)).toEqual(starts(many));
      expect(starts(one)).toHaveLength(24);
      for (const each of [one, many]) each.remove();
    });
  });

  test('goes on from its JSON as if it had never stopped', () => {
    workbench.run(id, { as: ada, function: 'installHourly' });
    const folder = mkdtempSync(join(tmpdir(), 'restored-'));
    writeFileSync(join(folder, 'Code.js'), code);
    writeFileSync(
      join(folder, 'appsscript.json'),
      '{"timeZone":"UTC","runtimeVersion":"V8","oauthScopes":[]}',
    );
    let changes = 0;
    const restored = Workbench.restore(JSON.parse(JSON.stringify(workbench)), {
      distDir: folder,
      onChange: () => (changes += 1),
    });
    restored.advance('2026-05-04T10:00:00Z');
    workbench.advance('2026-05-04T10:00:00Z');
    rmSync(folder, { recursive: true });
    expect(restored.snapshot(id)).toEqual(workbench.snapshot(id));
    expect(restored.executions().map(({ startedAt }) => startedAt)).toEqual(
      workbench.executions().map(({ startedAt }) => startedAt),
    );
    expect(changes).toBe(1);
  });

  test('a run on a sheet of 10,000 rows copies nothing that it does not touch', () => {
    const text = Array.from({ length: 10_000 }, (_, n) => `${n}\tName ${n}`).join('\n');
    workbench.paste(id, { as: ada, tab: 'Sheet1', row: 2, column: 1, text });
    const rows = [...workbench.world.workbooks[0]!.sheets[0]!.rows];
    workbench.run(id, { as: ada, function: 'where' });
    workbench.type(id, { as: ada, tab: 'Sheet1', row: 2, values: { Name: 'x' } });
    const after = workbench.world.workbooks[0]!.sheets[0]!.rows;
    expect(after.filter((row, index) => row !== rows[index])).toHaveLength(1);
  });
});
