import type { Manifest } from '../runtime/manifest';
import type { World } from '../world';
import { Exception } from './exception';
import type { ServiceRun } from './serviceRun';
import { notBuilt, throwingWhenUnbuilt } from './sheets/refusal';

// Granular consent: people may grant some scopes only. Source: developers.google.com/apps-script/concepts/scopes.

/** What an account has granted of what the manifest asks for. */
export function grantedTo({ withheld }: World, as: string, { oauthScopes }: Manifest): readonly string[] {
  const kept = withheld?.[as] ?? [];
  return oauthScopes.filter((scope) => !kept.includes(scope));
}

/** What Google throws for want of a scope; the words stand in many public repositories. */
export function notGranted(call: string, anyOf: readonly string[]): Exception {
  const wanted = anyOf.length > 1 ? `(${anyOf.join(' || ')})` : anyOf.join('');
  return new Exception(
    `Specified permissions are not sufficient to call ${call}. Required permissions: ${wanted}`,
  );
}

/** Source: developers.google.com/apps-script/reference/script/authorization-info. */
export function authorizationInfo(run: ServiceRun, mode: unknown, asked: unknown): object {
  if (mode !== 'FULL') throw notBuilt(`ScriptApp.getAuthorizationInfo in mode ${String(mode)}`);
  const scopes = Array.isArray(asked) ? asked.map(String) : run.manifest.oauthScopes;
  const granted = scopes.filter((scope) => run.granted.includes(scope));
  const isRequired = granted.length < scopes.length;
  return throwingWhenUnbuilt('AuthorizationInfo', {
    getAuthorizationStatus: () => (isRequired ? 'REQUIRED' : 'NOT_REQUIRED'),
    getAuthorizationUrl: () =>
      isRequired ? 'https://accounts.google.com/o/oauth2/auth?client_id=workbench' : null,
    getAuthorizedScopes: () => [...granted],
  });
}
