import { notBuilt } from '../sheets/refusal';
import { invalid } from './apiError';
import type { SendUpdates } from './notices';

/** Query parameters, as texts whichever way they came; a repeated one is a list. */
export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Throws by name for a parameter that the workbench would otherwise silently leave out. */
export function knowOnly(method: string, parameters: Parameters, known: readonly string[]): void {
  const strange = Object.keys(parameters).find((name) => name !== 'fields' && !known.includes(name));
  if (strange !== undefined) throw notBuilt(`Calendar: ${method} with ${strange}`);
}

export function textOf(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  return typeof value === 'object' ? value[0] : value;
}

export function listOf(parameters: Parameters, name: string): readonly string[] {
  const value = parameters[name];
  return typeof value === 'string' ? [value] : (value ?? []);
}

export function sendUpdatesOf(parameters: Parameters): SendUpdates {
  const value = textOf(parameters, 'sendUpdates') ?? 'none';
  if (value === 'all' || value === 'externalOnly' || value === 'none') return value;
  throw invalid(`Invalid value '${value}'. Allowed values: [all, externalOnly, none]`);
}
