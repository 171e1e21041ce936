import { isOfEvent, type Act } from '../effects/delivery';

interface Noun {
  readonly one: string;
  readonly many: string;
  /** Who takes it. */
  readonly service: string;
}

/** What an act is about, as people call it. */
export function nounOf(act: Act): Noun {
  if (isOfEvent(act)) return { one: 'calendar invite', many: 'calendar invites', service: 'Google Calendar' };
  if (act === 'mail') return { one: 'mail', many: 'mails', service: 'Gmail' };
  return { one: 'Slack message', many: 'Slack messages', service: 'Slack' };
}
