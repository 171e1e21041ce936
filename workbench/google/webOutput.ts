/** What an entry point of a web app may return, read by the workbench after the run; scripts do not see it. */
export const served = Symbol('served');

/** A text that is to be had at another address, or a page that is the answer itself. */
export type Served =
  { kind: 'text'; contentType: string; text: string } | { kind: 'page'; title: string; html: string };

/** Undefined: the value is nothing that a web app can answer with. */
export function servedBy(value: unknown): Served | undefined {
  if (typeof value !== 'object' || value === null || !(served in value)) return undefined;
  return (value[served] as () => Served)();
}
