import { equalBytes, utf8, type Bytes } from './bytes.ts';
import { parseFingerprint } from './fingerprint.ts';

/** Why a session description is refused. */
export type SdpFailure =
  | 'too-large'
  | 'malformed'
  | 'no-fingerprint'
  | 'fingerprint-algorithm'
  | 'foreign-fingerprint'
  | 'insecure-transport'
  | 'missing-section'
  | 'extra-section'
  | 'rejected-section'
  | 'bundle'
  | 'direction';

export type VideoDirection = 'sendonly' | 'recvonly' | 'sendrecv' | 'inactive';

/** What this end waits for. */
export interface SdpExpectation {
  /** The peer's certificate as the key exchange confirmed it. */
  readonly fingerprint: Uint8Array;
  /** Directions the peer's video section may have: `sendonly` from a sharer, `recvonly` from a helper. */
  readonly video: readonly VideoDirection[];
}

export type SdpVerdict =
  { readonly accepted: true } | { readonly accepted: false; readonly reason: SdpFailure };

/** Largest description in UTF-8 bytes (`peer.proto`). */
export const MAX_SDP = 50_000;

interface Section {
  readonly media: string;
  readonly port: string;
  readonly transport: string;
  readonly formats: string;
  readonly lines: readonly string[];
}

interface Description {
  readonly session: readonly string[];
  readonly sections: readonly Section[];
}

/**
 * Step 7: a description may reach the browser only if every certificate in it is the peer's and it opens nothing but
 * one video section and one data channel section. Reads by the letter: what a lenient reader could read otherwise
 * is refused.
 */
export function checkSdp(sdp: string, expected: SdpExpectation): SdpVerdict {
  const reason = findFailure(sdp, expected);
  return reason === null ? { accepted: true } : { accepted: false, reason };
}

/** The SHA-256 fingerprint in a description of our own; `null`: none, or not one and the same everywhere. */
export function sdpFingerprint(sdp: string): Bytes | null {
  const description = parse(sdp);
  if (description === null) return null;
  const found = [description.session, ...description.sections.map((section) => section.lines)]
    .flatMap((lines) => fingerprintsOf(lines))
    .map(({ algorithm, value }) => (algorithm === 'sha-256' ? parseFingerprint(value) : null));
  const first = found[0] ?? null;
  if (first === null) return null;
  return found.every((other) => other !== null && equalBytes(first, other)) ? first : null;
}

function findFailure(sdp: string, expected: SdpExpectation): SdpFailure | null {
  if (sdp.length > MAX_SDP || utf8(sdp).length > MAX_SDP) return 'too-large';
  const description = parse(sdp);
  if (description === null) return 'malformed';
  return (
    sectionFailure(description) ??
    fingerprintFailure(description, expected.fingerprint) ??
    bundleFailure(description) ??
    directionFailure(description, expected.video)
  );
}

function sectionFailure({ session, sections }: Description): SdpFailure | null {
  const kinds = new Set(sections.map((section) => section.media));
  if (!kinds.has('video') || !kinds.has('application')) return 'missing-section';
  if (sections.length !== 2) return 'extra-section';
  for (const section of sections) {
    if (section.port === '0' && !section.lines.includes('a=bundle-only')) return 'rejected-section';
    const secure =
      section.media === 'video'
        ? section.transport === 'UDP/TLS/RTP/SAVPF'
        : section.transport === 'UDP/DTLS/SCTP' && section.formats === 'webrtc-datachannel';
    if (!secure) return 'insecure-transport';
  }
  const all = [session, ...sections.map((section) => section.lines)].flat();
  // Keys in the description itself (SDES) would make the certificate worthless.
  return all.some((line) => /^(a=crypto\b|a=key-mgmt\b|k=)/i.test(line))
    ? 'insecure-transport'
    : null;
}

function fingerprintFailure(description: Description, peer: Uint8Array): SdpFailure | null {
  const session = fingerprintsOf(description.session);
  const perSection = description.sections.map((section) => fingerprintsOf(section.lines));
  const all = [...session, ...perSection.flat()];
  if (session.length === 0 && perSection.some((found) => found.length === 0))
    return 'no-fingerprint';
  for (const { algorithm, value } of all) {
    if (algorithm !== 'sha-256') return 'fingerprint-algorithm';
    const bytes = parseFingerprint(value);
    if (bytes === null) return 'malformed';
    if (!equalBytes(bytes, peer)) return 'foreign-fingerprint';
  }
  return null;
}

function bundleFailure({ session, sections }: Description): SdpFailure | null {
  const groups = session.filter((line) => line.startsWith('a=group:'));
  const bundled = /^a=group:BUNDLE (\S+) (\S+)$/.exec(groups[0] ?? '');
  if (groups.length !== 1 || bundled === null) return 'bundle';
  const mids = sections.map((section) => valuesOf(section.lines, 'a=mid:'));
  if (mids.some((found) => found.length !== 1)) return 'bundle';
  const [first, second] = mids.flat();
  const named = [bundled[1], bundled[2]];
  const whole = first !== second && named.includes(first) && named.includes(second);
  if (!whole) return 'bundle';
  // The first section of the group carries the transport, so it cannot be bundle-only.
  const carrier = sections[mids.findIndex((found) => found[0] === named[0])];
  return carrier?.port === '0' ? 'rejected-section' : null;
}

function directionFailure(
  { sections }: Description,
  allowed: readonly VideoDirection[],
): SdpFailure | null {
  const video = sections.find((section) => section.media === 'video');
  const found = video?.lines.filter((line) =>
    /^a=(sendonly|recvonly|sendrecv|inactive)$/.test(line),
  );
  const ok = found?.length === 1 && allowed.some((direction) => found[0] === `a=${direction}`);
  return ok ? null : 'direction';
}

function fingerprintsOf(lines: readonly string[]): { algorithm: string; value: string }[] {
  return lines
    .filter((line) => /^a=fingerprint/i.test(line))
    .map((line) => {
      const parts = /^a=fingerprint:(\S+) (\S+)$/.exec(line);
      return { algorithm: (parts?.[1] ?? '').toLowerCase(), value: parts?.[2] ?? '' };
    });
}

function valuesOf(lines: readonly string[], prefix: string): string[] {
  return lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
}

/** Lines of `x=value` ending in CR LF or LF, `v=0` first; sections begin at `m=`. */
function parse(sdp: string): Description | null {
  const lines = sdp.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  if (lines[0] !== 'v=0') return null;
  const session: string[] = [];
  const sections: (Section & { lines: string[] })[] = [];
  for (const line of lines) {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    if (!/^[a-z]=[^\u0000-\u001F\u007F\s][^\u0000-\u001F\u007F]*$/.test(line)) return null;
    if (line.startsWith('m=')) {
      const parts = /^m=([a-z]+) ([0-9]+) (\S+) (\S.*)$/.exec(line);
      if (parts === null) return null;
      const [, media = '', port = '', transport = '', formats = ''] = parts;
      sections.push({ media, port, transport, formats, lines: [] });
    } else {
      (sections.at(-1)?.lines ?? session).push(line);
    }
  }
  return { session, sections };
}
