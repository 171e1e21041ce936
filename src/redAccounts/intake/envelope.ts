import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { hexToBytes } from '@noble/hashes/utils';
import * as v from 'valibot';
import { instant, minuteMs, type Instant } from '../../time/instant';
import { bytesOf } from './bytes';

/** Longest body of a request, in bytes of UTF-8. */
const mostBytes = 64 * 1024;

/** How far the sender's clock may be from ours, to either side. */
const windowMs = 5 * minuteMs;

/** What a sender says, once it is known to hold a key: the payload is text yet, `at` is when it was signed. */
export type Opened =
  | { readonly ok: true; readonly id: string; readonly payload: string; readonly at: Instant }
  | { readonly ok: false };

const refused: Opened = { ok: false };

const envelope = v.strictObject({
  v: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,100}$/)),
  ts: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  payload: v.string(),
  sig: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
type Envelope = v.InferOutput<typeof envelope>;

/** The empty request with which a run wakes the automation account (design section 4). It says nothing but "look". */
export function isNudge(body: string): boolean {
  return body === '';
}

/** Whether a text will do as a key: at least 32 characters of hex or base64url, which is 128 bits or more. */
export function isKey(text: string): boolean {
  return /^[A-Za-z0-9_-]{32,256}$/.test(text);
}

/**
 * Opens the signed envelope in which the CRM reports (docs/webhook.md). `keys` are the current one and, while it is
 * being replaced, the previous one; what is no key opens nothing. It does not know which ids were seen before.
 * Nothing in the answer or in the time it takes tells a stranger how near a signature was.
 */
export function openEnvelope(body: string, keys: readonly string[], now: Instant): Opened {
  // A character has at least one byte: a body of megabytes is refused without a look at it.
  if (body.length > mostBytes || (bytesOf(body)?.length ?? Infinity) > mostBytes) return refused;
  const read = readEnvelope(body);
  if (!read || !isSigned(read, keys)) return refused;
  const at = instant(read.ts * 1000);
  return Math.abs(now - at) <= windowMs ? { ok: true, id: read.id, payload: read.payload, at } : refused;
}

/** The envelope that a body is, whole and nothing more. */
function readEnvelope(body: string): Envelope | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  const read = v.safeParse(envelope, value);
  return read.success && !hasDuplicateKeys(body) ? read.output : undefined;
}

/** JSON.parse takes the last of two keys of one name, other readers the first. With five plain values there are five colons. */
function hasDuplicateKeys(json: string): boolean {
  const withoutTexts = json.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '');
  return withoutTexts.split(':').length - 1 !== Object.keys(envelope.entries).length;
}

function isSigned({ v: version, id, ts, payload, sig }: Envelope, keys: readonly string[]): boolean {
  const signed = bytesOf(`${version}.${id}.${ts}.${payload}`);
  if (!signed) return false;
  const claimed = hexToBytes(sig);
  // Every key is tried, whether or not one fitted: the time taken says nothing about which.
  const fits = keys.filter(isKey).map((key) => isSame(hmac(sha256, bytesOfKey(key), signed), claimed));
  return fits.includes(true);
}

/** A key is ASCII (isKey): its characters are its bytes. */
function bytesOfKey(key: string): Uint8Array {
  return Uint8Array.from(key, (character) => character.charCodeAt(0));
}

/** Compares in constant time: the whole length, whatever differs. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  const difference = one.reduce((sum, byte, at) => sum | (byte ^ (other[at] ?? 256)), 0);
  return difference === 0 && one.length === other.length;
}
