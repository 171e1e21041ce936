import { keyOfId, keyOfName } from './account';
import type { Health } from './health';
import type { RedHistory } from './history';
import { accountIdOf } from './intake/accountId';
import { accountNamed, namesakes, type Found } from './lookUp';
import { quoted } from './names';
import type { AccountKey } from './records';

/** A line of a CRM export, as text; '' where it says nothing. */
export interface ExportedLine {
  readonly id: string;
  readonly name: string;
  readonly health: string;
  readonly ae: string;
  readonly ce: string;
  readonly sponsor: string;
}

/** Reads a health as people write it; undefined for an empty one. */
export type ReadHealth = (
  text: string,
) =>
  | { readonly ok: true; readonly value: Health | undefined }
  | { readonly ok: false; readonly problem: string };

/** What an export says of an account, once it is known which one is meant. */
export interface Exported {
  readonly ok: true;
  readonly line: ExportedLine;
  /** As the ledger knows it. */
  readonly key: AccountKey;
  /** The CRM's, in 15 characters; '' when the export has none. */
  readonly id: string;
  readonly name: string;
  /** Undefined: it says none. */
  readonly health: Health | undefined;
}

/** A line of which nothing can be taken. */
export interface Unreadable {
  readonly ok: false;
  readonly line: ExportedLine;
  /** The account that is meant all the same; undefined where nothing says which. */
  readonly key: Found | undefined;
  readonly problem: string;
}

const longestName = 200;

/**
 * The accounts of an export, each once. Of an account that it names with several healths nobody knows which holds: that is a
 * problem, and so is an id that is none, a name that several accounts have, and a health that is unknown.
 */
export function readExported(
  history: RedHistory,
  lines: readonly ExportedLine[],
  readHealth: ReadHealth,
): readonly (Exported | Unreadable)[] {
  const names = new Set(keysOfSeveralIds(lines));
  const byKey = new Map<AccountKey, Exported>();
  const torn = new Map<AccountKey, Unreadable>();
  const unreadable: Unreadable[] = [];
  for (const line of lines) {
    const read = readLine(history, line, { readHealth, names });
    if (!read.ok) {
      unreadable.push(read);
      continue;
    }
    const before = byKey.get(read.key);
    if (!before) byKey.set(read.key, read);
    else if (before.health !== read.health) torn.set(read.key, tornBy(before, read));
  }
  return [...[...byKey.values()].map((read) => torn.get(read.key) ?? read), ...unreadable];
}

interface Reading {
  readonly readHealth: ReadHealth;
  /** Names that accounts of different ids have in this export. */
  readonly names: ReadonlySet<AccountKey>;
}

function readLine(history: RedHistory, line: ExportedLine, reading: Reading): Exported | Unreadable {
  const name = line.name.trim().replace(/\s+/g, ' ');
  const meant = accountMeant(history, { name, typed: line.id.trim() }, reading.names);
  if (!meant.ok) {
    const key = name === '' ? undefined : accountNamed(history, name);
    return { ok: false, line, key, problem: meant.problem };
  }
  const { key, id } = meant;
  const health = reading.readHealth(line.health);
  return health.ok
    ? { ok: true, line, key, id, name, health: health.value }
    : { ok: false, line, key, problem: health.problem };
}

type Meant = Pick<Exported, 'ok' | 'key' | 'id'> | Pick<Unreadable, 'ok' | 'problem'>;

/** @param typed the id as the export has it; '' when it has none */
function accountMeant(
  history: RedHistory,
  { name, typed }: { readonly name: string; readonly typed: string },
  severalIds: ReadonlySet<AccountKey>,
): Meant {
  if (name === '' && typed === '') return { ok: false, problem: 'This line names no account.' };
  if (name.length > longestName) {
    const problem = `The name of the account is longer than ${longestName} characters: shorten it.`;
    return { ok: false, problem };
  }
  const id = typed === '' ? '' : accountIdOf(typed);
  if (id === undefined) {
    const problem = `${quoted(typed)} is no id of the CRM: export the Account ID with its 15 or 18 letters and digits, or leave the id out: accounts are found by name.`;
    return { ok: false, problem };
  }
  const key = keyMeant(history, name, id, severalIds);
  return key === 'ambiguous'
    ? { ok: false, problem: `Several accounts are called ${name}: export the Account ID as well.` }
    : { ok: true, key, id };
}

/**
 * An account that is known by its name alone is the CRM's of that name, where there is only one: `sameAccounts` says so as
 * soon as something is taken from the export.
 */
function keyMeant(history: RedHistory, name: string, id: string, severalIds: ReadonlySet<AccountKey>): Found {
  const named = accountNamed(history, name, id);
  if (named === 'ambiguous' || history.accounts.has(named)) return named;
  const byName = keyOfName(name);
  const isKnownByName = history.accounts.has(byName) && namesakes(history, byName).length === 0;
  return isKnownByName && !severalIds.has(byName) ? byName : named;
}

function keysOfSeveralIds(lines: readonly ExportedLine[]): readonly AccountKey[] {
  const ids = new Map<AccountKey, Set<AccountKey>>();
  for (const { id, name } of lines) {
    const read = accountIdOf(id.trim());
    if (read === undefined) continue;
    const own = ids.get(keyOfName(name)) ?? new Set();
    ids.set(keyOfName(name), own.add(keyOfId(read)));
  }
  return [...ids].filter(([, own]) => own.size > 1).map(([name]) => name);
}

function tornBy(one: Exported, other: Exported): Unreadable {
  const healths = [one, other].map(({ health }) => health ?? 'nothing').join(' and once as ');
  return {
    ok: false,
    line: one.line,
    key: one.key,
    problem: `The export has this account more than once, once as ${healths}.`,
  };
}
