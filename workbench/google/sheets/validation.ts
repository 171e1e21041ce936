import type { Cell } from '../../world';
import { notBuilt } from './refusal';

/** A data validation rule as it is kept: as the Sheets API names it. */
export interface ValidationRule {
  condition?: { type?: string; values?: { userEnteredValue?: string; relativeDate?: string }[] };
  strict?: boolean;
  inputMessage?: string;
  showCustomUi?: boolean;
}

/** A value in question: as it is kept, and as its cell shows it. */
export interface Candidate {
  value: NonNullable<Cell['value']>;
  shown: string;
}

type Test = (candidate: Candidate, operands: readonly string[]) => boolean;

const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const isLink = /^(https?|ftp):\/\/[^\s/]+\S*$/;

/** Conditions that can be checked; the others throw by name. Operands are the rule's values as typed. */
const tests: Readonly<Record<string, Test>> = {
  ONE_OF_LIST: ({ shown }, operands) => operands.includes(shown),
  // The rule names a range; whoever asks hands in what its cells show.
  ONE_OF_RANGE: ({ shown }, operands) => operands.includes(shown),
  BOOLEAN: ({ value, shown }, operands) =>
    operands.length > 0 ? operands.includes(shown) : typeof value === 'boolean',
  NUMBER_GREATER: number((value, least) => value > least),
  NUMBER_GREATER_THAN_EQ: number((value, least) => value >= least),
  NUMBER_LESS: number((value, most) => value < most),
  NUMBER_LESS_THAN_EQ: number((value, most) => value <= most),
  NUMBER_EQ: number((value, wanted) => value === wanted),
  NUMBER_NOT_EQ: number((value, unwanted) => value !== unwanted),
  NUMBER_BETWEEN: number((value, least, most) => value >= least && value <= most),
  NUMBER_NOT_BETWEEN: number((value, least, most) => value < least || value > most),
  TEXT_IS_EMAIL: ({ shown }) => isAddress.test(shown),
  TEXT_IS_URL: ({ shown }) => isLink.test(shown),
  TEXT_CONTAINS: ({ shown }, [part = '']) => shown.includes(part),
  TEXT_NOT_CONTAINS: ({ shown }, [part = '']) => !shown.includes(part),
  TEXT_EQ: ({ shown }, [text = '']) => shown === text,
  // A day is a number to Sheets, and so is every number.
  DATE_IS_VALID: ({ value }) => typeof value === 'number',
};

function number(holds: (value: number, first: number, second: number) => boolean): Test {
  return ({ value }, [first, second]) =>
    typeof value === 'number' && holds(value, Number(first), Number(second));
}

/**
 * Whether a value breaks a cell's rule. An empty cell never does. Lists are compared letter by letter with what the
 * cell shows.
 *
 * @param cellsOf what the cells of an A1 range show, for a rule that names one.
 */
export function breaksRule(
  rule: ValidationRule,
  candidate: Candidate,
  cellsOf: (a1: string) => readonly string[],
): boolean {
  const type = rule.condition?.type ?? '';
  const test = tests[type];
  if (!test) throw notBuilt(`data validation ${type}`);
  const typed = (rule.condition?.values ?? []).map((operand) => operand.userEnteredValue ?? '');
  const operands =
    type === 'ONE_OF_RANGE' ? typed.flatMap((range) => cellsOf(range.replace(/^=/, ''))) : typed;
  return !test(candidate, operands);
}
