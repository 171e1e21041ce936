import type { Attempt, Platform, PropertyPort, Trigger } from './ports';

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

/**
 * Ids of triggers of this spreadsheet, as the script properties keep them: of every account that ever sent here, since an
 * account sees its own only, and those of one that others took over from are found again when it comes back.
 */
const property = 'triggers';

/**
 * The two triggers, once: those that are there stay. Without the hourly one nothing goes out, so that where it cannot be made
 * none is; without the one on edit, what is typed is checked by the hourly run.
 */
export function makeTriggers(platform: Platform, hourly: string): Attempt<Made> {
  const { triggers, properties, spreadsheet } = platform;
  const here = spreadsheet.id();
  const kept = keptIds(properties);
  const present = triggers.present();
  const isClock = ({ id, handler }: Trigger): boolean => handler === hourly && kept.includes(id);
  const clock = idOf(present.find(isClock)) ?? triggers.createHourly(hourly);
  if (!clock.ok) return clock;
  const edit = idOf(present.find((one) => isOnEdit(one, here))) ?? triggers.createOnEdit(onEdit);
  const clockId = clock.value === '' ? unnotedClock(platform, present, hourly) : clock.value;
  const ids = [clockId, ...(edit.ok ? [edit.value] : [])].filter((id) => id !== '');
  keepIds(properties, [...kept, ...ids]);
  const made = ids.filter((id) => !present.some((trigger) => trigger.id === id));
  return { ok: true, value: { ids: made, withoutEdit: edit.ok ? '' : edit.detail } };
}

const onEdit = 'afterEdit';

function isOnEdit({ handler, spreadsheet }: Trigger, here: string): boolean {
  return handler === onEdit && spreadsheet === here;
}

function idOf(found: Trigger | undefined): Attempt<string> | undefined {
  return found && { ok: true, value: found.id };
}

/**
 * The clock that Google says is there already, and which is not noted for this spreadsheet: the only one of the account that is
 * noted for none. '' where several are, since it may not be taken for another spreadsheet's.
 */
function unnotedClock({ properties }: Platform, present: readonly Trigger[], hourly: string): string {
  const noted = new Set([...properties.everywhere(property).values()].flatMap(idsIn));
  const [first, ...others] = present.filter(({ id, handler }) => handler === hourly && !noted.has(id));
  return first && others.length === 0 ? first.id : '';
}

/**
 * Removes this account's own of this spreadsheet; another's do nothing any more, and go when they run while somebody else sends.
 *
 * @returns how many there were
 */
export function removeTriggers(platform: Platform): number {
  const here = platform.spreadsheet.id();
  const kept = keptIds(platform.properties);
  return remove(platform, (one) => kept.includes(one.id) || isOnEdit(one, here));
}

/** Takes back what was made, as if it had never been. */
export function unmakeTriggers(platform: Platform, { ids }: Made): void {
  if (ids.length > 0) remove(platform, ({ id }) => ids.includes(id));
}

function remove({ triggers, properties }: Platform, isToGo: (one: Trigger) => boolean): number {
  const removed = triggers.present().filter(isToGo);
  for (const trigger of removed) trigger.remove();
  keepIds(
    properties,
    keptIds(properties).filter((id) => !removed.some((trigger) => trigger.id === id)),
  );
  return removed.length;
}

function keptIds(properties: PropertyPort): readonly string[] {
  return idsIn(properties.get(property) ?? '');
}

function idsIn(text: string): readonly string[] {
  return text.split(' ').filter((id) => id !== '');
}

function keepIds(properties: PropertyPort, ids: readonly string[]): void {
  const text = [...new Set(ids)].join(' ');
  if (text !== (properties.get(property) ?? '')) properties.set(property, text);
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
