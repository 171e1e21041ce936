import type { Who } from '../history';

/** Who did something, as a cell says it. */
export function whoText(who: Who): string {
  return who === 'someone' ? 'Someone' : who;
}
