import type { Platform } from '../ports';

export { afterEdit } from './afterEdit';
export { doPost } from './doPost';
export { everyHour, everyHourRedAccounts } from './everyHour';
export { handleRequest } from './handleRequest';
export { choose } from './menu';

/** Builds the menu; reads nothing. Google lets it show no dialog, and shows nobody its error. */
export function onOpen(platform: Platform): void {
  platform.ui.showMenu();
}
