import type { Cell } from '../../world';

/**
 * What a formula comes to. The workbench calculates arithmetic on numbers (`=1+1`) and quoted text (`="a"`) only;
 * everything else shows an error, as a formula does that Sheets cannot work out: `#REF!` for the functions that fetch
 * from elsewhere and wait for somebody to allow it, `#NAME?` for all others.
 *
 * @param formula with its leading `=`; numbers in it are written with a point.
 */
export function evaluateFormula(formula: string): NonNullable<Cell['value']> {
  const body = formula.slice(1).trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(body);
  if (quoted) return (quoted[1] ?? '').replace(/""/g, '"');
  if (/\bIMPORT(XML|HTML|DATA|FEED|RANGE)\s*\(|\bIMAGE\s*\(/i.test(body)) return '#REF!';
  const tokens = body.match(/\d+\.?\d*|\.\d+|[-+*/()]|\S/g) ?? [];
  const sum = new Arithmetic(tokens).result();
  if (sum === undefined) return body === '' ? '#ERROR!' : '#NAME?';
  return Number.isFinite(sum) ? sum : '#DIV/0!';
}

/** Sums, products, signs and brackets; undefined for everything that is not that. */
class Arithmetic {
  private at = 0;
  private readonly tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  result(): number | undefined {
    const value = this.sum();
    return this.at === this.tokens.length ? value : undefined;
  }

  private sum(): number | undefined {
    let value = this.product();
    while (value !== undefined && this.nextIs('+', '-')) {
      const minus = this.take() === '-';
      const right = this.product();
      value = right === undefined ? undefined : minus ? value - right : value + right;
    }
    return value;
  }

  private product(): number | undefined {
    let value = this.signed();
    while (value !== undefined && this.nextIs('*', '/')) {
      const over = this.take() === '/';
      const right = this.signed();
      value = right === undefined ? undefined : over ? value / right : value * right;
    }
    return value;
  }

  private signed(): number | undefined {
    if (this.nextIs('+', '-')) {
      const minus = this.take() === '-';
      const value = this.signed();
      return value !== undefined && minus ? -value : value;
    }
    if (!this.nextIs('(')) {
      const token = this.take();
      return token !== undefined && /^[\d.]/.test(token) ? Number(token) : undefined;
    }
    this.take();
    const inner = this.sum();
    return this.take() === ')' ? inner : undefined;
  }

  private nextIs(...signs: string[]): boolean {
    return signs.includes(this.tokens[this.at] ?? '');
  }

  private take(): string | undefined {
    return this.tokens[this.at++];
  }
}
