import type { Policy, ServerFrame, Welcome } from '@tandem/protocol';
import type { Refusal, Store } from '../session/types.ts';
import { ValueStore } from '../session/value-store.ts';
import { Connection, type ClientBody } from './connection.ts';
import type { SignalingPorts } from './ports.ts';
import { Requests, type Answer } from './requests.ts';
import { localRefusal, ServerRefusal } from './server-refusal.ts';
import { hex, type SessionLine, type SessionListener } from './session-line.ts';

/** How long a request waits for a socket before it fails as `unreachable`. */
const PATIENCE_MS = 10_000;
/** More frames than a session sends while a server restarts; then the oldest state is worthless anyway. */
const MAX_QUEUED = 200;

interface Attached {
  readonly line: SessionLine;
  readonly resumeKey: Uint8Array;
  listener: SessionListener;
  readonly queue: ClientBody[];
  /** The server knows on this socket that the session is ours. */
  resumed: boolean;
}

const nothing = () => undefined;
const deafListener: SessionListener = {
  onRelayed: nothing,
  onChanged: nothing,
  onSharerJoined: nothing,
  onRefused: nothing,
  onGone: nothing,
  onServer: nothing,
};

/** One socket per page, shared by all its sessions; resumes every live session after a reconnect. */
export class SignalingClient {
  private readonly ports: SignalingPorts;
  private readonly connection: Connection;
  private readonly requests = new Requests();
  private readonly sessions = new Map<string, Attached>();
  private readonly welcomed = new ValueStore<Welcome | null>(null);
  private readonly policyStore = new ValueStore<Policy | null>(null);
  private readonly waitingForSocket = new Set<(refusal: Refusal | null) => void>();

  constructor(ports: SignalingPorts) {
    this.ports = ports;
    this.connection = new Connection(ports, {
      onReady: () => this.onReady(),
      onLost: () => this.onLost(),
      onFrame: (frame) => this.onFrame(frame),
      onRefused: (refusal) => this.onRefused(refusal),
    });
  }

  /** The tenant's settings that act on running sessions; `null` before the first socket. */
  get policy(): Store<Policy | null> {
    return this.policyStore;
  }

  /** Who we are by the server's word; opens the socket. Rejects with `ServerRefusal`. */
  async welcome(): Promise<Welcome> {
    await this.socket();
    const welcome = this.welcomed.get();
    if (welcome === null) throw new ServerRefusal(localRefusal('unreachable'));
    return welcome;
  }

  /** Sends a request that belongs to no session yet. Rejects with `ServerRefusal`. */
  async request(body: ClientBody): Promise<Answer> {
    await this.socket();
    return this.ask(body);
  }

  /** Routes one session's frames to its listener until `detach`. */
  attach(sessionId: Uint8Array, resumeKey: Uint8Array, listener: SessionListener): SessionLine {
    const key = hex(sessionId);
    const line: SessionLine = {
      sessionId,
      send: (body) => this.sendFor(key, body),
      detach: () => this.detach(key),
    };
    const resumed = this.connection.ready;
    this.sessions.set(key, { line, resumeKey, listener, queue: [], resumed });
    return line;
  }

  /** A session that is left while the server is away still has to say so when it is back. */
  private detach(key: string): void {
    const session = this.sessions.get(key);
    if (session === undefined) return;
    session.listener = deafListener;
    if (session.queue.length === 0) this.sessions.delete(key);
  }

  close(): void {
    this.connection.close();
    this.requests.failAll(localRefusal('unreachable'));
  }

  private socket(): Promise<void> {
    if (this.connection.ready) return Promise.resolve();
    this.connection.open();
    return new Promise((resolve, reject) => {
      const settle = (refusal: Refusal | null) => {
        cancel();
        this.waitingForSocket.delete(settle);
        if (refusal === null) resolve();
        else reject(new ServerRefusal(refusal));
      };
      const cancel = this.ports.clock.after(PATIENCE_MS, () => settle(localRefusal('unreachable')));
      this.waitingForSocket.add(settle);
    });
  }

  private ask(body: ClientBody): Promise<Answer> {
    const id = this.requests.nextId();
    const answer = this.requests.answerTo(id);
    if (!this.connection.send(id, body)) this.requests.failAll(localRefusal('unreachable'));
    return answer;
  }

  private sendFor(key: string, body: ClientBody): void {
    const session = this.sessions.get(key);
    if (session === undefined) return;
    if (!session.resumed || !this.connection.ready) {
      if (session.queue.length < MAX_QUEUED) session.queue.push(body);
      return;
    }
    this.ask(body).catch((failure: unknown) => {
      if (!(failure instanceof ServerRefusal)) throw failure;
      if (failure.refusal.type === 'unreachable') this.keep(key, session, body);
      else session.listener.onRefused(failure.refusal, body.case);
    });
  }

  /**
   * The socket went before the answer came: said again after the resume, because the server takes no step twice. A relayed
   * message it would hand over twice, so that is left to who knows what the peer has.
   */
  private keep(key: string, session: Attached, body: ClientBody): void {
    if (body.case === 'relay' || session.queue.length >= MAX_QUEUED) return;
    session.queue.push(body);
    this.sessions.set(key, session);
  }

  private onReady(): void {
    for (const settle of this.waitingForSocket) settle(null);
    for (const session of this.sessions.values()) void this.resume(session);
  }

  private async resume(session: Attached): Promise<void> {
    const { line, resumeKey, queue } = session;
    try {
      await this.ask({ case: 'resumeSession', value: { sessionId: line.sessionId, resumeKey } });
    } catch (failure) {
      if (!(failure instanceof ServerRefusal)) throw failure;
      if (failure.refusal.type !== 'unreachable') session.listener.onGone(failure.refusal);
      return;
    }
    session.resumed = true;
    session.listener.onServer('connected');
    for (const body of queue.splice(0)) line.send(body);
    if (session.listener === deafListener) line.detach();
  }

  private onLost(): void {
    this.requests.failAll(localRefusal('unreachable'));
    for (const session of this.sessions.values()) {
      session.resumed = false;
      session.listener.onServer('reconnecting');
    }
  }

  private onRefused(refusal: Refusal): void {
    for (const settle of this.waitingForSocket) settle(refusal);
    this.onLost();
    if (refusal.type !== 'not-signed-in') return;
    for (const session of this.sessions.values()) session.listener.onGone(refusal);
  }

  private onFrame(frame: ServerFrame): void {
    const { body } = frame;
    switch (body.case) {
      case 'welcome':
        this.welcomed.set(body.value);
        this.policyStore.set(body.value.policy ?? null);
        break;
      case 'policyChanged':
        this.policyStore.set(body.value.policy ?? null);
        break;
      case 'relayed':
        this.sessions.get(hex(body.value.sessionId))?.listener.onRelayed(body.value);
        break;
      case 'sessionChanged':
        this.sessions.get(hex(body.value.sessionId))?.listener.onChanged(body.value);
        break;
      case 'sharerJoined':
        this.sessions.get(hex(body.value.sessionId))?.listener.onSharerJoined(body.value);
        break;
      default:
        break;
    }
    this.requests.settle(frame);
  }
}
