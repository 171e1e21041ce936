import type { Workbench } from '../workbench';
import { COORDINATOR } from './organisation';
import { RedPeople } from './redPeople';
import { redStory, STORY_DAYS } from './redStory';

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;

/** Where the clock has to stand for the story to end at `end`; both ISO instants. */
export function redStoryStart(end: string): string {
  return new Date(Date.parse(end) - STORY_DAYS * MS_PER_DAY).toISOString();
}

/**
 * Plays six weeks of red accounts into a new workbook, only by what people and a CRM can do themselves. The clock has to
 * stand at the story's start, and stands at its end afterwards. It takes seconds.
 *
 * @param mayGoOn asked between the steps, so that others have their turn; false stops the story where it is
 * @returns whether it was played to its end
 */
export async function buildRedAccounts(
  workbench: Workbench,
  mayGoOn: () => Promise<boolean>,
): Promise<boolean> {
  const id = workbench.createWorkbook({
    kind: 'red-accounts',
    title: 'Red Accounts',
    timeZone: 'Europe/Berlin',
    owner: COORDINATOR,
  });
  const people = new RedPeople(workbench, id);
  const end = Date.parse(workbench.clock()) + STORY_DAYS * MS_PER_DAY;
  for (const { at, act } of redStory(people)) {
    if (!(await mayGoOn())) return false;
    const instant = end + at[0] * MS_PER_DAY + at[1] * MS_PER_HOUR;
    skipTo(workbench, instant, act ? MS_PER_HOUR : 0);
    act?.();
  }
  skipTo(workbench, end, 0);
  workbench.select(id, { as: COORDINATOR, tab: 'Account Tracker', row: 2, column: 9 });
  return true;
}

/**
 * Nobody waits for a thousand hourly runs: the trigger rests, as in an outage at Google's, and the next run catches up.
 *
 * @param rest ms for which it rests from then on; 0: it runs at that instant
 */
function skipTo(workbench: Workbench, instant: number, rest: number): void {
  for (const trigger of workbench.world.triggers) {
    if (trigger.nextAt !== undefined) trigger.nextAt = instant + rest;
  }
  workbench.advance(new Date(instant).toISOString());
}
