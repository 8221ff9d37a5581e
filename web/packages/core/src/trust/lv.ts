import { concat, type Bytes } from './bytes.ts';
import { TrustError } from './trust-error.ts';

/** `prepend_len` of draft-irtf-cfrg-cpace: the length as unsigned LEB128, then the bytes. */
export function prependLen(data: Uint8Array): Bytes {
  const prefix: number[] = [];
  let rest = data.length;
  while (rest >= 0x80) {
    prefix.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  prefix.push(rest);
  return concat(Uint8Array.from(prefix), data);
}

/** `lv_cat` of draft-irtf-cfrg-cpace: every field with its length, one after the other. */
export function lvCat(...fields: readonly Uint8Array[]): Bytes {
  return concat(...fields.map(prependLen));
}

/**
 * The fields of an `lv_cat`. There is one encoding for every list of fields; every other spelling is refused
 * (`malformed`): a length that is longer than needed, that runs past the end, or bytes left over.
 */
export function readLv(bytes: Uint8Array): Bytes[] {
  const fields: Bytes[] = [];
  let at = 0;
  while (at < bytes.length) {
    const { length, next } = readLength(bytes, at);
    if (length > bytes.length - next) throw new TrustError('malformed', 'a field is cut off');
    fields.push(new Uint8Array(bytes.slice(next, next + length)));
    at = next + length;
  }
  return fields;
}

/** Three groups of seven bits: no field that travels here is longer than 2 MiB. */
const MAX_LENGTH_BYTES = 3;

function readLength(bytes: Uint8Array, start: number): { length: number; next: number } {
  let length = 0;
  for (let index = 0; index < MAX_LENGTH_BYTES; index++) {
    const byte = bytes[start + index];
    if (byte === undefined) throw new TrustError('malformed', 'a length is cut off');
    length |= (byte & 0x7f) << (7 * index);
    if (byte < 0x80) {
      if (byte === 0 && index > 0) throw new TrustError('malformed', 'a length is over-long');
      return { length, next: start + index + 1 };
    }
  }
  throw new TrustError('malformed', 'a length is over-long');
}
