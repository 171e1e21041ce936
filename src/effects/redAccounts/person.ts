import type { Email } from '../../programme/records';
import type { Who } from '../../redAccounts/history';

/** A name as its address spells it: jo.doe@… is Jo Doe. '' where it does not: cem@… may be anything. */
export function nameIn(address: Email | string): string {
  const local = address.split('@')[0] ?? '';
  if (!/^\p{L}{2,}([._-]\p{L}{2,})+$/u.test(local)) return '';
  return local
    .split(/[._-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** Somebody in a sentence: by name where the address has one, else by address. Never a mention: nobody is pinged. */
export function personText(who: Who): string {
  if (who === 'someone') return 'somebody';
  if (who === 'CRM') return 'the CRM';
  return nameIn(who) || who;
}
