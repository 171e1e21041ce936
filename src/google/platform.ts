import type { Platform } from '../run/ports';
import type { Email } from '../programme/records';
import { instant } from '../time/instant';
import { googleCalendar } from './calendar';
import { googleScriptLock, googleUserLock } from './locks';
import { googleMail } from './mail';
import { googleBurst, googleProperties } from './properties';
import { googleSpreadsheet } from './spreadsheet';
import { googleTriggers } from './triggers';
import { googleUi } from './ui';

/** Google as a run sees it. Making it touches no service; only its functions do. */
export function googlePlatform(): Platform {
  const spreadsheet = googleSpreadsheet();
  return {
    now: () => instant(Date.now()),
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
    ui: googleUi(),
  };
}
