import {
  SessionState,
  type PakeConfirmation,
  type PeerMessage,
  type SealedBody,
  type SessionJoined,
  type Welcome,
} from '@tandem/protocol';
import { makeCertificate, type OwnCertificate } from '../peer/certificate.ts';
import { SharerPeer } from '../peer/sharer-peer.ts';
import { localRefusal, ServerRefusal } from '../signaling/server-refusal.ts';
import { TrustError, type AttemptBudget, type SecurityCode } from '../trust/index.ts';
import { ScreenShare } from './screen-share.ts';
import { outOfOrder, SessionRun, type RunInput } from './session-run.ts';
import { SharerAttempt } from './sharer-attempt.ts';
import type { Ended, Mode, Refusal, SharerState } from './types.ts';
import type { ValueStore } from './value-store.ts';
import { modeOf, personOf, wireMode } from './wire-words.ts';

export interface SharerRunInput extends RunInput {
  readonly state: ValueStore<SharerState>;
  readonly code: SecurityCode;
  readonly budget: AttemptBudget;
}

/** How long a helper's page may take to answer the first message, in milliseconds. */
const HELPER_ANSWERS_WITHIN_MS = 15_000;

/** One submitted code of a sharer, to the refusal or the end of the session it led to. */
export class SharerRun extends SessionRun {
  private readonly input: SharerRunInput;
  private readonly screen: ScreenShare;
  private own: OwnCertificate | null = null;
  private joined: SessionJoined | null = null;
  private attempt: SharerAttempt | null = null;
  private sealedMode: Mode | null = null;
  private pickerClosed = false;
  private cancelWait: () => void = () => undefined;

  constructor(input: SharerRunInput) {
    super('sharer', input);
    this.input = input;
    this.screen = new ScreenShare(input.ports.peer, input.gate, {
      onChosen: (chosen) => this.onChosen(chosen),
      onCaptureEnded: () => this.live?.setCaptureEnded(true),
    });
  }

  /** Looks the code up and says hello; the state says what came of it. */
  async start(): Promise<void> {
    const { client, ports, code, state } = this.input;
    state.set({ kind: 'checking' });
    try {
      const welcome = await client.welcome();
      const own = await makeCertificate(ports.peer);
      const { nameplate } = code;
      const answer = await client.request({ case: 'resolveNameplate', value: { nameplate } });
      if (answer.case !== 'sessionJoined') throw new ServerRefusal(localRefusal('internal'));
      this.onJoined(welcome, own, answer.value);
    } catch (failure) {
      this.refuseFor(failure);
    }
  }

  protected onRequestRefused(refusal: Refusal, request: string | undefined): void {
    if (request === 'relay') this.refuse(refusal);
  }

  /** **Allow**, inside a user gesture: the picker opens at once and the connection is made meanwhile. */
  allow(): void {
    const { confirmed, line, own, sealedMode } = this;
    if (this.input.state.get().kind !== 'trust' || this.live !== null) return;
    if (confirmed === null || line === null || own === null || sealedMode === null) return;
    this.screen.pick();
    const live = this.makeLive(line, confirmed.peer, sealedMode);
    this.live = live;
    this.input.gate.set({ consented: true });
    this.answer(true, sealedMode);
    const peer = new SharerPeer({
      ports: this.input.ports.peer,
      own,
      peerFingerprint: confirmed.fingerprint,
      iceServers: this.joined?.iceServers ?? [],
      send: (body) => confirmed.sealed.send(body),
      events: live.peerEvents(),
    });
    live.use(peer);
    this.screen.use(peer);
    peer.offer().catch(() => this.mismatch());
    this.changed();
  }

  /** Inside a user gesture. */
  chooseScreen(): void {
    if (this.live !== null && !this.over) this.screen.pick();
  }

  decline(): void {
    if (this.sealedMode === null || this.live !== null) {
      this.leave();
      return;
    }
    this.answer(false, this.sealedMode);
    this.end('declined', null);
  }

  changed(): void {
    if (this.over || this.confirmed === null) return;
    const { state } = this.input;
    const { peer } = this.confirmed;
    const { live, sealedMode: mode } = this;
    this.screen.refresh();
    if (live === null || mode === null) {
      const asked = mode !== null && this.server === SessionState.MODE_REQUESTED;
      state.set(asked ? { kind: 'trust', peer, mode } : { kind: 'waiting-for-helper', peer });
      return;
    }
    const active = live.active();
    const picked = this.screen.chosen || active?.captureEnded === true;
    if (!picked) state.set({ kind: 'choosing-screen', peer, refused: this.pickerClosed });
    else state.set(active ?? { kind: 'connecting', peer, mode });
  }

  /** A helper sends no picture; the descriptions that could say otherwise are refused. */
  onTrack(): void {
    this.mismatch();
  }

  /** What the helper asked for under seal and what the server says must be the same. */
  protected onServerState(): void {
    const asked = this.server >= SessionState.MODE_REQUESTED;
    if (asked && this.sealedMode !== null && this.sealedMode !== this.serverMode) this.mismatch();
  }

  protected async receivePlain(body: PeerMessage['body']): Promise<void> {
    if (this.attempt === null || this.confirmed !== null) throw outOfOrder();
    if (body.case === 'pakeOffer') this.relay(this.attempt.onOffer(body.value));
    else if (body.case === 'codeMismatch') this.wrongCode(this.attempt.onMismatch(body.value));
    else if (body.case === 'pakeConfirmation') await this.onConfirmation(this.attempt, body.value);
    else throw outOfOrder();
  }

  protected async receiveSealed(body: SealedBody['body']): Promise<void> {
    if (body.case === 'modeRequest') this.onModeRequest(modeOf(body.value.mode));
    else if (body.case === 'consent' || this.live === null) throw outOfOrder();
    else await this.live.onBody(body);
  }

  protected show(outcome: Ended | { readonly refusal: Refusal }): void {
    this.input.state.set('kind' in outcome ? outcome : { kind: 'code-entry', ...outcome });
  }

  protected release(): void {
    this.cancelWait();
    this.screen.stop();
  }

  private onJoined(welcome: Welcome, own: OwnCertificate, joined: SessionJoined): void {
    const { client, ports, code, budget } = this.input;
    const { sessionId, resumeKey } = joined;
    const line = client.attach(sessionId, resumeKey, this);
    if (this.over) {
      line.send({ case: 'leaveSession', value: { sessionId } });
      line.detach();
      return;
    }
    this.own = own;
    this.joined = joined;
    this.line = line;
    const { fingerprint } = own;
    const { build } = ports;
    try {
      this.attempt = new SharerAttempt({ welcome, joined, code, budget, fingerprint, build });
      this.relay(this.attempt.hello());
    } catch {
      this.wrongCode(0);
      return;
    }
    this.cancelWait = ports.peer.clock.after(HELPER_ANSWERS_WITHIN_MS, () => {
      this.tellServer(null);
      this.refuse(localRefusal('unreachable'));
    });
  }

  private async onConfirmation(attempt: SharerAttempt, message: PakeConfirmation): Promise<void> {
    const helper = this.joined?.helper;
    const found = attempt.onConfirmation(message);
    this.report(found !== null);
    if (found === null || helper === undefined) {
      throw new TrustError('malformed', 'not the helper of this code');
    }
    this.cancelWait();
    if (await this.confirm(found.keys, personOf(helper), found.claim.fingerprint)) this.changed();
  }

  private onModeRequest(mode: Mode | null): void {
    if (this.sealedMode !== null || mode === null) throw outOfOrder();
    this.sealedMode = mode;
    this.onServerState();
    this.changed();
  }

  private answer(allowed: boolean, mode: Mode): void {
    const { line, confirmed } = this;
    if (line === null) return;
    line.send({ case: 'answerConsent', value: { sessionId: line.sessionId, allowed } });
    confirmed?.sealed.send({ case: 'consent', value: { allowed, mode: wireMode(mode) } });
  }

  private onChosen(chosen: boolean): void {
    this.pickerClosed = !chosen;
    if (chosen) this.live?.setCaptureEnded(false);
    this.changed();
  }

  private wrongCode(attemptsLeft: number): void {
    if (attemptsLeft === 0) this.end('code-burned', null);
    else this.refuse(localRefusal('code-mismatch', attemptsLeft));
  }
}
