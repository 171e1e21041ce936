import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { utf8 } from './utf8';

/** SHA-256 of a text, 64 lower-case hex digits. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8(text)));
}
