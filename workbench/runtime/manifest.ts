import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const shape = v.object({
  timeZone: v.string(),
  runtimeVersion: v.literal('V8'),
  dependencies: v.optional(
    v.object({
      enabledAdvancedServices: v.optional(
        v.array(v.object({ userSymbol: v.string(), serviceId: v.string(), version: v.string() })),
        [],
      ),
    }),
    { enabledAdvancedServices: [] },
  ),
  oauthScopes: v.optional(v.array(v.string())),
  urlFetchWhitelist: v.optional(v.array(v.string())),
  // Other web apps ask who comes, which is not built.
  webapp: v.optional(
    v.object({ executeAs: v.literal('USER_DEPLOYING'), access: v.literal('ANYONE_ANONYMOUS') }),
  ),
});

/**
 * Where the manifest lists none, Google asks for those that the code uses; here it is all that a built service asks for.
 * Source: developers.google.com/apps-script/concepts/scopes.
 */
const everyScope = [
  ...['spreadsheets', 'calendar', 'script.container.ui', 'script.scriptapp', 'script.send_mail'],
  ...['script.external_request', 'userinfo.email'],
].map((name) => `https://www.googleapis.com/auth/${name}`);

/** The part of appsscript.json that decides what a run may do. */
export interface Manifest {
  /** The script's zone, in which a `Date` of the bundle counts its local hours. */
  timeZone: string;
  oauthScopes: readonly string[];
  /** Ids of the advanced services (`sheets`, `calendar`) by the name that the bundle calls them. */
  advancedServices: Readonly<Record<string, string>>;
  /** Prefixes of which every fetched address must have one; undefined allows every address. */
  urlFetchWhitelist: readonly string[] | undefined;
  /** Whether it is deployed as a web app, which runs as who deployed it and lets everybody in. */
  hasWebApp: boolean;
}

/** Reads the manifest of a built add-on. One that Google would not take is a mistake in the project and throws. */
export function readManifest(distDir: string): Manifest {
  const json = JSON.parse(readFileSync(join(distDir, 'appsscript.json'), 'utf8')) as unknown;
  const {
    timeZone,
    oauthScopes = everyScope,
    dependencies,
    urlFetchWhitelist,
    webapp,
  } = v.parse(shape, json);
  const services = dependencies.enabledAdvancedServices;
  return {
    timeZone,
    oauthScopes,
    advancedServices: Object.fromEntries(services.map((service) => [service.userSymbol, service.serviceId])),
    urlFetchWhitelist,
    hasWebApp: webapp !== undefined,
  };
}
