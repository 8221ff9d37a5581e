import type { PeerPorts } from './ports.ts';

const MAX_FRAMES_PER_SECOND = 30;
/** Enough for a 4K screen of text that changes; a still screen costs next to nothing. Bits per second. */
const MAX_BITRATE = 8_000_000;

/** Options that TypeScript's DOM does not know yet. */
interface CaptureOptions extends DisplayMediaStreamOptions {
  readonly selfBrowserSurface: 'include' | 'exclude';
  readonly surfaceSwitching: 'include' | 'exclude';
}

const OPTIONS: CaptureOptions = {
  video: { frameRate: MAX_FRAMES_PER_SECOND, cursor: 'always' } as MediaTrackConstraints,
  audio: false,
  selfBrowserSurface: 'include',
  surfaceSwitching: 'include',
};

/** Opens the picker at once, so it must be called inside a user gesture. `null`: the person chose nothing. */
export function captureScreen(ports: PeerPorts): Promise<MediaStreamTrack | null> {
  try {
    return ports.capture(OPTIONS).then(readTrack, () => null);
  } catch {
    return Promise.resolve(null);
  }
}

function readTrack(stream: MediaStream): MediaStreamTrack | null {
  const track = stream.getVideoTracks()[0] ?? null;
  // Text stays sharp and the frame rate gives way (picture.md, item 7).
  if (track !== null) track.contentHint = 'detail';
  return track;
}

/** Frame rate gives way before sharpness, and no frame is scaled down. */
export async function tuneSender(sender: RTCRtpSender): Promise<void> {
  const parameters: RTCRtpSendParameters = sender.getParameters();
  parameters.degradationPreference = 'maintain-resolution';
  for (const encoding of parameters.encodings) {
    encoding.scaleResolutionDownBy = 1;
    encoding.maxBitrate = MAX_BITRATE;
    encoding.maxFramerate = MAX_FRAMES_PER_SECOND;
  }
  // A browser that refuses one of these still shares, only less well.
  await sender.setParameters(parameters).catch(() => undefined);
}
