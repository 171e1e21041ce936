import { timesText } from '../../redAccounts/names';
import type { Course } from '../../redAccounts/course';
import { healths } from '../../redAccounts/health';
import { hourMs } from '../../time/instant';
import { daysText } from './homeWording';

const states: Readonly<Record<Course['state'], string>> = {
  red: 'Red',
  waiting: 'Waiting for resolution',
  resolved: 'Resolved',
  lost: 'Lost',
  joined: 'Goes on in another row',
};

/** What has become of an account. */
export function stateText({ state }: Course): string {
  return states[state];
}

/** "Red 12 days", "Yellow less than a day": whole days of 24 hours, in the healths that it had. */
export function timesInStates({ spent }: Course): string[] {
  return healths
    .filter((health) => spent[health] > 0)
    .map((health) => {
      const days = Math.floor(spent[health] / (24 * hourMs));
      return `${health} ${days === 0 ? 'less than a day' : daysText(days)}`;
    });
}

/** "Turned red again 2 times, reopened once"; '' when neither. */
export function relapsesText({ relapses, reopenings }: Course): string {
  const texts = [
    ...(relapses > 0 ? [`turned red again ${timesText(relapses)}`] : []),
    ...(reopenings > 0 ? [`reopened ${timesText(reopenings)}`] : []),
  ].join(', ');
  return texts.charAt(0).toUpperCase() + texts.slice(1);
}
