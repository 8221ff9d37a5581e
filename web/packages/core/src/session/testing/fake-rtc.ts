import { createHash, randomBytes } from 'node:crypto';
import type { PeerPorts } from '../../peer/ports.ts';
import type { Clock } from '../../signaling/ports.ts';
import { FakeChannel } from './fake-channel.ts';

/** Every connection of a test, found by the name in its description; `cut` and `heal` break the air between them. */
export class FakeAir {
  readonly connections: FakeConnection[] = [];
  isCut = false;

  find(name: string): FakeConnection | undefined {
    return this.connections.find((connection) => connection.name === name);
  }

  cut(): void {
    this.isCut = true;
    for (const connection of this.connections) connection.setState('disconnected');
  }

  heal(): void {
    this.isCut = false;
    for (const connection of this.connections) connection.setState('connected');
  }
}

export class FakeCertificate {
  readonly der = new Uint8Array(randomBytes(64));
  readonly value = createHash('sha256')
    .update(this.der)
    .digest('hex')
    .toUpperCase()
    .replace(/(..)(?!$)/g, '$1:');
  getFingerprints() {
    return [{ algorithm: 'sha-256', value: this.value }];
  }
}

export class FakeTrack extends EventTarget {
  readonly kind = 'video';
  contentHint = '';
  stopped = false;
  stop(): void {
    this.stopped = true;
  }
  /** The browser's own share bar, or the window's end. */
  end(): void {
    this.dispatchEvent(new Event('ended'));
  }
}

class FakeSender {
  track: FakeTrack | null = null;
  parameters: RTCRtpSendParameters | null = null;
  replaceTrack(track: FakeTrack | null): Promise<void> {
    this.track = track;
    return Promise.resolve();
  }
  getParameters() {
    return { encodings: [{}] };
  }
  setParameters(parameters: RTCRtpSendParameters): Promise<void> {
    this.parameters = parameters;
    return Promise.resolve();
  }
}

class FakeTransceiver {
  readonly sender = new FakeSender();
  readonly receiver: { track: FakeTrack; jitterBufferTarget?: number } = { track: new FakeTrack() };
  codecs: readonly RTCRtpCodec[] = [];
  setCodecPreferences(codecs: readonly RTCRtpCodec[]): void {
    this.codecs = codecs;
  }
}

let names = 0;

/** As much of an `RTCPeerConnection` as one negotiated session needs. */
export class FakeConnection {
  readonly name = `c${++names}`;
  readonly configuration: RTCConfiguration;
  readonly channels = new Map<number, FakeChannel>();
  readonly transceivers: FakeTransceiver[] = [];
  connectionState: RTCPeerConnectionState = 'new';
  localDescription: { type: 'offer' | 'answer'; sdp: string } | null = null;
  remoteDescription: { type: string; sdp: string } | null = null;
  onicecandidate: ((event: { candidate: object | null }) => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;
  ondatachannel: (() => void) | null = null;
  ontrack: ((event: { track: FakeTrack }) => void) | null = null;
  restarts = 0;
  candidates = 0;
  /** Another certificate than the one in the description: somebody sits in between. */
  presented: FakeCertificate;
  stats = new Map<string, object>();
  private readonly air: FakeAir;

  constructor(air: FakeAir, configuration: RTCConfiguration) {
    this.air = air;
    this.configuration = configuration;
    this.presented = (configuration.certificates?.[0] ??
      new FakeCertificate()) as unknown as FakeCertificate;
    air.connections.push(this);
  }

  get sctp() {
    const other = this.peer();
    return {
      transport: { getRemoteCertificates: () => (other ? [other.presented.der.buffer] : []) },
    };
  }

  createDataChannel(label: string, options: { id?: number } = {}): FakeChannel {
    const number = options.id ?? 99;
    const deliver = () => (this.air.isCut ? null : (this.peer()?.channels.get(number) ?? null));
    const channel = new FakeChannel(label, deliver);
    this.channels.set(number, channel);
    return channel;
  }

  addTransceiver(): FakeTransceiver {
    const transceiver = new FakeTransceiver();
    this.transceivers.push(transceiver);
    return transceiver;
  }

  getTransceivers(): FakeTransceiver[] {
    return this.transceivers;
  }

  createOffer() {
    return Promise.resolve({ type: 'offer', sdp: this.describe('sendonly') });
  }

  setLocalDescription(): Promise<void> {
    const answers = this.remoteDescription?.type === 'offer';
    const direction = answers ? 'recvonly' : 'sendonly';
    this.localDescription = { type: answers ? 'answer' : 'offer', sdp: this.describe(direction) };
    queueMicrotask(() =>
      this.onicecandidate?.({
        candidate: { candidate: `candidate:${this.name}`, sdpMid: '0', sdpMLineIndex: 0 },
      }),
    );
    this.connect();
    return Promise.resolve();
  }

  setRemoteDescription(description: { type: string; sdp: string }): Promise<void> {
    const expected = this.localDescription?.type === 'offer' ? 'answer' : 'offer';
    if (description.type !== expected) return Promise.reject(new Error('wrong state'));
    const first = this.remoteDescription === null;
    this.remoteDescription = description;
    if (first && description.type === 'offer') {
      const transceiver = this.addTransceiver();
      this.ontrack?.({ track: transceiver.receiver.track });
    }
    this.connect();
    return Promise.resolve();
  }

  addIceCandidate(): Promise<void> {
    this.candidates += 1;
    return Promise.resolve();
  }

  restartIce(): void {
    this.restarts += 1;
  }

  getStats(): Promise<Map<string, object>> {
    return Promise.resolve(this.stats);
  }

  close(): void {
    this.connectionState = 'closed';
    for (const channel of this.channels.values()) channel.readyState = 'closed';
  }

  setState(state: RTCPeerConnectionState): void {
    if (this.connectionState === 'closed' || this.connectionState === 'new') return;
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }

  private peer(): FakeConnection | undefined {
    return this.air.find(/a=ice-ufrag:(\S+)/.exec(this.remoteDescription?.sdp ?? '')?.[1] ?? '');
  }

  private connect(): void {
    const other = this.peer();
    if (this.localDescription === null || other?.peer() !== this) return;
    if (other.localDescription === null || this.connectionState !== 'new') return;
    for (const end of [this, other]) {
      end.connectionState = 'connecting';
      queueMicrotask(() => {
        for (const channel of end.channels.values()) channel.readyState = 'open';
        end.setState('connected');
      });
    }
  }

  private describe(direction: string): string {
    const [certificate] = (this.configuration.certificates ?? []) as unknown as FakeCertificate[];
    const fingerprint = certificate?.value ?? '';
    return [
      'v=0',
      'o=- 1 2 IN IP4 127.0.0.1',
      's=-',
      't=0 0',
      'a=group:BUNDLE 0 1',
      'm=video 9 UDP/TLS/RTP/SAVPF 96',
      `a=ice-ufrag:${this.name}`,
      `a=fingerprint:sha-256 ${fingerprint}`,
      'a=mid:0',
      `a=${direction}`,
      'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
      `a=fingerprint:sha-256 ${fingerprint}`,
      'a=mid:1',
      '',
    ].join('\r\n');
  }
}

/** What one page's WebRTC did, and what its person picks. */
export class FakeRtc {
  readonly connections: FakeConnection[] = [];
  /** The next choices in the picker; an empty list: the person closes it. */
  readonly picks: FakeTrack[] = [];
  captureOptions: DisplayMediaStreamOptions | null = null;
  private readonly air: FakeAir;
  private readonly clock: Clock;

  constructor(air: FakeAir, clock: Clock) {
    this.air = air;
    this.clock = clock;
  }

  ports(): PeerPorts {
    return {
      createConnection: (configuration) => {
        const connection = new FakeConnection(this.air, configuration);
        this.connections.push(connection);
        return connection as unknown as RTCPeerConnection;
      },
      generateCertificate: () =>
        Promise.resolve(new FakeCertificate() as unknown as RTCCertificate),
      capture: (options) => {
        this.captureOptions = options;
        const track = this.picks.shift();
        return track === undefined
          ? Promise.reject(new Error('NotAllowedError'))
          : Promise.resolve({ getVideoTracks: () => [track] } as unknown as MediaStream);
      },
      videoCodecs: () => [
        { mimeType: 'video/VP8', clockRate: 90_000 },
        { mimeType: 'video/rtx', clockRate: 90_000 },
        { mimeType: 'video/VP9', clockRate: 90_000 },
      ],
      createStream: (track) =>
        ({ id: 'stream', getVideoTracks: () => [track] }) as unknown as MediaStream,
      clock: this.clock,
    };
  }

  connection(): FakeConnection {
    const connection = this.connections.at(-1);
    if (connection === undefined) throw new Error('no connection was made');
    return connection;
  }
}
