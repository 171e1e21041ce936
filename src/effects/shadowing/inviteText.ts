import type { Call } from '../../shadowing/records';
import { escapeHtml, linesHtml } from '../html';

/** What engineers are asked to keep to on a call (rule S11). */
export const expectations = [
  'You are there to listen and learn.',
  'It is not a place to troubleshoot, or to solve a specific issue.',
  'Share what you learned afterwards, in the Insights tab of the sheet.',
] as const;

const cannotCome =
  'If you cannot come, withdraw in the sheet (Extensions › Ridealong › Open Ridealong › My rotation), so that somebody else can have the seat.';

/** In place of what a brief still lacks (rule S12). */
export const toBeAdded = 'The account executive will add this.';

/**
 * Body of an invite, which Calendar shows as HTML. It may name the customer (rule S15); its title may not. Nothing in it is
 * about anything but the call, so that it changes only when the call does.
 */
export function inviteText(call: Call): string {
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['Customer', escapeHtml(call.customer)],
    ['Offered by', escapeHtml(call.ae)],
    ['What to expect', linesHtml(call.brief) || toBeAdded],
    ['Join', link(call.meetingLink) || toBeAdded],
    ['Notes', link(call.notesLink)],
    ['Slack channel', escapeHtml(call.slackChannel)],
  ];
  const lines = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<b>${name}:</b> ${value}`)
    .join('<br>');
  const asked = expectations.map((line) => `<li>${line}</li>`).join('');
  return `<p>You shadow this customer call.</p><p>${lines}</p><p><b>Please keep in mind</b></p><ul>${asked}</ul><p>${cannotCome}</p>`;
}

function link(address: string): string {
  const escaped = escapeHtml(address);
  return address === '' ? '' : `<a href="${escaped}">${escaped}</a>`;
}
