import { isOfSlack, type Act } from '../effects/delivery';
import { triesMax } from '../effects/pace';
import type { Present } from '../effects/present';
import { hourMs, type Instant } from '../time/instant';
import type { TabKey } from '../workbook/tab';
import { tabOf, type Workbook } from '../workbook/workbook';
import { columnTroubles } from './columnTroubles';
import { nounOf } from './nounOf';
import { heldUpText, lookIntoText, refusedByGoogleText, type Refused } from './serviceWords';
import type { Basics } from './understanding';

const rowsNamedMax = 5;
const recentMs = 14 * 24 * hourMs;

/**
 * What a coordinator should look at, a sentence each: columns and rows with problems, deliveries that failed, damage to the ledger.
 *
 * @param isOver whether something has lost its point, so that nobody tries it any more
 */
export function attentionOf(
  found: Basics,
  now: Instant,
  isOver: (one: Present) => boolean = () => false,
): string[] {
  return [
    ...columnTroubles(found),
    ...rowsWithProblems(found),
    ...deliveryProblems(found, now, isOver),
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
function deliveryProblems({ deliveries }: Basics, now: Instant, isOver: (one: Present) => boolean): string[] {
  const present = [...deliveries].filter(([, { at }]) => now - at < recentMs);
  const mails = present.filter(([, { act, open }]) => act === 'mail' && open !== undefined).length;
  const ofGoogle = present.filter(([, { act }]) => !isOfSlack(act));
  const gone = ofGoogle.filter(([, { standing }]) => standing === 'gone').length;
  return [
    ...triedInVain(
      present.map(([, one]) => one).filter((one) => !isOver(one)),
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
  return [...groups.values()].map(vainText);
}

/** Tries are no further apart than eight hours. */
const triedOnMs = 24 * hourMs;

function vainText(group: readonly Present[]): string {
  const most = group.reduce((a, b) => (triesOf(b) > triesOf(a) ? b : a));
  const { one, many } = nounOf(most.act);
  const why = most.waiting ? heldUpText(most.act, most.waiting) : '';
  return `${count(group.length, `${one} was`, `${many} were`)} tried ${triesOf(most)} times in vain: ${why}. It is tried on by itself, as long as it has a point. ${lookIntoText(most.act)}`;
}

function triesOf({ waiting }: Present): number {
  return waiting?.tries ?? 0;
}

/** Not tried again with the same content, so that somebody has to do something. */
function refusedByGoogle(present: readonly Present[]): readonly string[] {
  const groups = new Map<string, { act: Act; refused: Refused; times: number }>();
  for (const { act, refused: detail } of present) {
    if (detail === undefined) continue;
    const refused = refusedByGoogleText(act, detail);
    const times = groups.get(refused.why)?.times ?? 0;
    groups.set(refused.why, { act, refused, times: times + 1 });
  }
  return [...groups.values()].map(({ act, refused: { why, todo }, times }) => {
    const { one, many } = nounOf(act);
    return `${count(times, `${one} was refused by Google`, `${many} were refused by Google`)}: ${why}. ${todo}`;
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
