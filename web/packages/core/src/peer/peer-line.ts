import type {
  ControlMessage,
  IceCandidate,
  IceServer,
  Init,
  SealedBodySchema,
} from '@tandem/protocol';
import { checkRemoteCertificate, checkSdp, type VideoDirection } from '../trust/index.ts';
import type { OwnCertificate } from './certificate.ts';
import { ControlChannel, openChannels } from './channels.ts';
import type { PeerPorts } from './ports.ts';

export type SealedInit = NonNullable<Init<typeof SealedBodySchema>['body']>;

/** What both ends give to a peer connection. */
export interface PeerInput {
  readonly ports: PeerPorts;
  readonly own: OwnCertificate;
  /** The peer's certificate as the key exchange confirmed it. */
  readonly peerFingerprint: Uint8Array;
  readonly iceServers: readonly IceServer[];
  /** Seals and sends; in order. */
  readonly send: (body: SealedInit) => void;
  readonly events: PeerEvents;
}

export interface PeerEvents {
  /** DTLS is up and ends at the confirmed certificate. Comes once. */
  onConnected(): void;
  onLink(link: 'connected' | 'reconnecting'): void;
  onControl(message: ControlMessage): void;
  /** The connection is not the one that was confirmed, or the peer breaks the protocol. */
  onMismatch(): void;
  /** Helper only: the shared screen. */
  onTrack(track: MediaStreamTrack): void;
}

/** How long a `bye` may take to leave before the connection is closed, in milliseconds. */
const LAST_WORDS_MS = 250;

/**
 * One peer connection with its sealed descriptions and candidates, its channels and the check of the certificate.
 * Which side offers is decided by `sharer-peer.ts` and `helper-peer.ts`.
 */
export class PeerLine {
  readonly connection: RTCPeerConnection;
  readonly control: ControlChannel;
  readonly chat: RTCDataChannel;
  private readonly input: PeerInput;
  private readonly expectedVideo: readonly VideoDirection[];
  private readonly early: IceCandidate[] = [];
  private checking = false;
  private verified = false;
  private closed = false;

  constructor(input: PeerInput, expectedVideo: readonly VideoDirection[]) {
    this.input = input;
    this.expectedVideo = expectedVideo;
    this.connection = input.ports.createConnection({
      certificates: [input.own.certificate],
      bundlePolicy: 'max-bundle',
      iceServers: input.iceServers.map(({ urls, username, credential }) => ({
        urls,
        username,
        credential,
      })),
    });
    const { control, chat } = openChannels(this.connection);
    this.chat = chat;
    this.control = new ControlChannel(
      control,
      (message) => {
        if (this.verified) input.events.onControl(message);
      },
      () => this.mismatch(),
    );
    this.connection.onicecandidate = ({ candidate }) => this.sendCandidate(candidate);
    this.connection.onconnectionstatechange = () => this.onState();
    // Channels are opened by number on both sides; one that the peer announces is nothing we agreed on.
    this.connection.ondatachannel = () => this.mismatch();
    this.connection.ontrack = ({ track }) => input.events.onTrack(track);
  }

  /** Sends our description; without an argument the browser makes the one that fits. */
  async describe(): Promise<void> {
    await this.connection.setLocalDescription();
    const description = this.connection.localDescription;
    if (description === null || this.closed) return;
    const { type, sdp } = description;
    this.input.send({ case: 'sessionDescription', value: { type, sdp } });
  }

  /** Takes the peer's description after the strict check; anything else is a mismatch. */
  async accept(
    type: 'offer' | 'answer',
    description: { type: string; sdp: string },
  ): Promise<boolean> {
    const { peerFingerprint } = this.input;
    const verdict = checkSdp(description.sdp, {
      fingerprint: peerFingerprint,
      video: this.expectedVideo,
    });
    if (description.type !== type || !verdict.accepted) {
      this.mismatch();
      return false;
    }
    try {
      await this.connection.setRemoteDescription({ type, sdp: description.sdp });
      for (const candidate of this.early.splice(0)) await this.add(candidate);
      return !this.closed;
    } catch {
      this.mismatch();
      return false;
    }
  }

  async addCandidate(candidate: IceCandidate): Promise<void> {
    if (this.connection.remoteDescription === null) this.early.push(candidate);
    else await this.add(candidate);
  }

  /** Closes at once, or after a moment in which a `bye` can still leave. */
  close(lastWords = false): void {
    if (this.closed) return;
    this.closed = true;
    if (lastWords) this.input.ports.clock.after(LAST_WORDS_MS, () => this.connection.close());
    else this.connection.close();
  }

  private async add({ candidate, sdpMid, sdpMlineIndex }: IceCandidate): Promise<void> {
    // A candidate is only an address to try; one that the browser cannot read costs nothing.
    await this.connection
      .addIceCandidate({ candidate, sdpMid: sdpMid || null, sdpMLineIndex: sdpMlineIndex })
      .catch(() => undefined);
  }

  private sendCandidate(candidate: RTCIceCandidate | null): void {
    if (this.closed || candidate === null) return;
    this.input.send({
      case: 'iceCandidate',
      value: {
        candidate: candidate.candidate,
        sdpMid: candidate.sdpMid ?? '',
        sdpMlineIndex: candidate.sdpMLineIndex ?? 0,
      },
    });
  }

  private onState(): void {
    if (this.closed) return;
    switch (this.connection.connectionState) {
      case 'connected':
        if (this.verified) this.input.events.onLink('connected');
        else void this.verify();
        break;
      case 'disconnected':
      case 'failed':
        this.input.events.onLink('reconnecting');
        break;
      default:
        break;
    }
  }

  /** Nothing counts as connected before the certificate that DTLS used is the confirmed one. */
  private async verify(): Promise<void> {
    if (this.checking) return;
    this.checking = true;
    try {
      await checkRemoteCertificate(this.connection, this.input.peerFingerprint);
    } catch {
      this.mismatch();
      return;
    }
    if (this.closed) return;
    this.verified = true;
    this.input.events.onConnected();
  }

  private mismatch(): void {
    if (this.closed) return;
    this.close();
    this.input.events.onMismatch();
  }
}
