import { systemClock } from '../signaling/ports.ts';
import { CERTIFICATE_ALGORITHM } from './certificate.ts';
import type { PeerPorts } from './ports.ts';

/** The page's own WebRTC. */
export function browserPeerPorts(): PeerPorts {
  return {
    createConnection: (configuration) => new RTCPeerConnection(configuration),
    generateCertificate: () => RTCPeerConnection.generateCertificate(CERTIFICATE_ALGORITHM),
    capture: (options) => navigator.mediaDevices.getDisplayMedia(options),
    videoCodecs: () => RTCRtpSender.getCapabilities('video')?.codecs ?? [],
    createStream: (track) => new MediaStream([track]),
    clock: systemClock,
  };
}
