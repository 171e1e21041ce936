import type { InstallationCheck } from '../../sidebar/requests';
import { freeTriggersText, triggersMax } from '../triggers';
import { isSender, senderOf, type Facts, type TriggerSeen, type WorkbookFacts } from './facts';
import { countText } from '../../programme/listing';
import { check } from './words';

const name = 'Triggers';
const hourlies = ['everyHour', 'everyHourRedAccounts'];

/** The two that automation needs, once each. Google shows an account its own only. */
export function checkTriggers(facts: Facts, found: WorkbookFacts): InstallationCheck[] {
  const sender = senderOf(facts);
  if (!facts.triggers.ok || !facts.kept.ok) {
    return [check(name, 'unseen', 'Google does not show this account its triggers.')];
  }
  const ours = oursAmong(facts.triggers.value, facts.kept.value, facts.here, found);
  const count = facts.triggers.value.length;
  if (isSender(facts)) return [ofSender(ours, count)];
  const left = ours.hourly.length + ours.edit.length;
  const leftText =
    left === 0
      ? ''
      : ` This account has ${countText(left, 'trigger')} from before, which ${left === 1 ? 'does' : 'do'} nothing.`;
  if (sender === undefined) {
    if (left === 0 && count >= triggersMax) {
      const found = `None are needed while automation is off. ${fullText(count)}, so that it cannot be turned on as this account.`;
      return [check(name, 'look', found, { todo: `Where it is to be this account: ${freeTriggersText}` })];
    }
    return left === 0
      ? [check(name, 'fine', 'None are needed while automation is off, and this account has none here.')]
      : [check(name, 'look', `None are needed while automation is off.${leftText}`, { todo: removeOnes })];
  }
  return [
    check(name, 'unseen', `Only ${sender} can see its triggers: check again as that account.${leftText}`, {
      todo: left === 0 ? '' : removeOnes,
    }),
  ];
}

const removeOnes = 'Only this account can delete them: https://script.google.com/home/triggers.';

/** Triggers of this spreadsheet: hourly ones that are noted for it, others that are noted for none, those on edit. */
interface Ours {
  readonly hourly: readonly TriggerSeen[];
  readonly stray: readonly TriggerSeen[];
  readonly edit: readonly TriggerSeen[];
}

/** Of a clock Google does not say which spreadsheet it is for; what turning automation on noted does. */
function oursAmong(
  triggers: readonly TriggerSeen[],
  kept: ReadonlyMap<string, string>,
  here: string,
  { kind }: WorkbookFacts,
): Ours {
  const noted = new Set((kept.get(here) ?? '').split(' '));
  const notedAnywhere = new Set([...kept.values()].flatMap((ids) => ids.split(' ')));
  const clocks = triggers.filter(({ handler }) => hourlies.includes(handler));
  const wanted = kind === 'shadowing' ? 'everyHour' : 'everyHourRedAccounts';
  return {
    hourly: clocks.filter(({ id, handler }) => handler === wanted && noted.has(id)),
    stray: clocks.filter(({ id }) => !notedAnywhere.has(id)),
    edit: triggers.filter(({ handler, spreadsheet }) => handler === 'afterEdit' && spreadsheet === here),
  };
}

const again = 'Choose Turn on automation in the menu once more, as this account: it makes what is missing.';

function fullText(count: number): string {
  return `This account has ${count} of the ${triggersMax} triggers that Google allows it, for all its spreadsheets`;
}

function ofSender({ hourly, stray, edit }: Ours, count: number): InstallationCheck {
  const isDead = hourly.length === 0 && stray.length === 0;
  const lost = [
    ...(isDead ? ['The hourly trigger is gone: nothing goes out.'] : []),
    ...(hourly.length === 0 && !isDead
      ? [
          'No hourly trigger is noted for this spreadsheet, although this account has one that is noted for none.',
        ]
      : []),
    ...(edit.length === 0
      ? ['The trigger on edit is gone: what is typed is checked once an hour instead of at once.']
      : []),
  ];
  if (lost.length > 0) {
    const isFull = count >= triggersMax;
    const found = [...lost, ...(isFull ? [`${fullText(count)}, so that none can be made.`] : [])].join(' ');
    const todo = isFull ? `${freeTriggersText} Then: ${again}` : again;
    return check(name, isDead ? 'wrong' : 'look', found, { todo });
  }
  const many = hourly.length + stray.length + edit.length - 2;
  if (many === 0)
    return check(name, 'fine', 'This account has both, the hourly one and the one on edit, once each.');
  const found = `This account has both, and ${countText(many, 'trigger')} too many (${stray.length + hourly.length} hourly, ${edit.length} on edit). Nothing is sent twice for it, but it uses up the account’s time.`;
  return check(name, 'look', found, {
    todo: 'Choose Turn off automation as this account, delete what is left of Ridealong at https://script.google.com/home/triggers, and turn it on again.',
  });
}
