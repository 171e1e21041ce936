import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../support/dist';

interface Manifest {
  readonly runtimeVersion: string;
  readonly oauthScopes: readonly string[];
  readonly urlFetchWhitelist: readonly string[];
  readonly dependencies: { readonly enabledAdvancedServices: readonly { readonly userSymbol: string }[] };
}

describe('appsscript.json', () => {
  const manifest = JSON.parse(readFileSync(join(dist, 'appsscript.json'), 'utf8')) as Manifest;

  test('runs on V8, spelt as Google reads it', () => {
    expect(manifest.runtimeVersion).toBe('V8');
  });

  test('asks for these rights and no other', () => {
    const scopes = manifest.oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));
    expect(scopes).toEqual([
      'spreadsheets',
      'script.container.ui',
      'script.scriptapp',
      'script.send_mail',
      'script.external_request',
      'userinfo.email',
      'calendar.app.created',
      'calendar.acls',
    ]);
  });

  test('enables the advanced services that the bundle names', () => {
    const symbols = manifest.dependencies.enabledAdvancedServices.map(({ userSymbol }) => userSymbol);
    expect(symbols).toEqual(['Sheets', 'Calendar']);
  });

  test('allows fetching by prefixes of the form that Google takes: https, a domain, a path', () => {
    expect(manifest.urlFetchWhitelist).not.toHaveLength(0);
    for (const prefix of manifest.urlFetchWhitelist) expect(prefix).toMatch(/^https:\/\/[\w.-]+\/\S*$/);
  });
});
