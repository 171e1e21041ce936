import type { Attempt, Platform, PropertyPort, TriggerPort } from './ports';

/** So many triggers an account may have in one script, for all its spreadsheets (Apps Script quotas). */
export const triggersMax = 20;

/** What helps whoever has as many triggers as Google allows. */
export const freeTriggersText =
  'Choose Turn off automation in a spreadsheet that needs it no more, as this account, or let another account send here: every spreadsheet takes two.';

/** The two triggers of a spreadsheet: the ids of those that were made just now, and why the one on edit could not be made. */
interface Made {
  readonly ids: readonly string[];
  /** '' when it is there. */
  readonly withoutEdit: string;
}

/** Ids of the two triggers of this spreadsheet, as the script properties keep them. */
const property = 'triggers';

/**
 * The two triggers, once: those that are there stay. Without the hourly one nothing goes out, so that where it cannot be made
 * none is; without the one on edit, what is typed is checked by the hourly run.
 */
export function makeTriggers({ triggers, properties }: Platform, hourly: string): Attempt<Made> {
  const kept = keptIds(properties);
  const present = triggers.present().filter(({ id }) => kept.includes(id));
  const there = (handler: string): Attempt<string> | undefined => {
    const found = present.find((trigger) => trigger.handler === handler);
    return found && { ok: true, value: found.id };
  };
  const clock = there(hourly) ?? triggers.createHourly(hourly);
  if (!clock.ok) return clock;
  const edit = there('afterEdit') ?? triggers.createOnEdit('afterEdit');
  const ids = [clock.value, ...(edit.ok ? [edit.value] : [])];
  if (ids.join(' ') !== kept.join(' ')) properties.set(property, ids.join(' '));
  const made = ids.filter((id) => !present.some((trigger) => trigger.id === id));
  return { ok: true, value: { ids: made, withoutEdit: edit.ok ? '' : edit.detail } };
}

/** Only one's own can be removed; another account's stop doing anything, since the ledger says that automation is off. */
export function removeTriggers(triggers: TriggerPort, ids: readonly string[]): void {
  for (const trigger of triggers.present()) {
    if (ids.includes(trigger.id)) trigger.remove();
  }
}

export function keptIds(properties: PropertyPort): readonly string[] {
  return (properties.get(property) ?? '').split(' ').filter((id) => id !== '');
}

/** Why Google made no trigger, and what helps. */
export function noTriggerText(detail: string): string {
  return isAtLimit(detail)
    ? `this account has ${triggersMax} triggers already, for all its spreadsheets, and Google allows no more. ${freeTriggersText}`
    : `Google says “${detail}”. Please try again in a minute.`;
}

/** "This script has too many triggers. Triggers must be deleted from the script before more can be added." */
function isAtLimit(detail: string): boolean {
  return /script has too many triggers/i.test(detail);
}
