import { createHmac } from 'node:crypto';

export interface Unsigned {
  readonly v: unknown;
  readonly id: unknown;
  readonly ts: unknown;
  readonly payload: unknown;
}

/** The signature that docs/webhook.md describes, by Node's own HMAC: nothing of it is shared with src/. */
export function signatureBy(key: string, { v, id, ts, payload }: Unsigned): string {
  return createHmac('sha256', key)
    .update(`${String(v)}.${String(id)}.${String(ts)}.${String(payload)}`)
    .digest('hex');
}

/** A body as a sender makes it. */
export function signedBy(key: string, unsigned: Unsigned): string {
  return JSON.stringify({ ...unsigned, sig: signatureBy(key, unsigned) });
}
