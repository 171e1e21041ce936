import type { Platform } from '../ports';

/** Opens the panel, which then asks for what it shows. */
export function openSidebar(platform: Platform): void {
  platform.ui.showSidebar('panel');
}

/** Opens the page that checks the installation: the panel's frame, so that it is there for whom the panel refuses. */
export function checkInstallation(platform: Platform): void {
  platform.ui.showSidebar('installation');
}
