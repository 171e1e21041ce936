import type { TriggerPort } from '../run/ports';

/** Installable triggers of the account that the run acts for; nobody sees another's. */
export function googleTriggers(): TriggerPort {
  return {
    present: () =>
      ScriptApp.getProjectTriggers().map((trigger) => ({
        id: trigger.getUniqueId(),
        remove: () => {
          ScriptApp.deleteTrigger(trigger);
        },
      })),
    createHourly: (handler) => ScriptApp.newTrigger(handler).timeBased().everyHours(1).create().getUniqueId(),
    createOnEdit: (handler) => {
      const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      return ScriptApp.newTrigger(handler).forSpreadsheet(spreadsheet).onEdit().create().getUniqueId();
    },
  };
}
