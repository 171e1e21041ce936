import { ada, ben, ScratchGoogle } from './scratchGoogle';

// Source: developers.google.com/apps-script/reference/base/session and …/guides/services/authorization.
describe('Session', () => {
  const code = `
    function seen() { return Session.getEffectiveUser().getEmail() + '|' + Session.getActiveUser().getEmail(); }
    function onEdit() { PropertiesService.getScriptProperties().setProperty('simple', seen()); }
    function edited() { PropertiesService.getScriptProperties().setProperty('installed', seen()); }`;
  let google: ScratchGoogle;
  beforeEach(() => {
    google = new ScratchGoogle({ code });
  });
  afterEach(() => google.remove());

  test('names the person at the keyboard, in a round trip each', () => {
    const { result, execution } = google.workbench.run(google.workbook, { as: ben, function: 'seen' });
    expect(result).toBe(`${ben}|${ben}`);
    expect(execution.calls).toHaveLength(2);
  });

  test('names nobody in a simple trigger, and only its creator in an installed one', () => {
    google.script(() => {
      ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create();
    });
    google.workbench.paste(google.workbook, { as: ben, tab: 'Sheet1', row: 1, column: 1, text: 'Header' });
    expect(google.workbench.world.properties.script).toEqual({ simple: '|', installed: `${ada}|` });
  });

  test('has no address for somebody whom policy hides', () => {
    expect(google.workbench.run(google.workbook, { as: '', function: 'seen' }).result).toBe('|');
  });

  test("knows the script's zone without asking anybody", () => {
    expect(google.script(() => Session.getScriptTimeZone())).toBe('Europe/Berlin');
    expect(google.lastCalls()).toEqual([]);
  });
});
