/** Session descriptions and certificates as Chromium made them, one codec each so that they stay readable. */
function lines(...all: readonly string[]): string {
  return `${all.join('\r\n')}\r\n`;
}

/** From a sharer: video `sendonly` and a data channel. */
export const SHARER_OFFER = lines(
  'v=0',
  'o=- 7908182993729384509 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0 1',
  'a=msid-semantic: WMS ffb9957d-3c59-414e-a268-76c843d9ea96',
  'm=video 9 UDP/TLS/RTP/SAVPF 96',
  'c=IN IP4 0.0.0.0',
  'a=rtcp:9 IN IP4 0.0.0.0',
  'a=ice-ufrag:ceqH',
  'a=ice-pwd:sVIoQ9HQlHMHCmnW+zh9SE6w',
  'a=ice-options:trickle',
  'a=fingerprint:sha-256 1A:3F:4C:3C:A3:63:B4:B8:B9:11:09:5B:25:C3:11:A0:3F:C1:EE:33:3B:8B:86:5D:2C:06:F5:FE:1A:CC:F0:21',
  'a=setup:actpass',
  'a=mid:0',
  'a=sendonly',
  'a=msid:ffb9957d-3c59-414e-a268-76c843d9ea96 be9c8702-63b3-48f2-9e36-ce8944043d35',
  'a=rtcp-mux',
  'a=rtcp-rsize',
  'a=rtcp-xr:rcvr-rtt=all',
  'a=rtpmap:96 VP8/90000',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'c=IN IP4 0.0.0.0',
  'a=ice-ufrag:ceqH',
  'a=ice-pwd:sVIoQ9HQlHMHCmnW+zh9SE6w',
  'a=ice-options:trickle',
  'a=fingerprint:sha-256 1A:3F:4C:3C:A3:63:B4:B8:B9:11:09:5B:25:C3:11:A0:3F:C1:EE:33:3B:8B:86:5D:2C:06:F5:FE:1A:CC:F0:21',
  'a=setup:actpass',
  'a=mid:1',
  'a=sctp-port:5000',
  'a=max-message-size:262144',
);

/** The answer to it: video `recvonly` and the data channel. */
export const HELPER_ANSWER = lines(
  'v=0',
  'o=- 2467461938751242373 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0 1',
  'a=msid-semantic: WMS',
  'm=video 9 UDP/TLS/RTP/SAVPF 96',
  'c=IN IP4 0.0.0.0',
  'a=rtcp:9 IN IP4 0.0.0.0',
  'a=ice-ufrag:tQ/r',
  'a=ice-pwd:xVwjwfviBNbGeNUzp767+iVf',
  'a=ice-options:trickle',
  'a=fingerprint:sha-256 80:1E:CB:EF:DF:15:72:2A:3A:B6:38:F0:BD:1E:19:0A:86:C9:FB:1A:27:C3:85:08:99:FE:4C:7B:36:A9:06:D8',
  'a=setup:active',
  'a=mid:0',
  'a=recvonly',
  'a=rtcp-mux',
  'a=rtcp-rsize',
  'a=rtcp-xr:rcvr-rtt=all',
  'a=rtpmap:96 VP8/90000',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'c=IN IP4 0.0.0.0',
  'a=ice-ufrag:tQ/r',
  'a=ice-pwd:xVwjwfviBNbGeNUzp767+iVf',
  'a=ice-options:trickle',
  'a=fingerprint:sha-256 80:1E:CB:EF:DF:15:72:2A:3A:B6:38:F0:BD:1E:19:0A:86:C9:FB:1A:27:C3:85:08:99:FE:4C:7B:36:A9:06:D8',
  'a=setup:active',
  'a=mid:1',
  'a=sctp-port:5000',
  'a=max-message-size:262144',
);

/** The certificate in `SHARER_OFFER`. */
export const SHARER_FINGERPRINT =
  '1A:3F:4C:3C:A3:63:B4:B8:B9:11:09:5B:25:C3:11:A0:3F:C1:EE:33:3B:8B:86:5D:2C:06:F5:FE:1A:CC:F0:21';

/** The certificate in `HELPER_ANSWER`. */
export const HELPER_FINGERPRINT =
  '80:1E:CB:EF:DF:15:72:2A:3A:B6:38:F0:BD:1E:19:0A:86:C9:FB:1A:27:C3:85:08:99:FE:4C:7B:36:A9:06:D8';

/** The certificate itself, DER in base64, as the statistics entry of Chromium has it. */
export const SHARER_CERTIFICATE =
  'MIIBFTCBvaADAgECAgkA2fZ/va979IIwCgYIKoZIzj0EAwIwETEPMA0GA1UEAwwGV2ViUlRDMB4XDTI2MTEyMDEwNTgzMVoXDTI2MTIyMTEwNTgzMVowETEPMA0GA1UEAwwGV2ViUlRDMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEQSEhmSRZZ8jeEack+6Ufqd7F+4kNMAuFvxG32So2QbHMUgRjvBzi+mCsEprfNTyRN+bHoJH6c/FAtTI7JGlN8jAKBggqhkjOPQQDAgNHADBEAiBbT6bWr9uLxnws/fPT9l3kN0hxNKx3iT+plSEWy98D6gIgVLLo3VEaLG1kRY1WLj4U4ewwpT9ibEeHfSgOAy3J6G0=';

/** The certificate itself, DER in base64. */
export const HELPER_CERTIFICATE =
  'MIIBFTCBvKADAgECAgggRKj1i7w52DAKBggqhkjOPQQDAjARMQ8wDQYDVQQDDAZXZWJSVEMwHhcNMjYxMTIwMTA1ODMxWhcNMjYxMjIxMTA1ODMxWjARMQ8wDQYDVQQDDAZXZWJSVEMwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARfgNA/nZ2wBBTVvgUxqFm2X142RPNl4FS15gmC/XUBVPC+JN8ebb50Mu6R4WPqUeROCLeDgUHKUCMtXY3FODgjMAoGCCqGSM49BAMCA0gAMEUCIQCBeOO4gy7pkue7Gu9MJgh/H8cMc8chcNXEj46ZCJ1ljQIgYNLyrIveXb6dFfsnpCyw6vrBPuno+1UUL+cAnz0B95w=';
