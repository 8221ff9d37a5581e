import { describe, expect, test } from 'vitest';
import { parseFingerprint } from './fingerprint.ts';
import { checkSdp, sdpFingerprint, type SdpExpectation } from './sdp-check.ts';
import {
  HELPER_ANSWER,
  HELPER_FINGERPRINT,
  SHARER_FINGERPRINT,
  SHARER_OFFER,
} from './testing/chromium-fixtures.ts';

const fingerprint = parseFingerprint(SHARER_FINGERPRINT) ?? new Uint8Array();
const fromSharer: SdpExpectation = { fingerprint, video: ['sendonly'] };
const fromHelper: SdpExpectation = {
  fingerprint: parseFingerprint(HELPER_FINGERPRINT) ?? new Uint8Array(),
  video: ['recvonly'],
};
const line = `a=fingerprint:sha-256 ${SHARER_FINGERPRINT}`;
const [session = '', video = '', data = ''] = SHARER_OFFER.split(/(?=m=)/);

function verdict(sdp: string): string {
  const found = checkSdp(sdp, fromSharer);
  return found.accepted ? 'accepted' : found.reason;
}

function without(sdp: string, removed: string): string {
  return sdp.replaceAll(`${removed}\r\n`, '');
}

describe('what a browser makes is accepted', () => {
  test('as an offer and as an answer', () => {
    expect(checkSdp(SHARER_OFFER, fromSharer)).toEqual({ accepted: true });
    expect(checkSdp(HELPER_ANSWER, fromHelper)).toEqual({ accepted: true });
  });

  test.each([
    [
      'with one fingerprint for all',
      `${session}${line}\r\n${without(video, line)}${without(data, line)}`,
    ],
    ['with the data channel first', session + data + video],
    [
      'with a section bundled only',
      SHARER_OFFER.replace('m=application 9', 'm=application 0').replace(
        'a=mid:1',
        'a=bundle-only\r\na=mid:1',
      ),
    ],
    ['with plain line feeds', SHARER_OFFER.replaceAll('\r\n', '\n')],
    ['without the last line end', SHARER_OFFER.trimEnd()],
    ['with the hash name in capitals', SHARER_OFFER.replaceAll('sha-256', 'SHA-256')],
    [
      'with hex in small letters',
      SHARER_OFFER.replaceAll(SHARER_FINGERPRINT, SHARER_FINGERPRINT.toLowerCase()),
    ],
  ])('%s', (_what, sdp) => {
    expect(verdict(sdp)).toBe('accepted');
  });
});

describe('is refused', () => {
  const foreign = `a=fingerprint:sha-256 ${HELPER_FINGERPRINT}`;

  test.each([
    ['no fingerprint', without(SHARER_OFFER, line), 'no-fingerprint'],
    ['none in one section', session + video + without(data, line), 'no-fingerprint'],
    ['a foreign one', SHARER_OFFER.replaceAll(line, foreign), 'foreign-fingerprint'],
    [
      'a foreign one in one section',
      session + video + data.replace(line, foreign),
      'foreign-fingerprint',
    ],
    ['a second one', SHARER_OFFER.replace(line, `${line}\r\n${foreign}`), 'foreign-fingerprint'],
    [
      'a foreign one for the session',
      session + `${foreign}\r\n` + video + data,
      'foreign-fingerprint',
    ],
    [
      'sha-1',
      SHARER_OFFER.replaceAll(line, `a=fingerprint:sha-1 ${SHARER_FINGERPRINT.slice(0, 59)}`),
      'fingerprint-algorithm',
    ],
    [
      'sha-1 beside the right one',
      SHARER_OFFER.replace(
        line,
        `${line}\r\na=fingerprint:sha-1 ${SHARER_FINGERPRINT.slice(0, 59)}`,
      ),
      'fingerprint-algorithm',
    ],
    ['sha-512', SHARER_OFFER.replaceAll('sha-256', 'sha-512'), 'fingerprint-algorithm'],
    [
      'a fingerprint in capitals',
      SHARER_OFFER.replace(line, `${line}\r\nA=FINGERPRINT:sha-256 ${HELPER_FINGERPRINT}`),
      'malformed',
    ],
    [
      'an attribute in capitals',
      SHARER_OFFER.replace(line, `${line}\r\na=FINGERPRINT:sha-256 ${HELPER_FINGERPRINT}`),
      'fingerprint-algorithm',
    ],
    [
      'two spaces in a fingerprint',
      SHARER_OFFER.replace(line, line.replace(' ', '  ')),
      'fingerprint-algorithm',
    ],
    [
      'words after a fingerprint',
      SHARER_OFFER.replace(line, `${line} ${HELPER_FINGERPRINT}`),
      'fingerprint-algorithm',
    ],
    ['a short fingerprint', SHARER_OFFER.replaceAll(line, line.slice(0, -3)), 'malformed'],
    ['an indented line', SHARER_OFFER.replace(line, ` ${foreign}`), 'malformed'],
    ['a lone carriage return', SHARER_OFFER.replace(line, `${line}\r${foreign}`), 'malformed'],
    ['a NUL', SHARER_OFFER.replace('a=mid:0', 'a=mid:0\u0000'), 'malformed'],
    ['a tab', SHARER_OFFER.replace('a=mid:0', 'a=mid:0\t'), 'malformed'],
    ['an empty line', SHARER_OFFER.replace('a=mid:0', '\r\na=mid:0'), 'malformed'],
    ['two empty lines at the end', `${SHARER_OFFER}\r\n\r\n`, 'malformed'],
    ['another version', SHARER_OFFER.replace('v=0', 'v=1'), 'malformed'],
    ['nothing', '', 'malformed'],
    ['words', 'hello', 'malformed'],
    ['a section without formats', SHARER_OFFER.replace(' webrtc-datachannel', ''), 'malformed'],
    ['no section', session, 'missing-section'],
    ['no video', session + data, 'missing-section'],
    ['no data channel', session + video, 'missing-section'],
    ['audio instead of video', SHARER_OFFER.replace('m=video', 'm=audio'), 'missing-section'],
    [
      'audio besides',
      SHARER_OFFER + video.replace('m=video', 'm=audio').replace('a=mid:0', 'a=mid:2'),
      'extra-section',
    ],
    ['a second video', SHARER_OFFER + video.replace('a=mid:0', 'a=mid:2'), 'extra-section'],
    ['a second data section', SHARER_OFFER + data.replace('a=mid:1', 'a=mid:2'), 'extra-section'],
    ['a rejected video', SHARER_OFFER.replace('m=video 9', 'm=video 0'), 'rejected-section'],
    [
      'a rejected data channel',
      SHARER_OFFER.replace('m=application 9', 'm=application 0'),
      'rejected-section',
    ],
    [
      'a bundle-only carrier',
      SHARER_OFFER.replace('m=video 9', 'm=video 0').replace('a=mid:0', 'a=bundle-only\r\na=mid:0'),
      'rejected-section',
    ],
    [
      'media without encryption',
      SHARER_OFFER.replace('UDP/TLS/RTP/SAVPF', 'RTP/AVP'),
      'insecure-transport',
    ],
    [
      'media with keys of the description',
      SHARER_OFFER.replace('UDP/TLS/RTP/SAVPF', 'RTP/SAVPF'),
      'insecure-transport',
    ],
    [
      'keys in the description',
      SHARER_OFFER.replace('a=mid:0', 'a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:abc\r\na=mid:0'),
      'insecure-transport',
    ],
    [
      'data without encryption',
      SHARER_OFFER.replace('UDP/DTLS/SCTP', 'UDP/SCTP'),
      'insecure-transport',
    ],
    [
      'another data protocol',
      SHARER_OFFER.replace('webrtc-datachannel', '5000'),
      'insecure-transport',
    ],
    ['no group', without(SHARER_OFFER, 'a=group:BUNDLE 0 1'), 'bundle'],
    [
      'two groups',
      SHARER_OFFER.replace('a=group:BUNDLE 0 1', 'a=group:BUNDLE 0 1\r\na=group:BUNDLE 0'),
      'bundle',
    ],
    ['half a group', SHARER_OFFER.replace('BUNDLE 0 1', 'BUNDLE 0'), 'bundle'],
    ['a group of strangers', SHARER_OFFER.replace('BUNDLE 0 1', 'BUNDLE 0 2'), 'bundle'],
    ['a group of one twice', SHARER_OFFER.replace('BUNDLE 0 1', 'BUNDLE 0 0'), 'bundle'],
    ['the same name twice', SHARER_OFFER.replace('a=mid:1', 'a=mid:0'), 'bundle'],
    ['two names for a section', SHARER_OFFER.replace('a=mid:1', 'a=mid:1\r\na=mid:3'), 'bundle'],
    ['video the other way', SHARER_OFFER.replace('a=sendonly', 'a=recvonly'), 'direction'],
    ['video both ways', SHARER_OFFER.replace('a=sendonly', 'a=sendrecv'), 'direction'],
    ['video without a direction', without(SHARER_OFFER, 'a=sendonly'), 'direction'],
    ['two directions', SHARER_OFFER.replace('a=sendonly', 'a=sendonly\r\na=sendrecv'), 'direction'],
    [
      '50,001 bytes',
      SHARER_OFFER + `a=${'x'.repeat(50_001 - SHARER_OFFER.length - 4)}\r\n`,
      'too-large',
    ],
    ['100 MB', 'v'.repeat(100_000_000), 'too-large'],
    ['letters of several bytes', `${SHARER_OFFER}a=${'ä'.repeat(25_000)}\r\n`, 'too-large'],
  ])('%s', (_what, sdp, reason) => {
    expect(verdict(sdp)).toBe(reason);
  });

  test('a description of the other side', () => {
    expect(verdict(HELPER_ANSWER)).toBe('foreign-fingerprint');
    expect(checkSdp(SHARER_OFFER, { fingerprint, video: ['recvonly'] })).toMatchObject({
      accepted: false,
    });
    expect(
      checkSdp(SHARER_OFFER, { fingerprint: new Uint8Array(), video: ['sendonly'] }),
    ).toMatchObject({ accepted: false });
  });

  test('but 50,000 bytes are not too many', () => {
    const padding = `a=${'x'.repeat(50_000 - SHARER_OFFER.length - 4)}\r\n`;
    expect(verdict(SHARER_OFFER + padding)).toBe('accepted');
  });
});

describe('our own fingerprint', () => {
  test('is read from what the browser made', () => {
    expect(sdpFingerprint(SHARER_OFFER)).toEqual(fingerprint);
    expect(sdpFingerprint(session + video)).toEqual(fingerprint);
    expect(sdpFingerprint(`${session}${line}\r\n${without(video, line)}`)).toEqual(fingerprint);
  });

  test.each([
    ['there is none', without(SHARER_OFFER, line)],
    ['two differ', session + video + data.replace(SHARER_FINGERPRINT, HELPER_FINGERPRINT)],
    ['one has another hash', session + video + data.replace('sha-256', 'sha-384')],
    ['it is cut', SHARER_OFFER.replaceAll(line, line.slice(0, -1))],
    ['it is no description', 'hello'],
  ])('is not told where %s', (_what, sdp) => {
    expect(sdpFingerprint(sdp)).toBe(null);
  });

  test.each([
    '',
    SHARER_FINGERPRINT.slice(3),
    `${SHARER_FINGERPRINT}:00`,
    SHARER_FINGERPRINT.replace(':', '-'),
    ` ${SHARER_FINGERPRINT}`,
  ])('is not read from %j', (text) => {
    expect(parseFingerprint(text)).toBe(null);
  });
});
