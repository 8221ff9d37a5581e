import { describe, expect, test } from 'vitest';
import { FakeClock } from '../session/testing/fake-clock.ts';
import { FakeAir, FakeCertificate, FakeRtc, FakeTrack } from '../session/testing/fake-rtc.ts';
import { captureScreen, tuneSender } from './capture.ts';
import { makeCertificate } from './certificate.ts';
import { preferredCodecs } from './codec-order.ts';

const rtc = () => new FakeRtc(new FakeAir(), new FakeClock());

describe('capture', () => {
  test('asks for the screen with its pointer, without sound, and keeps text sharp', async () => {
    const page = rtc();
    const track = new FakeTrack();
    page.picks.push(track);
    const captured = captureScreen(page.ports());
    expect(page.captureOptions).toEqual({
      video: { frameRate: 30, cursor: 'always', width: { max: 7680 }, height: { max: 4320 } },
      audio: false,
      selfBrowserSurface: 'include',
      surfaceSwitching: 'include',
    });
    expect(await captured).toBe(track);
    expect(track.contentHint).toBe('detail');
  });

  test('no choice, or a browser without capture, is no track', async () => {
    const page = rtc();
    expect(await captureScreen(page.ports())).toBeNull();
    const broken = {
      ...page.ports(),
      capture: () => {
        throw new TypeError('not a function');
      },
    };
    expect(await captureScreen(broken)).toBeNull();
  });

  test('frame rate gives way before sharpness, and a browser may refuse', async () => {
    let given: RTCRtpSendParameters | null = null;
    const sender = {
      getParameters: () => ({ encodings: [{}] }),
      setParameters: (parameters: RTCRtpSendParameters) => {
        given = parameters;
        return Promise.reject(new Error('no'));
      },
    };
    await tuneSender(sender as unknown as RTCRtpSender);
    expect(given).toMatchObject({
      degradationPreference: 'maintain-resolution',
      encodings: [{ scaleResolutionDownBy: 1, maxFramerate: 30, maxBitrate: 8_000_000 }],
    });
  });
});

test('codecs for text come first, repair formats stay behind', () => {
  const names = ['video/VP8', 'video/rtx', 'video/H264', 'video/AV1', 'video/VP9', 'video/red'];
  const codecs = names.map((mimeType) => ({ mimeType, clockRate: 90_000 }));
  expect(preferredCodecs(codecs).map((codec) => codec.mimeType)).toEqual([
    'video/VP9',
    'video/AV1',
    'video/VP8',
    'video/H264',
    'video/rtx',
    'video/red',
  ]);
});

describe('the own certificate', () => {
  test('is told by the browser', async () => {
    const { fingerprint } = await makeCertificate(rtc().ports());
    expect(fingerprint).toHaveLength(32);
  });

  test('is read from a description that is never used where the browser does not tell it', async () => {
    const page = rtc();
    const certificate = new FakeCertificate();
    const silent = { value: certificate.value };
    const ports = {
      ...page.ports(),
      generateCertificate: () => Promise.resolve(silent as unknown as RTCCertificate),
    };
    const { fingerprint } = await makeCertificate(ports);
    const hex = certificate.value.replaceAll(':', '').toLowerCase();
    expect(Buffer.from(fingerprint).toString('hex')).toBe(hex);
    expect(page.connection().connectionState).toBe('closed');
  });

  test('a browser that tells nothing is refused', async () => {
    const page = rtc();
    const mute = { value: 'AB' } as unknown as RTCCertificate;
    const ports = { ...page.ports(), generateCertificate: () => Promise.resolve(mute) };
    await expect(makeCertificate(ports)).rejects.toThrow('certificate-unavailable');
  });
});
