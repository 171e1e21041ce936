/** Whom a token stands for and what it allows. */
export interface TokenBearer {
  as: string;
  scopes: readonly string[];
}

const PREFIX = 'ya29.';

/** A token that carries its bearer, so that nothing has to be kept about it. */
export function tokenFor({ as, scopes }: TokenBearer): string {
  return PREFIX + Buffer.from(JSON.stringify({ as, scopes })).toString('base64url');
}

/** Who sent `Authorization: Bearer …`; undefined for anything that is not a token of the workbench. */
export function bearerOf(authorization: string | undefined): TokenBearer | undefined {
  const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  if (!token?.startsWith(PREFIX)) return undefined;
  try {
    return JSON.parse(Buffer.from(token.slice(PREFIX.length), 'base64url').toString()) as TokenBearer;
  } catch {
    return undefined;
  }
}
