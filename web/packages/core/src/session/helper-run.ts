import {
  SessionState,
  type Consent,
  type PeerMessage,
  type SealedBody,
  type SessionCreated,
  type SharerJoined,
  type Welcome,
} from '@tandem/protocol';
import { makeCertificate, type OwnCertificate } from '../peer/certificate.ts';
import { HelperPeer } from '../peer/helper-peer.ts';
import { localRefusal, ServerRefusal } from '../signaling/server-refusal.ts';
import { newSecret, personClaim, sessionLink } from '../trust/index.ts';
import { HelperAttempts, type AttemptResult } from './helper-attempts.ts';
import { outOfOrder, SessionRun, type RunInput } from './session-run.ts';
import type { Ended, HelperState, Mode, Refusal } from './types.ts';
import type { ValueStore } from './value-store.ts';
import { modeOf, personOf, wireMode } from './wire-words.ts';

export interface HelperRunInput extends RunInput {
  readonly wantedMode: Mode;
  readonly state: ValueStore<HelperState>;
  readonly picture: ValueStore<MediaStream | null>;
}

type CodeState = Extract<HelperState, { kind: 'code' }>;

/** One code of a helper, from asking for it to the end of the session it led to. */
export class HelperRun extends SessionRun {
  private readonly input: HelperRunInput;
  private own: OwnCertificate | null = null;
  private code: CodeState | null = null;
  private attempts: HelperAttempts | null = null;
  private joined: SharerJoined | null = null;
  private trust: { readonly mode: Mode; readonly device: string } | null = null;
  private requested = false;
  private consent: Consent | null = null;
  private track: MediaStreamTrack | null = null;

  constructor(input: HelperRunInput) {
    super('helper', input);
    this.input = input;
  }

  /** Asks for a code; the state says what came of it. */
  async start(): Promise<void> {
    const { client, ports, wantedMode } = this.input;
    try {
      const welcome = await client.welcome();
      this.own = await makeCertificate(ports.peer);
      const value = { wantedMode: wireMode(wantedMode) };
      const answer = await client.request({ case: 'createSession', value });
      if (answer.case !== 'sessionCreated') throw new ServerRefusal(localRefusal('internal'));
      this.onCreated(welcome, this.own, answer.value);
    } catch (failure) {
      this.refuseFor(failure);
    }
  }

  override onSharerJoined(joined: SharerJoined): void {
    if (this.over || this.confirmed !== null) return;
    this.joined = joined;
    this.attempts?.onJoined(joined);
  }

  protected onRequestRefused(refusal: Refusal, request: string | undefined): void {
    // Said twice because the socket went before the answer: the first time counted.
    const heard = this.server >= SessionState.MODE_REQUESTED;
    if (request === 'requestMode' && !heard) this.refuse(refusal);
  }

  /** **Continue**: asks the server and, sealed, the sharer; both will have to agree. */
  proceed(): void {
    const { confirmed, line, trust } = this;
    if (this.input.state.get().kind !== 'trust') return;
    if (confirmed === null || line === null || trust === null) return;
    const mode = wireMode(trust.mode);
    this.requested = true;
    line.send({ case: 'requestMode', value: { sessionId: line.sessionId, mode } });
    confirmed.sealed.send({ case: 'modeRequest', value: { mode } });
    this.changed();
  }

  changed(): void {
    if (this.over || this.confirmed === null || this.trust === null) return;
    const { peer } = this.confirmed;
    const { mode, device } = this.trust;
    const { state } = this.input;
    const active = this.live?.active() ?? null;
    this.showPicture(active !== null && this.live?.paused === false);
    if (active !== null) state.set(active);
    else if (this.live !== null) state.set({ kind: 'connecting', peer, mode });
    else if (this.requested) state.set({ kind: 'waiting-for-consent', peer, mode });
    else if (this.server === SessionState.IDENTITIES_SHOWN) {
      state.set({ kind: 'trust', peer, mode, device });
    }
  }

  onTrack(track: MediaStreamTrack): void {
    this.track = track;
    this.changed();
  }

  protected onServerState(): void {
    const waits = this.server === SessionState.CODE_ISSUED && this.confirmed === null;
    // The sharer went away before the pairing was done: the code can be typed again.
    if (waits && this.code !== null) this.input.state.set(this.code);
    this.agree();
  }

  protected async receivePlain(body: PeerMessage['body']): Promise<void> {
    if (this.attempts === null || this.confirmed !== null) throw outOfOrder();
    if (body.case === 'hello') await this.onAttempt(this.attempts.onHello(body.value));
    else if (body.case === 'pakeAnswer') await this.onAttempt(this.attempts.onAnswer(body.value));
    else throw outOfOrder();
  }

  protected async receiveSealed(body: SealedBody['body']): Promise<void> {
    if (body.case === 'consent') this.onConsent(body.value);
    else if (body.case === 'modeRequest' || this.consent?.allowed !== true) throw outOfOrder();
    else if (this.live === null) this.early.push(body);
    else await this.live.onBody(body);
  }

  protected show(outcome: Ended | { readonly refusal: Refusal }): void {
    this.input.state.set('kind' in outcome ? outcome : { kind: 'refused', ...outcome });
  }

  protected release(): void {
    this.showPicture(false);
  }

  /** The offer, where it is quicker than the server's word about the consent. */
  private readonly early: SealedBody['body'][] = [];

  private onCreated(welcome: Welcome, own: OwnCertificate, created: SessionCreated): void {
    const { client, ports, wantedMode, state } = this.input;
    const { sessionId, nameplate, resumeKey, expiresInSeconds, linkBase } = created;
    const line = client.attach(sessionId, resumeKey, this);
    if (this.over || welcome.self === undefined) {
      line.send({ case: 'leaveSession', value: { sessionId } });
      line.detach();
      return;
    }
    this.line = line;
    const secret = newSecret();
    const { personId: helperId } = welcome.self;
    this.attempts = new HelperAttempts({
      context: { tenantId: welcome.tenantId, sessionId, nameplate, secret, helperId },
      claim: {
        fingerprint: own.fingerprint,
        person: personClaim(welcome.self),
        wantedMode,
        build: ports.build,
      },
    });
    const lifetimeMs = expiresInSeconds * 1000;
    this.code = {
      kind: 'code',
      nameplate,
      secret,
      lifetimeMs,
      expiresAt: ports.peer.clock.now() + lifetimeMs,
      link: sessionLink(linkBase || ports.signaling.origin, { nameplate, secret }),
      attemptsLeft: null,
    };
    state.set(this.code);
  }

  private async onAttempt(result: AttemptResult): Promise<void> {
    const { code } = this;
    if (code === null) throw outOfOrder();
    this.relay(result.message);
    switch (result.kind) {
      case 'offer':
        this.input.state.set({ kind: 'pairing', nameplate: code.nameplate, secret: code.secret });
        break;
      case 'wrong-code':
        this.report(false);
        this.onWrongCode(code, result.attemptsLeft);
        break;
      case 'matched':
        await this.onMatched(result);
        break;
    }
  }

  private onWrongCode(code: CodeState, attemptsLeft: number): void {
    this.code = { ...code, attemptsLeft };
    if (attemptsLeft > 0) {
      this.input.state.set(this.code);
      return;
    }
    this.tellServer('code-burned');
    this.end('code-burned', null);
  }

  private async onMatched({ keys, claim }: Extract<AttemptResult, { kind: 'matched' }>) {
    const { wantedMode } = this.input;
    const identity = this.joined?.sharer;
    if (identity === undefined) throw outOfOrder();
    // What the sharer cannot offer is not asked for: a browser shows and is not steered.
    const mode = claim.capabilities.includes(wantedMode) ? wantedMode : 'view-only';
    if (!(await this.confirm(keys, personOf(identity), claim.fingerprint))) return;
    this.trust = { mode, device: claim.device };
    this.report(true);
    this.changed();
  }

  private onConsent(consent: Consent): void {
    if (!this.requested || this.consent !== null) throw outOfOrder();
    this.consent = consent;
    if (consent.allowed) this.agree();
    else if (this.server === SessionState.CONNECTING) this.mismatch();
    else this.end('declined', null);
  }

  /** The sharer's sealed word and the server's must say the same before anything is connected. */
  private agree(): void {
    if (this.confirmed === null || this.trust === null || this.live !== null) return;
    const { mode } = this.trust;
    const granted = this.server === SessionState.CONNECTING || this.server === SessionState.ACTIVE;
    if (granted && (!this.requested || this.serverMode !== mode)) this.mismatch();
    else if (this.consent !== null && modeOf(this.consent.mode) !== mode) this.mismatch();
    else if (granted && this.consent?.allowed === true) this.connect(mode);
  }

  private connect(mode: Mode): void {
    const { own, line, confirmed } = this;
    if (own === null || line === null || confirmed === null) return;
    const live = this.makeLive(line, confirmed.peer, mode);
    this.live = live;
    this.input.gate.set({ consented: true });
    const end = new HelperPeer({
      ports: this.input.ports.peer,
      own,
      peerFingerprint: confirmed.fingerprint,
      iceServers: this.joined?.iceServers ?? [],
      send: (body) => confirmed.sealed.send(body),
      events: live.peerEvents(),
    });
    live.use(end);
    for (const body of this.early.splice(0)) this.enqueue(() => live.onBody(body));
    this.changed();
  }

  private showPicture(visible: boolean): void {
    const { picture, ports } = this.input;
    if (!visible || this.track === null) picture.set(null);
    else if (picture.get() === null) picture.set(ports.peer.createStream(this.track));
  }
}
