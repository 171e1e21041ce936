import type { AccountKey } from './records';

/** @param id the CRM's, in its form of 15 characters */
export function keyOfId(id: string): AccountKey {
  return `id:${id}` as AccountKey;
}

/** An account whose id is not known: names are compared without regard to case and spaces. */
export function keyOfName(name: string): AccountKey {
  return `name:${name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()}` as AccountKey;
}

/** The CRM's id in its 15 characters; '' when it is not known. */
export function idOfKey(key: AccountKey): string {
  return key.startsWith('id:') ? key.slice(3) : '';
}

/** What there is to call an account by when nobody told its name: the CRM's id, else the name as it is compared. */
export function keyText(key: AccountKey): string {
  return idOfKey(key) || key.slice('name:'.length);
}
