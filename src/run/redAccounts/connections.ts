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
  if (own?.kind !== 'slackConnected') return lastConnection(entries)?.kind === 'slackConnected';
  return [...deliveries.values()].some(
    ({ at, waiting }) => waiting?.waitsFor === 'slackToken' && at > own.at,
  );
}

/** Address of the workspace in which posts stand, whoever has its token now; '' when there never was one. */
export function workspaceOf(entries: readonly LoggedEntry[]): string {
  return lastOf(entries, 'slackConnected')?.address ?? '';
}

/** The automation account's latest webhook key: when it was made, and the web app's address as it was then; '' when it was not deployed. */
export function webhookOf(
  entries: readonly LoggedEntry[],
): { readonly address: string; readonly madeAt: Instant } | undefined {
  const latest = lastOf(ownOf(entries), 'webhookKeyMade');
  return latest && { address: latest.address, madeAt: latest.at };
}

function lastConnection(
  entries: readonly LoggedEntry[],
): Of<'slackConnected' | 'slackDisconnected'> | undefined {
  return lastOf(entries, 'slackConnected', 'slackDisconnected');
}

/** What the account did that has automation now: secrets stay with the account that connected, also when another takes over. */
function ownOf(entries: readonly LoggedEntry[]): readonly LoggedEntry[] {
  const latest = lastOf(entries, 'automationOn');
  return latest ? entries.filter(({ by }) => by === latest.account) : entries;
}

type Of<K extends LoggedEntry['kind']> = Extract<LoggedEntry, { kind: K }>;

function lastOf<K extends LoggedEntry['kind']>(
  entries: readonly LoggedEntry[],
  ...kinds: readonly K[]
): Of<K> | undefined {
  const ofKind = (entry: LoggedEntry): entry is Of<K> => kinds.some((kind) => kind === entry.kind);
  return entries.filter(ofKind).pop();
}
