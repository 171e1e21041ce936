import type { ShadowingReply, ShadowingWish } from '../../../src/run/shadowing/found';
import { signUp } from '../../../src/run/shadowing/signUp';
import type { Request } from '../../../src/sidebar/requests';
import type { TypedWorkbook } from './typedWorkbook';

export type Asked<K extends Request['kind']> = Omit<Extract<Request, { kind: K }>, 'kind'>;

/** What somebody's click wants of the workbook. */
export type Wished = ShadowingWish<ShadowingReply>;

export function signUpOf(book: TypedWorkbook, name: string, request: Partial<Asked<'signUp'>> = {}): Wished {
  const asked = { kind: 'signUp', weeks: { any: true }, flexible: false, note: '', ...request } as const;
  return signUp(asked, book.found, book.context(name));
}

/** Carries it out, and says what its person is told. */
export function told(book: TypedWorkbook, wish: Wished, by: string): string {
  const after = book.carryOut(wish, { by });
  const { outcome } = wish;
  return outcome.kind === 'done' ? outcome.sentence(after) : outcome.sentence;
}

/** What is refused changes nothing. */
export function refusedWith(sentence: string, book: TypedWorkbook, offerYear?: number): Wished {
  const { programme } = book.found;
  const outcome = { kind: 'refused', sentence, ...(offerYear === undefined ? {} : { offerYear }) } as const;
  return { entries: [], newRows: [], edits: [], programme, outcome };
}
