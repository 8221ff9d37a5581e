import type { Clock } from '../signaling/ports.ts';

/** What the peer connection needs of its page; a test gives two fakes that talk to each other. */
export interface PeerPorts {
  readonly createConnection: (configuration: RTCConfiguration) => RTCPeerConnection;
  readonly generateCertificate: () => Promise<RTCCertificate>;
  /** Opens the browser's picker; must be called inside a user gesture. */
  readonly capture: (options: DisplayMediaStreamOptions) => Promise<MediaStream>;
  /** What this browser can encode and decode, in its own order. */
  readonly videoCodecs: () => readonly RTCRtpCodec[];
  readonly createStream: (track: MediaStreamTrack) => MediaStream;
  readonly clock: Clock;
}
