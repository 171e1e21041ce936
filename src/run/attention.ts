import { isOfSlack } from '../effects/delivery';
import { triesMax } from '../effects/pace';
import type { Present } from '../effects/present';
import { hourMs, type Instant } from '../time/instant';
import type { TabKey } from '../workbook/tab';
import { tabOf, type Workbook } from '../workbook/workbook';
import { columnTroubles } from './columnTroubles';
import { nounOf } from './nounOf';
import type { Basics } from './understanding';

const rowsNamedMax = 5;
const recentMs = 14 * 24 * hourMs;

/** What a coordinator should look at, a sentence each: columns and rows with problems, deliveries that failed, damage to the ledger. */
export function attentionOf(found: Basics, now: Instant): string[] {
  return [
    ...columnTroubles(found),
    ...rowsWithProblems(found),
    ...deliveryProblems(found, now),
    ...found.ledger.problems,
  ];
}

function rowsWithProblems({ problems, workbook }: Basics): string[] {
  return [...problems].flatMap(([tab, byRow]) => {
    const rows = [...byRow].filter(([, sentences]) => sentences.length > 0).map(([row]) => row + 1);
    return rows.length === 0 ? [] : [rowsText(workbook, tab, rows)];
  });
}

function rowsText(workbook: Workbook, tab: TabKey, rows: readonly number[]): string {
  const named = rows.slice(0, rowsNamedMax).join(', ');
  const more = rows.length > rowsNamedMax ? ` and ${rows.length - rowsNamedMax} more` : '';
  const column = tab === 'settings' ? 'Problem' : 'Check';
  return `${tabOf(workbook, tab).title}: ${rows.length === 1 ? 'row' : 'rows'} ${named}${more} ${rows.length === 1 ? 'has' : 'have'} a question in ${column}.`;
}

/** What a coordinator can still do something about: of older deliveries the ledger knows. */
function deliveryProblems({ deliveries }: Basics, now: Instant): string[] {
  const present = [...deliveries].filter(([, { at }]) => now - at < recentMs);
  const mails = present.filter(([, { act, open }]) => act === 'mail' && open !== undefined).length;
  const ofGoogle = present.filter(([, { act }]) => !isOfSlack(act));
  const gone = ofGoogle.filter(([, { standing }]) => standing === 'gone').length;
  return [
    ...triedInVain(
      present.map(([, one]) => one),
      now,
    ),
    ...refusedPosts(present.map(([, one]) => one)),
    ...refusedByGoogle(ofGoogle.map(([, one]) => one)),
    count(
      mails,
      'mail may not have been sent; it is not repeated.',
      'mails may not have been sent; they are not repeated.',
    ),
    count(
      gone,
      'invite was removed from the calendar by hand.',
      'invites were removed from the calendar by hand.',
    ),
  ].filter((sentence) => sentence !== '');
}

/** What is tried on by itself, but so long in vain that a person should look; what is no longer wanted is not tried any more. */
function triedInVain(present: readonly Present[], now: Instant): readonly string[] {
  const vain = present.filter(
    ({ act, at, waiting, open }) =>
      waiting && waiting.tries >= triesMax && now - at < triedOnMs && !(act === 'mail' && open),
  );
  const groups = new Map<string, Present[]>();
  for (const one of vain) {
    const { service } = nounOf(one.act);
    groups.set(service, [...(groups.get(service) ?? []), one]);
  }
  return [...groups].map(([service, group]) => vainText(service, group));
}

/** Tries are no further apart than eight hours. */
const triedOnMs = 24 * hourMs;

function vainText(service: string, group: readonly Present[]): string {
  const most = group.reduce((a, b) => ((b.waiting?.tries ?? 0) > (a.waiting?.tries ?? 0) ? b : a));
  const { one, many } = nounOf(most.act);
  const detail = most.waiting?.detail ?? '';
  const said = detail === '' ? `${service} did not answer` : `${service} says “${detail.slice(0, 80)}”`;
  return `${count(group.length, `${one} was`, `${many} were`)} tried ${most.waiting?.tries ?? 0} times in vain: ${said}. It is tried on, some hours apart; see what stands in the way.`;
}

/** Not tried again with the same content, so that somebody has to do something. */
function refusedByGoogle(present: readonly Present[]): readonly string[] {
  const byReason = new Map<string, Present[]>();
  for (const one of present) {
    if (one.refused === undefined) continue;
    const reason = `${nounOf(one.act).service} ${one.refused}`;
    byReason.set(reason, [...(byReason.get(reason) ?? []), one]);
  }
  return [...byReason.values()].map((group) => {
    const [first] = group;
    const { one, many } = nounOf(first?.act ?? 'mail');
    const what = count(group.length, `${one} was refused by Google`, `${many} were refused by Google`);
    const todo =
      first?.act === 'mail'
        ? 'It is not repeated: correct the address, and tell its reader.'
        : 'It is not repeated as it stands: correct the address or the call, and it goes again.';
    return `${what} (${(first?.refused ?? '').slice(0, 80)}). ${todo}`;
  });
}

/** What Slack refused, with what is to be done about it: a sentence for each reason. */
function refusedPosts(present: readonly Present[]): readonly string[] {
  const byReason = new Map<string, number>();
  for (const { act, refused } of present) {
    if (refused !== undefined && isOfSlack(act)) byReason.set(refused, (byReason.get(refused) ?? 0) + 1);
  }
  return [...byReason].map(
    ([reason, n]) =>
      `${count(n, 'message was refused by Slack.', 'messages were refused by Slack.')} ${reason}`,
  );
}

function count(n: number, one: string, many: string): string {
  return n === 0 ? '' : `${n} ${n === 1 ? one : many}`;
}
