import { tabCalled } from '../../programme/called';
import type { Email } from '../../programme/records';
import { headerOf } from '../../redAccounts/columns/headers';
import { courseOf } from '../../redAccounts/course';
import type { Episode } from '../../redAccounts/history';
import { roleText } from '../../redAccounts/people';
import { planOf, type Part } from '../../redAccounts/plan';
import type { Owner } from '../../redAccounts/records';
import type { RedSituation } from '../../redAccounts/situation';
import type { AccountView, PartView } from '../../sidebar/redAccounts/requests';
import { dayWords, momentOf, personName } from './homeWording';

type PlanView = Pick<AccountView, 'parts' | 'plan' | 'planState'>;

/** The plan, and each owner's part of it with their signature (rules R3, R4). */
export function planView(situation: RedSituation, episode: Episode): PlanView {
  const plan = planOf(situation, episode);
  const parts = {
    ae: partView(situation, episode, 'ae', plan.parts.ae),
    ce: partView(situation, episode, 'ce', plan.parts.ce),
  };
  if (plan.agreedAt !== undefined) {
    return { parts, plan: `Agreed by both on ${momentOf(plan.agreedAt, situation)}.`, planState: 'agreed' };
  }
  // Once it waits for its resolution, nobody is asked for the plan any more.
  if (courseOf(situation.history, episode, situation.now).state !== 'red') {
    return { parts, plan: 'The plan was not agreed.', planState: 'due' };
  }
  const dueOn = dayWords(plan.dueOn, situation);
  return plan.state === 'overdue'
    ? { parts, plan: `The plan was due on ${dueOn}.`, planState: 'overdue' }
    : { parts, plan: `The plan is to be agreed by ${dueOn}.`, planState: 'due' };
}

function partView(situation: RedSituation, episode: Episode, part: Owner, of: Part): PartView {
  return {
    owner: of.owner === undefined ? '' : personName(of.owner),
    state: of.state,
    sentence: sentenceFor(situation, episode, part, of),
  };
}

function sentenceFor(situation: RedSituation, { values }: Episode, part: Owner, of: Part): string {
  switch (of.state) {
    case 'nobody':
      return values[part] === ''
        ? `Nobody is named as ${roleText[part]}.`
        : `${personName(values[part] as Email)} has another role here: name somebody else as ${roleText[part]}.`;
    case 'missing':
      return `Missing: ${of.missing.map((field) => headerOf[field]).join(', ')}.`;
    case 'unsigned':
      return 'Complete, and not signed yet.';
    case 'changed':
      return `Changed${byWhom(situation, of.changed)} since it was signed${onDay(situation, of)}.`;
    case 'signed':
      return of.signature?.who === 'someone'
        ? `Signed in ${tabCalled(situation.tracker.settings, 'Account Tracker')} on ${momentOf(of.signature.at, situation)}.`
        : `Signed${byWhom(situation, of.signature)}.`;
  }
}

function byWhom(situation: RedSituation, touch: Part['changed']): string {
  if (!touch) return '';
  const who = touch.who === 'CRM' ? 'the CRM' : personName(touch.who);
  return ` by ${who === 'Someone' ? 'somebody' : who} on ${momentOf(touch.at, situation)}`;
}

function onDay(situation: RedSituation, { signature }: Part): string {
  return signature ? ` on ${momentOf(signature.at, situation)}` : '';
}
