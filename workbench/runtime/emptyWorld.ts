import type { World } from '../world';

/** Nobody and nothing, at this instant. */
export function emptyWorld(now: number): World {
  return {
    now,
    people: [],
    workbooks: [],
    calendars: [],
    mails: [],
    triggers: [],
    properties: { script: {}, user: {} },
    cache: {},
    executions: [],
    mailQuota: {},
    counter: 0,
  };
}
