import type { InstallationCheck } from '../../sidebar/requests';
import { isSender, senderOf, whoAsks, type Facts } from './facts';
import { askedScopes, scopePrefix } from './scopes';
import { listed } from '../../programme/listing';
import { check } from './words';

/** This account: who it is, and what it has allowed. */
export function checkAccount(facts: Facts): InstallationCheck[] {
  return [identity(facts), rights(facts)];
}

function identity(facts: Facts): InstallationCheck {
  const me = whoAsks(facts);
  if (!facts.me.ok) {
    return check('Who you are', 'wrong', 'Google does not let Ridealong ask who you are.', {
      todo: 'Allow the right userinfo.email, below.',
    });
  }
  if (me === '') {
    return check(
      'Who you are',
      'wrong',
      'Google does not say who you are, so Ridealong does nothing for you.',
      {
        todo: 'Open the sheet with your work account in a browser profile of its own. If it stays so, it is the policy of your organisation: ask its Google administrator.',
      },
    );
  }
  return check('Who you are', 'fine', `You are ${me}, ${listed(roles(facts))}.`);
}

function roles(facts: Facts): readonly string[] {
  const { coordinators } = facts;
  const isCoordinator = coordinators.ok && coordinators.value.some((address) => address === whoAsks(facts));
  const mine = [
    ...(isCoordinator ? ['a coordinator'] : []),
    ...(isSender(facts) ? ['the automation account, which sends everything'] : []),
  ];
  return mine.length > 0 ? mine : ['neither a coordinator nor the automation account'];
}

function rights(facts: Facts): InstallationCheck {
  const name = 'Rights';
  const { consent } = facts;
  if (!consent.ok) {
    return check(name, 'unseen', 'Google does not say which rights you have allowed.', {
      todo: 'Something that does not work for want of a right says so when it is tried.',
    });
  }
  const { granted, address } = consent.value;
  const missing = askedScopes.filter(({ name: scope }) => !granted.includes(scopePrefix + scope));
  if (missing.length === 0) {
    const asked = askedScopes.length;
    return check(name, 'fine', `You have allowed all ${asked} rights that Ridealong asks for.`);
  }
  const without = missing.map(({ name: scope, without }) => `${scope} (without it ${without})`);
  const needed = isSender(facts) || missing.some(({ senderOnly }) => !senderOnly);
  const others = needed
    ? ''
    : ` Only ${senderOf(facts) ?? 'the account that turns automation on'} needs ${missing.length === 1 ? 'it' : 'them'}.`;
  return check(name, needed ? 'wrong' : 'look', `You have not allowed: ${without.join('; ')}.${others}`, {
    todo: needed
      ? 'Only you can allow it: open Google’s question below and tick every box.'
      : 'Nothing, as long as another account sends. Before you turn automation on, open Google’s question below and tick every box.',
    link: address,
  });
}
