import { authorizationInfo } from './consent';
import { Exception } from './exception';
import { tokenFor } from './oauthToken';
import { scope, type ServiceRun } from './serviceRun';
import { throwingWhenUnbuilt } from './sheets/refusal';
import { createTriggerBuilder } from './triggerBuilder';
import type { Trigger } from '../world';

const NAVIGATION_MS = 0.5;
const LIST_MS = 100;
const DELETE_MS = 200;
const SERVICE_MS = 100;

const authModes = { NONE: 'NONE', LIMITED: 'LIMITED', FULL: 'FULL', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION' };
const eventTypes = { CLOCK: 'CLOCK', ON_EDIT: 'ON_EDIT' };
const triggerSources = { CLOCK: 'CLOCK', SPREADSHEETS: 'SPREADSHEETS' };

/**
 * Triggers of the run's own account, its token, and what it may do. Each account sees only its own triggers.
 * Source: reference/apps-script.md, section 4.
 */
export function createScriptApp(run: ServiceRun): object {
  const authorise = (method: string) => run.authorise(`ScriptApp.${method}`, [scope('script.scriptapp')]);
  const list = (method: string, which: (trigger: Trigger) => boolean) => {
    authorise(method);
    return run.call('ScriptApp', method, LIST_MS, () =>
      run.world.triggers.filter((trigger) => trigger.owner === run.as && which(trigger)).map(shown),
    );
  };
  return throwingWhenUnbuilt('ScriptApp', {
    AuthMode: authModes,
    EventType: eventTypes,
    TriggerSource: triggerSources,
    AuthorizationStatus: { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' },
    getProjectTriggers: () => list('getProjectTriggers', () => true),
    getUserTriggers: (document: { getId(): string }) => {
      const id = document.getId();
      return list('getUserTriggers', (trigger) => trigger.spreadsheetId === id);
    },
    newTrigger: (handler: unknown) => {
      authorise('newTrigger');
      run.charge(NAVIGATION_MS);
      return createTriggerBuilder(run, String(handler), shown);
    },
    deleteTrigger: (trigger: unknown) => {
      authorise('deleteTrigger');
      run.call('ScriptApp', 'deleteTrigger', DELETE_MS, () => deleteTrigger(run, trigger));
    },
    getService: () => {
      run.refuseInNone('ScriptApp.getService');
      run.charge(NAVIGATION_MS);
      return service(run);
    },
    getOAuthToken: () => {
      run.requireFull('ScriptApp.getOAuthToken');
      run.charge(NAVIGATION_MS);
      return tokenFor({ as: run.as, scopes: run.granted });
    },
    getAuthorizationInfo: (mode: unknown, scopes?: unknown) => {
      run.refuseInNone('ScriptApp.getAuthorizationInfo');
      return run.call('ScriptApp', 'getAuthorizationInfo', SERVICE_MS, () =>
        authorizationInfo(run, mode, scopes),
      );
    },
  });
}

/** The deployment as a web app. Source: developers.google.com/apps-script/reference/script/service. */
function service(run: ServiceRun): object {
  const { address } = run.webApp;
  return throwingWhenUnbuilt('Service', {
    getUrl: () => run.call('ScriptApp', 'Service.getUrl', SERVICE_MS, () => address),
    isEnabled: () => run.call('ScriptApp', 'Service.isEnabled', SERVICE_MS, () => address !== null),
  });
}

/** A trigger as the bundle holds it. */
function shown(trigger: Trigger): object {
  return throwingWhenUnbuilt('Trigger', {
    getUniqueId: () => trigger.uid,
    getHandlerFunction: () => trigger.handler,
    getEventType: () => trigger.event,
    getTriggerSource: () => (trigger.source === 'clock' ? triggerSources.CLOCK : triggerSources.SPREADSHEETS),
    getTriggerSourceId: () => (trigger.source === 'clock' ? null : (trigger.spreadsheetId ?? null)),
  });
}

function deleteTrigger(run: ServiceRun, trigger: unknown): void {
  const uid = (trigger as { getUniqueId?: () => string } | null)?.getUniqueId?.();
  if (uid === undefined) {
    throw new Exception("The parameters don't match the method signature for ScriptApp.deleteTrigger.");
  }
  const { triggers } = run.world;
  const index = triggers.findIndex((each) => each.uid === uid && each.owner === run.as);
  if (index >= 0) triggers.splice(index, 1);
}
