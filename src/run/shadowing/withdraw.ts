import type { SignUpId } from '../../shadowing/records';
import { requestWithdraw } from '../../shadowing/requestWithdraw';
import type { Request } from '../../sidebar/requests';
import type { Change } from '../../workbook/change';
import { noWish, type RunContext } from '../task';
import type { ShadowingFound, ShadowingReply, ShadowingWish } from './found';

/** Withdraws one's own sign-up and marks its row, as if "Yes" had been chosen there (rule S4). */
export function withdraw(
  request: Extract<Request, { kind: 'withdraw' }>,
  found: ShadowingFound,
  context: RunContext,
): ShadowingWish<ShadowingReply> {
  const id = request.signUp as SignUpId;
  const { programme, history } = found;
  const answer = requestWithdraw(history, context.by, id, context.now, programme.settings);
  if (!answer.ok) return noWish(found, { kind: 'refused', sentence: answer.sentence });
  const record = programme.signUpRows.get(id);
  const known = record !== undefined && record !== 'unreadable';
  return {
    entries: answer.entries,
    newRows: [],
    edits: markWithdrawn(found, id),
    programme: known
      ? { ...programme, signUpRows: new Map([...programme.signUpRows, [id, { ...record, withdraw: true }]]) }
      : programme,
    outcome: { kind: 'done', sentence: () => withdrawnText(answer.counts) },
  };
}

function markWithdrawn(found: ShadowingFound, id: SignUpId): Change[] {
  return [...(found.identities.get('signUps')?.ids ?? [])]
    .filter(([, of]) => of === id)
    .map(([row]) => ({ kind: 'setCells', tab: 'signUps', row, cells: { Withdraw: 'Yes' } }));
}

function withdrawnText(counts: boolean): string {
  return counts
    ? 'You have withdrawn. Since its week had begun, this rotation still counts for the year.'
    : 'You have withdrawn. An invite that you have already is taken back when automation next runs. You can sign up again at any time.';
}
