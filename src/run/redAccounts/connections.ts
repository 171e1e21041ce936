import type { Instant } from '../../time/instant';
import type { LoggedEntry } from '../../workbook/entries';
import type { Basics } from '../understanding';

/** The Slack workspace for which the automation account has a token; undefined when there is none. */
export function slackOf(
  entries: readonly LoggedEntry[],
): { readonly team: string; readonly address: string } | undefined {
  const latest = lastConnection(ownOf(entries));
  return latest?.kind === 'slackConnected' ? { team: latest.team, address: latest.address } : undefined;
}

/**
 * Whether messages wait that nobody but a person can set going: a workspace was connected and not disconnected since, but the
 * account that sends now has no token for it, since another one connected it, or since a run did not find it.
 */
export function lacksToken({ ledger: { entries }, deliveries }: Basics): boolean {
  const own = lastConnection(ownOf(entries));
  if (own?.kind !== 'slackConnected')
    return lastConnection(entries)?.kind === 'slackConnected' && own === undefined;
  return [...deliveries.values()].some(
    ({ at, waiting }) => waiting?.waitsFor === 'slackToken' && at > own.at,
  );
}

/** Address of the workspace in which posts stand, whoever has its token now; '' when there never was one. */
export function workspaceOf(entries: readonly LoggedEntry[]): string {
  const latest = lastOf(entries, ({ kind }) => kind === 'slackConnected');
  return latest?.kind === 'slackConnected' ? latest.address : '';
}

/** The automation account's latest webhook key: when it was made, and the web app's address as it was then; '' when it was not deployed. */
export function webhookOf(
  entries: readonly LoggedEntry[],
): { readonly address: string; readonly madeAt: Instant } | undefined {
  const latest = lastOf(ownOf(entries), ({ kind }) => kind === 'webhookKeyMade');
  return latest?.kind === 'webhookKeyMade' ? { address: latest.address, madeAt: latest.at } : undefined;
}

function lastConnection(
  entries: readonly LoggedEntry[],
): Extract<LoggedEntry, { kind: 'slackConnected' | 'slackDisconnected' }> | undefined {
  const latest = lastOf(entries, ({ kind }) => kind === 'slackConnected' || kind === 'slackDisconnected');
  return latest?.kind === 'slackConnected' || latest?.kind === 'slackDisconnected' ? latest : undefined;
}

/** What the account did that has automation now: secrets stay with the account that connected, also when another takes over. */
function ownOf(entries: readonly LoggedEntry[]): readonly LoggedEntry[] {
  const latest = lastOf(entries, ({ kind }) => kind === 'automationOn');
  return latest?.kind === 'automationOn' ? entries.filter(({ by }) => by === latest.account) : entries;
}

function lastOf(
  entries: readonly LoggedEntry[],
  fits: (entry: LoggedEntry) => boolean,
): LoggedEntry | undefined {
  return entries.reduce<LoggedEntry | undefined>((last, entry) => (fits(entry) ? entry : last), undefined);
}
