import type { Mode } from '../session/types.ts';
import { utf8, type Bytes } from './bytes.ts';
import { FINGERPRINT_LENGTH } from './fingerprint.ts';
import { lvCat, readLv } from './lv.ts';
import { hasHalfSurrogate, isPlainLine } from './plain-line.ts';
import { isToken, isTokenList } from './suites.ts';
import { TrustError } from './trust-error.ts';

/** What an end says about its person. The photo is not part of it. */
export interface PersonClaim {
  /** 16 bytes. */
  readonly id: Uint8Array;
  /** Given and family name, joined by `displayName`. */
  readonly name: string;
  readonly jobTitle: string;
  readonly company: string;
  /** Empty: the organisation has no verified domain. */
  readonly verifiedDomain: string;
}

interface Claim {
  readonly version: number;
  /** The suites of the sharer's hello, as sent or as received. */
  readonly suites: readonly string[];
  /** The suite the helper chose. */
  readonly suite: string;
  /** SHA-256 of this end's DTLS certificate, 32 bytes. */
  readonly fingerprint: Uint8Array;
  readonly person: PersonClaim;
  /** Which build of the client speaks. */
  readonly build: string;
}

/** ADa of trust-protocol step 2. */
export interface HelperClaim extends Claim {
  readonly wantedMode: Mode;
}

/** ADb of trust-protocol step 3. */
export interface SharerClaim extends Claim {
  /** `-`: a browser. */
  readonly device: string;
  /** What the sharer can offer, for example `view-only`. */
  readonly capabilities: readonly string[];
}

const ID_LENGTH = 16;

/** Largest associated data on the wire (`peer.proto`). */
export const MAX_ASSOCIATED_DATA = 4096;
/** UTF-8 bytes; the sum of the limits of `model.proto` for both names and the space. */
const LIMITS = {
  name: 513,
  jobTitle: 512,
  company: 512,
  domain: 253,
  device: 128,
  build: 64,
  list: 520,
};
const HELPER_FIELDS = 12;
const SHARER_FIELDS = 13;

/** One name from its parts, the same on both ends. */
export function displayName(givenName: string, familyName: string): string {
  return [givenName, familyName].filter((part) => part !== '').join(' ');
}

/** The bytes of ADa; `malformed` where a value may not travel. */
export function encodeHelperClaim(claim: HelperClaim): Bytes {
  return checked(
    lvCat(...head('H', claim), text(claim.wantedMode), text(claim.build)),
    decodeHelperClaim,
  );
}

/** The bytes of ADb; `malformed` where a value may not travel. */
export function encodeSharerClaim(claim: SharerClaim): Bytes {
  if (!isTokenList(claim.capabilities)) throw malformed('not a list of plain words');
  const capabilities = text(claim.capabilities.join(','));
  return checked(
    lvCat(...head('S', claim), text(claim.device), capabilities, text(claim.build)),
    decodeSharerClaim,
  );
}

/** Reads ADa; `reflected` where it is a sharer's, `malformed` for anything else that is not exactly right. */
export function decodeHelperClaim(bytes: Uint8Array): HelperClaim {
  const fields = new FieldReader(bytes, 'H', HELPER_FIELDS);
  const common = readHead(fields);
  const mode = fields.line(16);
  if (mode !== 'view-only' && mode !== 'full-control') throw malformed('an unknown mode');
  return { ...common, wantedMode: mode, build: fields.line(LIMITS.build) };
}

/** Reads ADb; `reflected` where it is a helper's, `malformed` for anything else that is not exactly right. */
export function decodeSharerClaim(bytes: Uint8Array): SharerClaim {
  const fields = new FieldReader(bytes, 'S', SHARER_FIELDS);
  const common = readHead(fields);
  const device = fields.line(LIMITS.device);
  if (device === '') throw malformed('no device');
  return { ...common, device, capabilities: fields.tokens(), build: fields.line(LIMITS.build) };
}

function head(role: 'H' | 'S', claim: Claim): Uint8Array[] {
  const { person } = claim;
  if (!isTokenList(claim.suites)) throw malformed('not a list of plain words');
  return [
    text(role),
    text(String(claim.version)),
    text(claim.suites.join(',')),
    text(claim.suite),
    claim.fingerprint,
    person.id,
    text(person.name),
    text(person.jobTitle),
    text(person.company),
    text(person.verifiedDomain),
  ];
}

function readHead(fields: FieldReader): Omit<Claim, 'build'> {
  return {
    version: fields.version(),
    suites: fields.tokens(),
    suite: fields.token(),
    fingerprint: fields.exactly(FINGERPRINT_LENGTH),
    person: {
      id: fields.exactly(ID_LENGTH),
      name: fields.line(LIMITS.name),
      jobTitle: fields.line(LIMITS.jobTitle),
      company: fields.line(LIMITS.company),
      verifiedDomain: fields.line(LIMITS.domain),
    },
  };
}

/** UTF-8 would silently replace half a surrogate pair, so that is refused before. */
function text(value: string): Bytes {
  if (hasHalfSurrogate(value)) throw malformed('half a surrogate pair');
  return utf8(value);
}

/** What the other end would refuse is never sent. */
function checked(bytes: Bytes, decode: (bytes: Uint8Array) => unknown): Bytes {
  decode(bytes);
  return bytes;
}

function malformed(detail: string): TrustError {
  return new TrustError('malformed', `associated data: ${detail}`);
}

/** Hands out the fields in their order, each by its own rule. */
class FieldReader {
  private readonly fields: readonly Bytes[];
  private at = 1;

  constructor(bytes: Uint8Array, role: 'H' | 'S', count: number) {
    if (bytes.length > MAX_ASSOCIATED_DATA) throw malformed('too long');
    this.fields = readLv(bytes);
    const found = decodeUtf8(this.fields[0] ?? new Uint8Array());
    if (found !== role && (found === 'H' || found === 'S')) {
      throw new TrustError('reflected', 'associated data of the own side');
    }
    if (found !== role || this.fields.length !== count) throw malformed('wrong fields');
  }

  exactly(length: number): Bytes {
    const field = this.next();
    if (field.length !== length) throw malformed('a field of the wrong length');
    return field;
  }

  line(limit: number): string {
    const field = this.next();
    if (field.length > limit) throw malformed('a text is too long');
    const line = decodeUtf8(field);
    if (!isPlainLine(line)) throw malformed('a text with characters that may not be shown');
    return line;
  }

  version(): number {
    const digits = this.line(3);
    if (!/^[1-9][0-9]*$/.test(digits)) throw malformed('not a version');
    return Number(digits);
  }

  token(): string {
    const token = this.line(64);
    if (!isToken(token)) throw malformed('not a plain word');
    return token;
  }

  tokens(): string[] {
    const list = this.line(LIMITS.list).split(',');
    if (!isTokenList(list)) throw malformed('not a list of plain words');
    return list;
  }

  private next(): Bytes {
    const field = this.fields[this.at];
    if (field === undefined) throw malformed('a field is missing');
    this.at += 1;
    return field;
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    // `ignoreBOM`: a byte order mark stays a character, so that equal texts have equal bytes.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw malformed('a text that is not UTF-8');
  }
}
