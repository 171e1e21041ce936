import { hashOf } from '../effects/hash';
import type { EffectKey } from '../effects/delivery';
import type { SecretPort } from './ports';
import { lastSeen } from './secretNames';

/**
 * What the automation account remembers of a spreadsheet outside of it: a line that it wrote into the ledger, and which mails it
 * sent of late. A ledger without that line is an older one: somebody restored a version (design section 4).
 */
export interface Memory {
  /** Id of the first line of its latest run that wrote any. */
  readonly line: string;
  /** Hashes of the keys of mails, the latest last. */
  readonly mails: readonly string[];
}

/** A property holds 9 kB (Apps Script quotas): so many hashes of ten digits stay well below. */
const mailsMax = 600;

/** Undefined when it has written nothing so far. */
export function memoryOf(secrets: SecretPort): Memory | undefined {
  const [line, ...mails] = (secrets.get(lastSeen) ?? '').split(' ');
  return line === undefined || line === '' ? undefined : { line, mails };
}

/** Replaces what was remembered: the line is the newest, the mails come to those of before. */
export function remember(secrets: SecretPort, before: Memory | undefined, latest: Memory): void {
  const mails = [...(before?.mails ?? []), ...latest.mails].slice(-mailsMax);
  secrets.set(lastSeen, [latest.line, ...mails].join(' '));
}

export function mailHash(key: EffectKey): string {
  return hashOf(key).slice(0, 10);
}
