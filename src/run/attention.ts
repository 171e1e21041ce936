import type { Present } from '../effects/present';
import { hourMs, type Instant } from '../time/instant';
import type { TabKey } from '../workbook/tab';
import { tabOf, type Workbook } from '../workbook/workbook';
import { columnTroubles } from './columnTroubles';
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
  const ofGoogle = present.filter(([, { act }]) => !isPost(act));
  const refused = ofGoogle.filter(([, { refused }]) => refused !== undefined).length;
  const gone = ofGoogle.filter(([, { standing }]) => standing === 'gone').length;
  return [
    ...refusedPosts(present.map(([, one]) => one)),
    count(
      mails,
      'mail may not have been sent; it is not repeated.',
      'mails may not have been sent; they are not repeated.',
    ),
    count(refused, 'invite or mail was refused by Google.', 'invites or mails were refused by Google.'),
    count(
      gone,
      'invite was removed from the calendar by hand.',
      'invites were removed from the calendar by hand.',
    ),
  ].filter((sentence) => sentence !== '');
}

function isPost(act: Present['act']): boolean {
  return act === 'post' || act === 'edit';
}

/** What Slack refused, with what is to be done about it: a sentence for each reason. */
function refusedPosts(present: readonly Present[]): readonly string[] {
  const byReason = new Map<string, number>();
  for (const { act, refused } of present) {
    if (refused !== undefined && isPost(act)) byReason.set(refused, (byReason.get(refused) ?? 0) + 1);
  }
  return [...byReason].map(
    ([reason, n]) =>
      `${count(n, 'message was refused by Slack.', 'messages were refused by Slack.')} ${reason}`,
  );
}

function count(n: number, one: string, many: string): string {
  return n === 0 ? '' : `${n} ${n === 1 ? one : many}`;
}
