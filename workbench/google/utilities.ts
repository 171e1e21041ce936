import { createHash, createHmac } from 'node:crypto';
import { Exception } from './exception';
import { formatJavaDate } from './javaDate';
import type { ServiceRun } from './serviceRun';
import { throwingWhenUnbuilt } from './sheets/refusal';
import { isZone } from './zone';

const MS = 0.2;
const MOST_SLEEP_MS = 300_000;
const UTF_8 = 'UTF_8';

/** Utilities reach no server: they cost a little time, and are not recorded. */
export function createUtilities(run: ServiceRun): object {
  const charged =
    <A extends unknown[], T>(work: (...args: A) => T) =>
    (...args: A): T => {
      run.charge(MS);
      return work(...args);
    };
  return throwingWhenUnbuilt('Utilities', {
    DigestAlgorithm: { SHA_256: 'SHA_256' },
    Charset: { UTF_8, US_ASCII: 'US_ASCII' },
    getUuid: charged(() => uuidFrom(run.nextId('uuid-'))),
    sleep: (ms: unknown) => {
      if (typeof ms !== 'number' || ms < 0 || ms > MOST_SLEEP_MS)
        throw new Exception('Invalid argument: milliseconds');
      run.charge(ms);
    },
    formatDate: charged(formatDate),
    base64Encode: charged((data: unknown, charset?: unknown) => bytesOf(data, charset).toString('base64')),
    base64EncodeWebSafe: charged((data: unknown, charset?: unknown) => webSafe(bytesOf(data, charset))),
    base64Decode: charged((text: string) => signed(Buffer.from(text, 'base64'))),
    computeDigest: charged((algorithm: unknown, data: unknown, charset?: unknown) => {
      if (algorithm !== 'SHA_256') throw new Exception('Invalid argument: algorithm');
      return signed(createHash('sha256').update(bytesOf(data, charset)).digest());
    }),
    computeHmacSha256Signature: charged((data: unknown, key: unknown, charset?: unknown) =>
      signed(createHmac('sha256', bytesOf(key, charset)).update(bytesOf(data, charset)).digest()),
    ),
  });
}

function formatDate(date: unknown, zone: unknown, pattern: unknown): string {
  if (Object.prototype.toString.call(date) !== '[object Date]') throw new Exception('Invalid argument: date');
  if (typeof zone !== 'string' || !isZone(zone)) throw new Exception('Invalid argument: timeZone');
  if (typeof pattern !== 'string') throw new Exception('Invalid argument: format');
  return formatJavaDate((date as Date).getTime(), zone, pattern);
}

/** Java's bytes: -128 to 127. */
function signed(bytes: Buffer): number[] {
  return [...new Int8Array(bytes)];
}

/** Without a charset Google takes text for US-ASCII, in which every other letter is a question mark. */
function bytesOf(data: unknown, charset: unknown): Buffer {
  if (Array.isArray(data)) return Buffer.from(Int8Array.from(data as number[]).buffer);
  if (typeof data !== 'string') throw new Exception('Invalid argument: value');
  return Buffer.from(charset === UTF_8 ? data : data.replace(/[^\0-\x7f]/gu, '?'));
}

const webSafe = (bytes: Buffer): string => bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_');

/** The same story gives the same ids. */
function uuidFrom(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
