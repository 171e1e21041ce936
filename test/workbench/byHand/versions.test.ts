import fc from 'fast-check';
import { Workbench } from '../../../workbench/workbench';
import { dist } from '../../support/dist';
import { ada, ben } from '../../contract/scratchGoogle';
import { ScratchSheet } from './scratchSheet';

describe('version history and copies', () => {
  let s: ScratchSheet;
  beforeEach(() => {
    s = new ScratchSheet();
  });
  afterEach(() => s.remove());
  const tab = 'Sheet1';
  const versions = () => s.bench.versions(s.id);
  const world = () => s.bench.world.workbooks[0];

  test('every change of a hand or a script is a version, with who and when; what changes nothing is none', () => {
    const before = versions().length;
    s.do({ action: 'sort', tab, column: 'Name' }, ben);
    s.bench.advance('2026-05-04T10:00:00Z');
    s.google.scriptAs(
      ben,
      (id: string) => {
        const requests = [{ updateSpreadsheetProperties: { properties: { title: 'New' }, fields: 'title' } }];
        Sheets!.Spreadsheets.batchUpdate({ requests }, id);
      },
      s.id,
    );
    s.google.script(() => 'reads nothing');
    s.do({ action: 'sort', tab, column: 'Name' }, ben);
    expect(versions().slice(0, -before)).toMatchObject([
      { by: ben, what: 'evaluate', at: Date.parse('2026-05-04T10:00:00Z') },
      { by: ben, what: 'sort', at: Date.parse('2026-05-04T08:00:00Z') },
    ]);
  });

  test('an older version is every tab as it was, and a new version', () => {
    s.do({ action: 'duplicateTab', tab });
    const then = structuredClone(world()?.sheets);
    const [version] = versions();
    s.do({ action: 'deleteRow', tab, at: 2, count: 2 });
    s.do({ action: 'deleteTab', tab: 'Copy of Sheet1' });
    s.do({ action: 'setFilter', tab });
    s.do({ action: 'restore', version: version!.number }, ben);
    expect(world()?.sheets).toEqual(then);
    expect(versions()[0]).toMatchObject({ by: ben, what: 'restore' });
    expect(() => s.do({ action: 'undo' })).toThrow('There is nothing to undo.');
  });

  test('an instant names the version that there was then', () => {
    s.bench.advance('2026-05-05T08:00:00Z');
    s.paste('A2', 'later');
    s.do({ action: 'restore', instant: '2026-05-04T23:00:00Z' });
    expect(s.lines()[1]).toBe('r1|Cobalt|2026-06-03');
  });

  test('what is not in the tabs stays: title, time zone, triggers, properties', () => {
    const [version] = versions();
    s.do({ action: 'setTimeZone', timeZone: 'Asia/Tokyo' });
    s.bench.world.properties.script['kept'] = 'yes';
    const { triggers } = structuredClone(s.bench.world);
    s.do({ action: 'restore', version: version!.number });
    expect([world()?.timeZone, s.bench.world.triggers, s.bench.world.properties.script['kept']]).toEqual([
      'Asia/Tokyo',
      triggers,
      'yes',
    ]);
  });

  test.each([
    [{ version: 999 }, /no such version/],
    [{ instant: '2020-01-01T00:00:00Z' }, /no such version/],
    [{}, /by its number, or by an instant/],
  ])('%j names no version', (which, sentence) => {
    expect(() => s.do({ action: 'restore', ...which })).toThrow(sentence);
  });

  test('the newest 20 are all kept, of the older ones the nearest in time are merged: 40 in all, and the first of all', () => {
    const [first] = versions().slice(-1);
    for (let hour = 0; hour < 30; hour++) {
      s.bench.advance(new Date(Date.UTC(2026, 5, 1, hour)).toISOString());
      s.paste('A2', `a${hour}`);
      s.paste('A2', `b${hour}`);
    }
    const kept = versions();
    expect(kept).toHaveLength(40);
    expect(kept.slice(0, 20).map(({ number }, index) => number + index)).toEqual(
      Array(20).fill(kept[0]!.number),
    );
    expect(kept.at(-1)).toEqual(first);
    s.do({ action: 'restore', instant: '2026-06-01T02:30:00Z' });
    expect(s.lines()[1]).toMatch(/^b2[|]/);
  });

  test('all that is remembered survives the state file, and takes little more than what changed', () => {
    s.paste('A6', Array.from({ length: 2000 }, (_, row) => `row ${row}\twith some text in it`).join('\n'));
    const once = JSON.stringify(s.bench.world.workbooks).length;
    for (let count = 0; count < 60; count++) s.paste('B2', `change ${count}`, ben);
    s.do({ action: 'sort', tab, column: 'Name', descending: true });
    const text = JSON.stringify(s.bench);
    expect(JSON.stringify(s.bench.world.histories).length).toBeLessThan(once * 3);
    const again = Workbench.restore(JSON.parse(text), { distDir: dist });
    expect(again.versions(s.id)).toEqual(versions());
    again.edit(s.id, { as: ada, action: 'undo' });
    again.edit(s.id, { as: ben, action: 'undo', steps: 2 });
    expect(again.snapshot(s.id).tabs[0]?.rows[0]).toEqual(['r1', 'change 57', '2026-06-03']);
    expect(JSON.stringify(again.world.histories).length).toBeLessThan(once * 3);
  });

  test('a state that was kept before there were versions is loaded, and its first change can be taken back', () => {
    const { histories: _none, ...old } = structuredClone(s.bench.toJSON());
    const again = Workbench.restore(old, { distDir: dist });
    again.edit(s.id, { as: ben, action: 'sort', tab, column: 'Name' });
    again.edit(s.id, { as: ben, action: 'restore', version: 1 });
    expect(again.snapshot(s.id)).toEqual(s.bench.snapshot(s.id));
  });

  test('any version is there again, whatever was done', () => {
    const edit = fc.oneof(
      fc.record({
        action: fc.constant('paste' as const),
        to: fc.constantFrom('A2', 'C3', 'E9'),
        text: fc.string(),
      }),
      fc.record({
        action: fc.constantFrom('insertRow' as const, 'deleteRow' as const),
        at: fc.integer({ min: 1, max: 9 }),
      }),
      fc.record({
        action: fc.constant('sort' as const),
        column: fc.constantFrom(1, 2, 3),
        descending: fc.boolean(),
      }),
      fc.record({
        action: fc.constant('cutPaste' as const),
        range: fc.constantFrom('A2:C2', 'B:B'),
        to: fc.constantFrom('A4', 'D1'),
      }),
      fc.record({
        action: fc.constant('moveColumn' as const),
        at: fc.integer({ min: 1, max: 5 }),
        to: fc.integer({ min: 1, max: 9 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const known = new Map<number, unknown>();
        for (const each of edits) {
          s.do({ tab, ...each }, ben);
          known.set(versions()[0]!.number, structuredClone(world()?.sheets));
        }
        for (const [version, sheets] of known) {
          s.do({ action: 'restore', version }, ben);
          expect(world()?.sheets).toEqual(sheets);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('undoing everything gives back the beginning, whatever was done', () => {
    const edit = fc.oneof(
      fc.record({
        action: fc.constant('paste' as const),
        to: fc.constantFrom('A2', 'C3', 'E9'),
        text: fc.string(),
      }),
      fc.record({
        action: fc.constantFrom('insertRow' as const, 'insertColumn' as const),
        at: fc.integer({ min: 1, max: 9 }),
      }),
      fc.record({
        action: fc.constantFrom('deleteRow' as const, 'deleteColumn' as const),
        at: fc.integer({ min: 2, max: 9 }),
      }),
      fc.record({
        action: fc.constant('moveRow' as const),
        at: fc.integer({ min: 1, max: 5 }),
        to: fc.integer({ min: 1, max: 9 }),
      }),
      fc.record({ action: fc.constant('duplicateTab' as const) }),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const before = structuredClone(world()?.sheets);
        const mark = versions()[0]!.number;
        for (const each of edits) s.do({ tab, ...each }, ben);
        while (versions()[0]!.number !== mark && JSON.stringify(world()?.sheets) !== JSON.stringify(before)) {
          s.do({ action: 'undo' }, ben);
        }
        expect(world()?.sheets).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  test('a copy has the same tabs under the same ids and belongs to who made it; triggers stay with the first', () => {
    s.do({ action: 'duplicateTab', tab });
    s.do({ action: 'hideTab', tab: 'Copy of Sheet1' });
    s.sheet().metadata = [{ metadataId: 5, metadataKey: 'tab', visibility: 'DOCUMENT' }];
    s.bench.deployWebApp(s.id, ada);
    const { id } = s.do({ action: 'copyWorkbook' }, ben);
    const [original, copy] = s.bench.world.workbooks;
    expect(copy).toEqual({ ...original, id, title: 'Copy of Scratch', owner: ben, webAppBy: undefined });
    expect(s.bench.world.triggers.map(({ spreadsheetId }) => spreadsheetId)).toEqual([s.id]);
    s.do({ action: 'paste', tab, to: 'A2', text: 'in the copy' }, ben, id);
    expect(s.lines()[1]).toBe('r1|Cobalt|2026-06-03');
    expect(s.told()).toBe('');
    expect(s.bench.versions(id!).map(({ what }) => what)).toEqual(['paste', 'copyWorkbook']);
    expect(s.do({ action: 'copyWorkbook', title: 'Calls 2027' }).id).not.toBe(id);
  });
});
