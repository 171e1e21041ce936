import type { RemedyRequest } from '../remedies';
import type { Request } from '../requests';
import type { RedReply as RedServerReply, RedRequest } from './requests';

/** What this panel sends: the requests of Red Accounts, and those that both programmes have. */
export type RedPanelRequest =
  | RedRequest
  | RemedyRequest
  | Extract<Request, { kind: 'home' | 'saveCoordinators' | 'answerHeld' | 'nudge' }>;

/** What it gets: `failed` is no answer at all, worded for the person. */
export type RedReply = RedServerReply | { kind: 'failed'; sentence: string };

/** Changes after which something is to be posted or mailed; the automation account's web app is asked to do it now. */
export const leavesEffects: ReadonlySet<RedPanelRequest['kind']> = new Set<RedPanelRequest['kind']>([
  'openAccount',
  'saveAccount',
  'changeHealth',
  'ask',
  'answerAsk',
  'giveWord',
  'takeFromExport',
  'answerHeld',
]);
