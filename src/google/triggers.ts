import type { TriggerPort } from '../run/ports';

/** Installable triggers of the account that the run acts for; nobody sees another's. */
export function googleTriggers(): TriggerPort {
  return {
    present: () =>
      ScriptApp.getProjectTriggers().map((trigger) => ({
        handler: trigger.getHandlerFunction(),
        remove: () => {
          ScriptApp.deleteTrigger(trigger);
        },
      })),
    createHourly: (handler) => {
      ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
    },
    createOnEdit: (handler) => {
      ScriptApp.newTrigger(handler).forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create();
    },
  };
}
