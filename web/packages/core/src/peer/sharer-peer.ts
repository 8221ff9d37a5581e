import type { IceCandidate, SessionDescription } from '@tandem/protocol';
import { tuneSender } from './capture.ts';
import { preferredCodecs } from './codec-order.ts';
import { PeerLine, type PeerInput } from './peer-line.ts';

/** ICE gives up and comes back by itself for a while; after this many milliseconds we restart it. */
const RESTART_AFTER_MS = 2000;

/**
 * The sharer's end: makes the offer before a screen is chosen, so that the line is up when the picker closes, and puts
 * the picture on it by `replaceTrack`. Restarts ICE when the line is lost.
 */
export class SharerPeer {
  readonly line: PeerLine;
  private readonly input: PeerInput;
  private readonly transceiver: RTCRtpTransceiver;
  private cancelRestart: () => void = () => undefined;
  private offering = false;

  constructor(input: PeerInput) {
    const onLink = (link: 'connected' | 'reconnecting') => {
      this.onLink(link);
      input.events.onLink(link);
    };
    this.input = { ...input, events: { ...withLink(input, onLink) } };
    this.line = new PeerLine(this.input, ['recvonly']);
    this.transceiver = this.line.connection.addTransceiver('video', { direction: 'sendonly' });
    this.transceiver.setCodecPreferences?.(preferredCodecs(input.ports.videoCodecs()));
  }

  async offer(): Promise<void> {
    this.offering = true;
    await this.line.describe();
  }

  /** The helper's answer; one that nobody asked for is a mismatch inside the browser. */
  async onDescription(description: SessionDescription): Promise<void> {
    if (!(await this.line.accept('answer', description))) return;
    this.offering = false;
    await tuneSender(this.transceiver.sender);
  }

  onCandidate(candidate: IceCandidate): Promise<void> {
    return this.line.addCandidate(candidate);
  }

  /** Shows this picture, or nothing. */
  async show(track: MediaStreamTrack | null): Promise<void> {
    await this.transceiver.sender.replaceTrack(track).catch(() => undefined);
  }

  close(lastWords = false): void {
    this.cancelRestart();
    void this.show(null);
    this.line.close(lastWords);
  }

  private onLink(link: 'connected' | 'reconnecting'): void {
    this.cancelRestart();
    if (link === 'connected') return;
    const wait = this.line.connection.connectionState === 'failed' ? 0 : RESTART_AFTER_MS;
    this.cancelRestart = this.input.ports.clock.after(wait, () => {
      if (this.offering) return;
      this.line.connection.restartIce();
      void this.offer();
    });
  }
}

function withLink(input: PeerInput, onLink: (link: 'connected' | 'reconnecting') => void) {
  const { events } = input;
  return {
    onConnected: () => events.onConnected(),
    onControl: events.onControl.bind(events),
    onMismatch: () => events.onMismatch(),
    onTrack: events.onTrack.bind(events),
    onLink,
  };
}
