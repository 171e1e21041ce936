import type { Platform } from '../run/ports';
import type { Email } from '../programme/records';
import { instant } from '../time/instant';
import { attempt } from './attempt';
import { googleCalendar } from './calendar';
import { googleConsent } from './consent';
import { googleScriptLock, googleUserLock } from './locks';
import { googleMail } from './mail';
import { googleBurst, googleProperties, googleSecrets } from './properties';
import { googleSlack } from './slack';
import { googleSpreadsheet } from './spreadsheet';
import { googleTriggers } from './triggers';
import { googleUi } from './ui';
import { googleWebApp } from './webApp';

/** Put in by scripts/build.mjs. */
declare const ridealongVersion: string;

/**
 * Google as a run sees it. Making it touches no service; only its functions do.
 *
 * @param named id of the spreadsheet, where the run was not started from one
 */
export function googlePlatform(named?: string): Platform {
  const spreadsheet = googleSpreadsheet(named);
  return {
    now: () => instant(Date.now()),
    randomKey: () => (Utilities.getUuid() + Utilities.getUuid()).replace(/-/g, ''),
    nonce: () => Utilities.getUuid().replace(/-/g, '').slice(0, 10),
    identity: () => Session.getEffectiveUser().getEmail().trim().toLowerCase() as Email | '',
    spreadsheet,
    scriptLock: googleScriptLock(),
    userLock: googleUserLock(),
    calendar: googleCalendar(),
    mail: googleMail(),
    triggers: googleTriggers(),
    properties: googleProperties(() => spreadsheet.id()),
    burst: googleBurst(() => spreadsheet.id()),
    slack: googleSlack(),
    secrets: googleSecrets(() => spreadsheet.id()),
    webApp: googleWebApp(() => spreadsheet.id()),
    ui: googleUi(),
    log: (line) => {
      console.warn(line);
    },
    pause: (ms) => {
      Utilities.sleep(ms);
    },
    version: () => ridealongVersion,
    scriptTimeZone: () => Session.getScriptTimeZone(),
    consent: googleConsent,
    attempt,
  };
}
