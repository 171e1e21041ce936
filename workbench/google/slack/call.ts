import type { SlackBot, SlackWorkspace, World } from '../../world';

/** One call of a method: by whom, where, when. */
export interface SlackCall {
  readonly world: World;
  readonly workspace: SlackWorkspace;
  readonly bot: SlackBot;
  /** The caller's instant, in milliseconds since 1970. */
  readonly now: number;
}
