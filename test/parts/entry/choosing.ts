import type { Platform } from '../../../src/run/ports';
import { ada } from '../../google/inGoogle';
import type { InWorkbook } from '../inWorkbook';

/** What a person reads who chose something in the menu, and what the script's project logs of it. */
interface Chosen {
  /** Title and text of each dialog. */
  readonly said: readonly (readonly [title: string, text: string])[];
  readonly log: readonly unknown[];
}

/** Chooses it, as somebody, on a Google that does some things otherwise. */
export function chosen(
  google: InWorkbook,
  work: (platform: Platform) => void,
  as = ada,
  otherwise: (platform: Platform) => Partial<Platform> = () => ({}),
): Chosen {
  const said: [string, string][] = [];
  const log: unknown[] = [];
  google.asks((platform) => {
    const there = { ...platform, ...otherwise(platform) };
    const ui = { ...there.ui, say: (title: string, text: string) => void said.push([title, text]) };
    work({ ...there, ui, log: (line) => void log.push(JSON.parse(line)) });
  }, as);
  return { said, log };
}

/** Google does not say who asks. */
export const nobody = (): Partial<Platform> => ({ identity: () => '' });
