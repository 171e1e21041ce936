import type { Consent } from '../run/ports';

/** What Google says of the account's consent; its published types lack the list of scopes. */
interface AuthorizationInfo {
  getAuthorizedScopes(): readonly string[];
  getAuthorizationUrl(): string | null;
}

/** What the account that the run acts for has allowed, and where it may allow the rest (guide "Scopes", granular consent). */
export function googleConsent(): Consent {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL) as unknown as AuthorizationInfo;
  return { granted: [...info.getAuthorizedScopes()], address: info.getAuthorizationUrl() ?? '' };
}
