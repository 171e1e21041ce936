import { attempt } from './attempt';
import type { Attempt, TriggerPort } from '../run/ports';

/** Installable triggers of the account that the run acts for; nobody sees another's. */
export function googleTriggers(): TriggerPort {
  return {
    present: () =>
      ScriptApp.getProjectTriggers().map((trigger) => ({
        id: trigger.getUniqueId(),
        handler: trigger.getHandlerFunction(),
        spreadsheet: (trigger.getTriggerSourceId() as string | null) ?? '',
        remove: () => {
          ScriptApp.deleteTrigger(trigger);
        },
      })),
    createHourly: (handler) => idOf(ScriptApp.newTrigger(handler).timeBased().everyHours(1)),
    createOnEdit: (handler) =>
      idOf(ScriptApp.newTrigger(handler).forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit()),
  };
}

/**
 * An add-on may have one trigger of a kind in a file and account (guide "Editor add-on triggers"): one that is refused for that
 * was made by a run that ended before it could keep its id.
 */
function idOf(builder: { create(): GoogleAppsScript.Script.Trigger }): Attempt<string> {
  const made = attempt(() => builder.create().getUniqueId());
  const isThere = !made.ok && /too many .*triggers in this document/i.test(made.detail);
  return isThere ? { ok: true, value: '' } : made;
}
