import { describe, expect, test } from 'vitest';
import {
  checkRemoteCertificate,
  remoteCertificateMatches,
  type CertificateSource,
} from './certificate-check.ts';
import { parseFingerprint } from './fingerprint.ts';
import {
  HELPER_CERTIFICATE,
  HELPER_FINGERPRINT,
  SHARER_CERTIFICATE,
  SHARER_FINGERPRINT,
} from './testing/chromium-fixtures.ts';
import { refusalOf } from './testing/pair.ts';

const peer = parseFingerprint(HELPER_FINGERPRINT) ?? new Uint8Array();
const other = parseFingerprint(SHARER_FINGERPRINT) ?? new Uint8Array();

function der(base64: string): ArrayBuffer {
  return new Uint8Array(Buffer.from(base64, 'base64')).buffer;
}

function source(certificates: string[] | null, stats: object[] = []): CertificateSource {
  const transport =
    certificates === null ? {} : { getRemoteCertificates: () => certificates.map(der) };
  return { sctp: { transport }, getStats: async () => stats };
}

const transportEntry = { type: 'transport', id: 'T1', remoteCertificateId: 'CF1' };
const certificateEntry = { type: 'certificate', id: 'CF1', base64Certificate: HELPER_CERTIFICATE };
const ownEntry = { type: 'certificate', id: 'CF2', base64Certificate: SHARER_CERTIFICATE };

describe('a certificate', () => {
  test('matches its own fingerprint only', () => {
    expect(remoteCertificateMatches(der(HELPER_CERTIFICATE), peer)).toBe(true);
    expect(remoteCertificateMatches(der(SHARER_CERTIFICATE), other)).toBe(true);
    expect(remoteCertificateMatches(der(SHARER_CERTIFICATE), peer)).toBe(false);
    expect(remoteCertificateMatches(new ArrayBuffer(0), peer)).toBe(false);
    expect(remoteCertificateMatches(der(HELPER_CERTIFICATE), new Uint8Array())).toBe(false);
    expect(remoteCertificateMatches(der(HELPER_CERTIFICATE), peer.slice(0, 31))).toBe(false);
  });
});

describe('the certificate of a connection', () => {
  test.each([
    ['that the transport tells', source([HELPER_CERTIFICATE])],
    ['that only the statistics tell', source(null, [transportEntry, certificateEntry, ownEntry])],
    ['before the transport tells', source([], [ownEntry, certificateEntry, transportEntry])],
    [
      'without data channels',
      { sctp: null, getStats: source(null, [transportEntry, certificateEntry]).getStats },
    ],
  ])('is accepted: %s', async (_what, connection) => {
    expect(await refusalOf(checkRemoteCertificate(connection, peer))).toBe(null);
  });

  test.each([
    ['told by the transport', source([SHARER_CERTIFICATE])],
    ['behind the right one', source([HELPER_CERTIFICATE, SHARER_CERTIFICATE])],
    [
      'though the statistics say otherwise',
      source([SHARER_CERTIFICATE], [transportEntry, certificateEntry]),
    ],
    [
      'told by the statistics',
      source(null, [{ ...transportEntry, remoteCertificateId: 'CF2' }, certificateEntry, ownEntry]),
    ],
    [
      'of a second transport',
      source(null, [
        transportEntry,
        { ...transportEntry, id: 'T2', remoteCertificateId: 'CF2' },
        certificateEntry,
        ownEntry,
      ]),
    ],
    [
      'that is no base64',
      source(null, [transportEntry, { ...certificateEntry, base64Certificate: '***' }]),
    ],
    ['that is empty', source(null, [transportEntry, { type: 'certificate', id: 'CF1' }])],
  ])('is refused where it is a foreign one %s', async (_what, connection) => {
    expect(await refusalOf(checkRemoteCertificate(connection, peer))).toBe('certificate-mismatch');
  });

  test.each([
    ['at all', source(null)],
    ['in the statistics', source(null, [transportEntry, ownEntry])],
    ['of any transport', source(null, [certificateEntry])],
    [
      'of the second transport',
      source(null, [transportEntry, { type: 'transport', id: 'T2' }, certificateEntry]),
    ],
    [
      'in entries that make sense',
      source(null, [{}, { type: 'transport', remoteCertificateId: 7 }, { type: 3 }]),
    ],
  ])('is refused where none is told %s', async (_what, connection) => {
    const reason = await refusalOf(checkRemoteCertificate(connection, peer));
    expect(reason).toBe('certificate-unavailable');
  });
});
