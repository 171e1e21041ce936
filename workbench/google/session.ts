import type { ServiceRun } from './serviceRun';
import { scope } from './serviceRun';
import { throwingWhenUnbuilt } from './sheets/refusal';

const ROUND_TRIP_MS = 20;
const NAVIGATION_MS = 0.5;

/**
 * Who runs. In a simple trigger Google names nobody, in an unattended run there is no active user, and somebody whom
 * policy hides has no address. Source: reference/apps-script.md, section 5.
 */
export function createSession(run: ServiceRun): object {
  const user = (method: string, address: () => string): object => {
    run.refuseInNone(`Session.${method}`);
    run.charge(NAVIGATION_MS);
    return throwingWhenUnbuilt('User', {
      getEmail: () => {
        if (run.authMode === 'FULL') run.authorise(`Session.${method}`, [scope('userinfo.email')]);
        return run.call('Session', `${method}.getEmail`, ROUND_TRIP_MS, address);
      },
    });
  };
  const authority = () => (run.authMode === 'FULL' ? run.as : '');
  return throwingWhenUnbuilt('Session', {
    getEffectiveUser: () => user('getEffectiveUser', authority),
    getActiveUser: () => user('getActiveUser', () => (run.attended ? authority() : '')),
    getScriptTimeZone: () => {
      run.charge(NAVIGATION_MS);
      return run.manifest.timeZone;
    },
    getActiveUserLocale: () => {
      run.charge(NAVIGATION_MS);
      return 'en';
    },
  });
}
