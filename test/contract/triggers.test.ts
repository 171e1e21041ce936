import { ada, ben, ScratchGoogle } from './scratchGoogle';

// Source: developers.google.com/apps-script/guides/triggers/installable and
// developers.google.com/workspace/add-ons/concepts/editor-triggers.
describe('ScriptApp triggers', () => {
  const code = `
    function note(name, value) {
      const store = PropertiesService.getScriptProperties();
      store.setProperty(name, (store.getProperty(name) || '') + value + ';');
    }
    function hourly(e) { note('hourly', Session.getEffectiveUser().getEmail() + ' ' + e.authMode + ' ' + e.hour); }
    function edited(e) { note('edited', e.range.getA1Notation() + '=' + e.value); }
    function onEdit(e) { note('simple', e.authMode); }`;
  let google: ScratchGoogle;
  beforeEach(() => {
    google = new ScratchGoogle({ code });
  });
  afterEach(() => google.remove());

  const noted = (name: string) => google.workbench.world.properties.script[name];
  const createHourly = () => {
    ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
  };
  const createEdited = () => {
    ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create();
  };

  test('a clock trigger runs every hour at a minute of its own, as who made it', () => {
    google.scriptAs(ben, createHourly);
    google.workbench.advance('2026-05-04T11:00:00Z');
    expect(noted('hourly')).toBe(`${ben} FULL 8;${ben} FULL 9;${ben} FULL 10;`);
    const starts = google.workbench.executions().filter((each) => each.function === 'hourly');
    expect(new Set(starts.map(({ startedAt }) => new Date(startedAt).getUTCMinutes())).size).toBe(1);
  });

  test('an edit trigger runs as who made it, after the simple one of the person who typed', () => {
    google.script(createEdited);
    google.workbench.paste(google.workbook, { as: ben, tab: 'Sheet1', row: 2, column: 3, text: 'x' });
    expect([noted('edited'), noted('simple')]).toEqual(['C2=x;', 'LIMITED;']);
    const runs = google.workbench.executions().slice(-2);
    expect(runs.map(({ as, by }) => `${as} ${by}`)).toEqual([`${ben} simple trigger`, `${ada} trigger`]);
  });

  test('many cells pasted are one event without a value', () => {
    google.script(createEdited);
    google.workbench.paste(google.workbook, {
      as: ben,
      tab: 'Sheet1',
      row: 1,
      column: 1,
      text: 'a\tb\nc\td',
    });
    expect(noted('edited')).toBe('A1:B2=undefined;');
  });

  test('writes of a script set off no edit trigger', () => {
    google.script(createEdited);
    google.script(() => {
      const update = {
        updateCells: {
          start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
          fields: 'userEnteredValue',
        },
      };
      Sheets!.Spreadsheets.batchUpdate({ requests: [update] }, SpreadsheetApp.getActiveSpreadsheet().getId());
    });
    expect(noted('edited')).toBeUndefined();
  });

  test('edits while a run goes on wait, two of them at most', () => {
    google.script(createEdited);
    let typed = false;
    google.workbench.hooks.beforeCall = () => {
      if (typed) return;
      typed = true;
      for (const column of [1, 2, 3]) {
        google.workbench.paste(google.workbook, { as: ben, tab: 'Sheet1', row: 1, column, text: 'x' });
      }
    };
    google.script(() => Session.getEffectiveUser().getEmail());
    expect(noted('edited')).toBe('A1=x;B1=x;');
  });

  test('each account sees and deletes only its own', () => {
    google.script(createHourly);
    google.scriptAs(ben, createHourly);
    google.script(() =>
      ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)),
    );
    const left = google.scriptAs(ben, () =>
      ScriptApp.getProjectTriggers().map((trigger) => [
        trigger.getHandlerFunction(),
        String(trigger.getEventType()),
      ]),
    );
    expect(left).toEqual([['hourly', 'CLOCK']]);
    expect(google.workbench.world.triggers.map(({ owner }) => owner)).toEqual([ben]);
  });

  test('an add-on has one trigger of a type for each user and document', () => {
    google.script(createHourly);
    expect(google.attempt(ada, createHourly).error).toBe(
      'Exception: This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    google.scriptAs(ben, createHourly);
    expect(google.workbench.world.triggers).toHaveLength(2);
  });

  test('an add-on cannot have a trigger more often than hourly, nor for another file', () => {
    const often = google.attempt(ada, () => ScriptApp.newTrigger('hourly').timeBased().everyMinutes(5));
    const elsewhere = google.attempt(ada, () =>
      ScriptApp.newTrigger('edited').forSpreadsheet('another').onEdit().create(),
    );
    expect([often.error, elsewhere.error]).toEqual([
      expect.stringContaining('less than once per hour'),
      expect.stringContaining('a document it is not used in'),
    ]);
  });

  test('a trigger whose function is gone fails and goes on being due', () => {
    google.script(() => {
      ScriptApp.newTrigger('gone').timeBased().everyHours(1).create();
    });
    google.workbench.advance('2026-05-04T10:00:00Z');
    const errors = google.workbench
      .executions()
      .filter((each) => each.function === 'gone')
      .map(({ error }) => error);
    expect(errors).toEqual(['Script function not found: gone', 'Script function not found: gone']);
  });
});
