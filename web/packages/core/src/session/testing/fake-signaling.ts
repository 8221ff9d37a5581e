import {
  type ClientFrame,
  create,
  decodeClientFrame,
  encodeServerFrame,
  EndReason,
  type Identity,
  IdentitySchema,
  type Init,
  Mode,
  type ServerFrameSchema,
  type SessionChanged,
  SessionState,
} from '@tandem/protocol';
import { hex } from '../../signaling/session-line.ts';
import { FakeSocket } from './fake-socket.ts';

type ServerBody = NonNullable<Init<typeof ServerFrameSchema>['body']>;
type Role = 'helper' | 'sharer';

/** One signed-in page. */
export interface FakePerson {
  readonly identity: Identity;
  socket: FakeSocket | null;
}

export interface FakeSession {
  readonly id: Uint8Array<ArrayBuffer>;
  readonly nameplate: string;
  readonly helper: FakePerson;
  sharer: FakePerson | null;
  readonly wantedMode: Mode;
  mode: Mode;
  state: SessionState;
  endReason: EndReason;
  attemptsLeft: number;
  readonly confirmed: Set<Role>;
  readonly connected: Set<Role>;
  readonly paused: Set<Role>;
  readonly silent: Set<Role>;
  /** The sockets that the session hangs on, by `SessionCreated`, `SessionJoined` and `ResumeSession`. */
  readonly seats: Map<Role, FakeSocket>;
}

/** Where a test bends what an honest server would do. */
export interface Bends {
  relay?: (bytes: Uint8Array, from: Role) => Uint8Array | null;
  changed?: (change: Init<typeof ServerFrameSchema>['body'], to: Role) => void;
  identity?: (identity: Identity, to: Role) => Identity;
  mode?: (mode: Mode, to: Role) => Mode;
}

const honest = (identity: Identity) => identity;
const id = (value: number) => new Uint8Array(16).fill(value);

export function fakePerson(number: number, givenName: string): FakePerson {
  const identity = create(IdentitySchema, {
    personId: id(number),
    givenName,
    familyName: 'Example',
    jobTitle: 'Clerk',
    company: 'Example AB',
    verifiedDomain: 'example.org',
  });
  return { identity, socket: null };
}

/** The server of `signaling.proto`, honest and in memory, small enough to read; `bends` make it lie. */
export class FakeSignaling {
  readonly sessions: FakeSession[] = [];
  /** Every frame a client sent, for tests of what is said and what never is. */
  readonly frames: ClientFrame[] = [];
  readonly received: Uint8Array[] = [];
  readonly sockets: FakeSocket[] = [];
  bends: Bends = {};
  /** Which relayed messages are handed over twice. */
  replay: (bytes: Uint8Array, from: Role) => boolean = () => false;
  up = true;
  chatDisabled = false;
  refusals = new Map<string, string>();

  openSocket(person: FakePerson, url: string, protocols: readonly string[]): FakeSocket {
    const socket = new FakeSocket(
      url,
      protocols,
      (bytes) => this.onBytes(person, socket, bytes),
      () => this.onGone(person, socket),
    );
    this.sockets.push(socket);
    if (this.up) {
      person.socket = socket;
      this.send(person, 0, { case: 'welcome', value: this.welcome(person) });
    } else {
      setImmediate(() => socket.break());
    }
    return socket;
  }

  /** All sockets break; sessions are kept as a database keeps them. */
  stop(): void {
    this.up = false;
    for (const socket of this.sockets) socket.lose();
  }

  start(): void {
    this.up = true;
  }

  setChatDisabled(chatDisabled: boolean): void {
    this.chatDisabled = chatDisabled;
    const policy = { remoteHelpEnabled: true, chatDisabled };
    for (const session of this.sessions) {
      this.tell(session, { case: 'policyChanged', value: { policy } });
    }
  }

  session(index = 0): FakeSession {
    const session = this.sessions[index];
    if (session === undefined) throw new Error('no such session');
    return session;
  }

  /** The cases of all frames, pings left out. */
  said(): string[] {
    return this.frames.map((frame) => frame.body.case ?? '').filter((name) => name !== 'ping');
  }

  end(session: FakeSession, reason: EndReason): void {
    session.endReason = reason;
    this.move(session, SessionState.ENDED);
  }

  private welcome(person: FakePerson) {
    const policy = { remoteHelpEnabled: true, chatDisabled: this.chatDisabled };
    return { self: person.identity, tenantId: id(200), policy };
  }

  private onGone(person: FakePerson, socket: FakeSocket): void {
    if (person.socket === socket) person.socket = null;
    for (const { seats } of this.sessions) {
      for (const [role, held] of seats) if (held === socket) seats.delete(role);
    }
  }

  private onBytes(person: FakePerson, socket: FakeSocket, bytes: Uint8Array): void {
    const decoded = decodeClientFrame(bytes);
    if (!decoded.ok || person.socket !== socket) {
      socket.break();
      return;
    }
    this.received.push(bytes);
    this.frames.push(decoded.message);
    const { requestId, body } = decoded.message;
    const refusal = this.refusals.get(body.case ?? '');
    if (refusal === undefined) this.onFrame(person, requestId, body);
    else this.send(person, requestId, { case: 'refused', value: { type: refusal, detail: 'No.' } });
  }

  private onFrame(person: FakePerson, requestId: number, body: ClientFrame['body']): void {
    const answer = (reply: ServerBody) => this.send(person, requestId, reply);
    const refuse = (type: string) => answer({ case: 'refused', value: { type, detail: 'No.' } });
    if (body.case === 'ping') return answer({ case: 'pong', value: {} });
    if (body.case === 'createSession') return answer(this.create(person, body.value.wantedMode));
    if (body.case === 'resolveNameplate') {
      const { nameplate } = body.value;
      const session = this.sessions.find((candidate) => candidate.nameplate === nameplate);
      if (session === undefined) return refuse('code-unknown');
      if (session.state !== SessionState.CODE_ISSUED) return refuse('code-used');
      answer(this.join(session, person));
      return undefined;
    }
    const key = body.case === undefined ? '' : hex(body.value.sessionId);
    const session = this.sessions.find((candidate) => hex(candidate.id) === key);
    if (session === undefined || session.state === SessionState.ENDED)
      return refuse('session-ended');
    const role: Role = session.helper === person ? 'helper' : 'sharer';
    const other: Role = role === 'helper' ? 'sharer' : 'helper';
    if (body.case === 'resumeSession') this.sit(session, role, person);
    else if (!session.seats.has(role)) return refuse('not-found');
    else if (body.case === 'relay' && !session.seats.has(other)) return refuse('session-conflict');
    answer({ case: 'accepted', value: {} });
    this.onSessionFrame(session, role, body);
    return undefined;
  }

  private onSessionFrame(session: FakeSession, role: Role, body: ClientFrame['body']): void {
    const other: Role = role === 'helper' ? 'sharer' : 'helper';
    switch (body.case) {
      case 'relay': {
        const bend = this.bends.relay ?? ((bytes: Uint8Array) => bytes);
        const message = bend(body.value.message, role);
        if (message === null) return;
        const relayed = { case: 'relayed' as const, value: { sessionId: session.id, message } };
        this.sendTo(session, other, relayed);
        if (this.replay(message, role)) this.sendTo(session, other, relayed);
        return;
      }
      case 'reportConfirmation':
        if (body.value.matches) session.confirmed.add(role);
        else if (role === 'helper') {
          session.attemptsLeft -= 1;
          session.sharer = null;
          session.seats.delete('sharer');
          this.move(session, SessionState.CODE_ISSUED);
        }
        if (session.confirmed.size === 2) this.move(session, SessionState.IDENTITIES_SHOWN);
        return;
      case 'requestMode':
        session.mode = body.value.mode;
        this.move(session, SessionState.MODE_REQUESTED);
        return;
      case 'answerConsent':
        if (body.value.allowed) this.move(session, SessionState.CONNECTING);
        else this.end(session, EndReason.DECLINED);
        return;
      case 'reportConnected':
        session.connected.add(role);
        if (session.connected.size === 2) this.move(session, SessionState.ACTIVE);
        return;
      case 'setPaused':
        if (body.value.paused) session.paused.add(role);
        else session.paused.delete(role);
        this.move(session, session.state);
        return;
      case 'reportPeer':
        if (body.value.silent) session.silent.add(other);
        else session.silent.delete(other);
        return;
      case 'leaveSession':
        this.end(
          session,
          body.value.reason || (role === 'helper' ? EndReason.HELPER_LEFT : EndReason.SHARER_LEFT),
        );
        return;
      case 'resumeSession':
        this.move(session, session.state);
        return;
      default:
        throw new Error(`unexpected ${body.case}`);
    }
  }

  private sit(session: FakeSession, role: Role, { socket }: FakePerson): void {
    if (socket !== null) session.seats.set(role, socket);
  }

  private create(helper: FakePerson, wantedMode: Mode): ServerBody {
    const number = this.sessions.length;
    const session: FakeSession = {
      id: id(100 + number),
      nameplate: `7K${number}`,
      helper,
      sharer: null,
      wantedMode,
      mode: wantedMode,
      state: SessionState.CODE_ISSUED,
      endReason: EndReason.UNSPECIFIED,
      attemptsLeft: 3,
      confirmed: new Set(),
      connected: new Set(),
      paused: new Set(),
      silent: new Set(),
      seats: new Map(),
    };
    this.sit(session, 'helper', helper);
    this.sessions.push(session);
    return {
      case: 'sessionCreated',
      value: {
        sessionId: session.id,
        nameplate: session.nameplate,
        expiresInSeconds: 600,
        resumeKey: id(150 + number),
        linkBase: 'https://help.example.org',
      },
    };
  }

  private join(session: FakeSession, sharer: FakePerson): ServerBody {
    session.sharer = sharer;
    this.sit(session, 'sharer', sharer);
    const vouch = this.bends.identity ?? honest;
    this.send(session.helper, 0, {
      case: 'sharerJoined',
      value: { sessionId: session.id, sharer: vouch(sharer.identity, 'helper'), device: '-' },
    });
    session.state = SessionState.JOINED;
    return {
      case: 'sessionJoined',
      value: {
        sessionId: session.id,
        helper: vouch(session.helper.identity, 'sharer'),
        wantedMode: session.wantedMode,
        resumeKey: id(170),
      },
    };
  }

  private move(session: FakeSession, state: SessionState): void {
    session.state = state;
    for (const role of ['helper', 'sharer'] as const) {
      this.sendTo(session, role, { case: 'sessionChanged', value: this.change(session, role) });
    }
  }

  private change(session: FakeSession, to: Role): Omit<SessionChanged, '$typeName' | '$unknown'> {
    const bend = this.bends.mode ?? ((mode: Mode) => mode);
    return {
      sessionId: session.id,
      state: session.state,
      mode: bend(session.mode, to),
      pausedByHelper: session.paused.has('helper'),
      pausedBySharer: session.paused.has('sharer'),
      endReason: session.endReason,
      missing: 0,
      attemptsLeft: session.attemptsLeft,
      expiresInSeconds: 0,
    };
  }

  private tell(session: FakeSession, body: ServerBody): void {
    this.sendTo(session, 'helper', body);
    this.sendTo(session, 'sharer', body);
  }

  private sendTo(session: FakeSession, role: Role, body: ServerBody): void {
    session.seats.get(role)?.deliver(encodeServerFrame({ requestId: 0, body }));
  }

  private send(person: FakePerson, requestId: number, body: ServerBody): void {
    person.socket?.deliver(encodeServerFrame({ requestId, body }));
  }
}
