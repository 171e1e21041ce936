import type { Platform } from '../ports';

export { afterEdit } from './afterEdit';
export { turnOffAutomation, turnOnAutomation } from './automation';
export { doPost } from './doPost';
export { everyHour, everyHourRedAccounts } from './everyHour';
export { handleRequest } from './handleRequest';
export { repair, setUp, setUpRedAccounts } from './setUp';

/** Builds the menu; reads nothing. */
export function onOpen(platform: Platform): void {
  platform.ui.showMenu();
}

/** Opens the panel, which then asks for what it shows. */
export function openSidebar(platform: Platform): void {
  platform.ui.showSidebar('panel');
}

/** Opens the page that checks the installation: the panel's frame, so that it is there for whom the panel refuses. */
export function openInstallation(platform: Platform): void {
  platform.ui.showSidebar('installation');
}
