/**
 * What a help session looks like to a screen. The state is one immutable value of a closed union; a screen renders it
 * and calls the session's methods. Nothing here knows React, the DOM or the wire.
 */

/** A value that changes over time; fits React's `useSyncExternalStore`. */
export interface Store<T> {
  /** The current value; the same reference until it changes. */
  get(): T;
  /** Calls the listener after every change; the result unsubscribes. */
  subscribe(listener: () => void): () => void;
}

/** What the server vouches for about a person and the key exchange confirmed (spec F7). */
export interface Person {
  /** Lower-case UUID. */
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly jobTitle: string;
  readonly company: string;
  /** `null`: the organisation has no verified domain. */
  readonly verifiedDomain: string | null;
  /** Path on this server; `null`: show initials. */
  readonly photoPath: string | null;
}

export type Mode = 'view-only' | 'full-control';
export type Side = 'helper' | 'sharer';

/** The closed list of reasons why a session ended (spec 5.10, `model.proto`). */
export type EndReason =
  | 'helper-left'
  | 'sharer-left'
  | 'declined'
  | 'code-expired'
  | 'consent-timeout'
  | 'offline'
  | 'not-permitted'
  | 'out-of-scope'
  | 'tenant-disabled'
  | 'unenrolled-not-allowed'
  | 'network-lost'
  | 'superseded'
  | 'agent-missing'
  | 'sharer-reclaimed'
  | 'code-burned'
  | 'identity-mismatch'
  | 'signed-out'
  | 'length-limit'
  | 'idle-limit';

/** An answer of the server that changed nothing: problem type (last part of its URI), sentence, and when to try again. */
export interface Refusal {
  readonly type: string;
  readonly detail: string;
  readonly retryAfterSeconds: number | null;
  readonly attemptsLeft: number | null;
}

/** Measured once a second from WebRTC's statistics. */
export interface Quality {
  readonly roundTripMs: number | null;
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  readonly path: 'direct' | 'relayed';
}

export interface Ended {
  readonly kind: 'ended';
  readonly reason: EndReason;
  /** Which side is missing, where the reason is a lost network. */
  readonly missing: Side | null;
  /** How long the picture was allowed, `null`: it never was. */
  readonly durationMs: number | null;
  readonly peer: Person | null;
}

interface Active {
  readonly kind: 'active';
  readonly peer: Person;
  readonly mode: Mode;
  /** Milliseconds of this client's clock when the session became active. */
  readonly since: number;
  readonly pausedBy: readonly Side[];
  /** The capture was stopped by the browser's own share bar or because the window closed. */
  readonly captureEnded: boolean;
  readonly link: 'connected' | 'reconnecting';
  /** The server's socket; a session goes on without it. */
  readonly server: 'connected' | 'reconnecting';
}

/** What the helper's screen shows. */
export type HelperState =
  | { readonly kind: 'requesting-code' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'code';
      /** `NNN`, from the server. */
      readonly nameplate: string;
      /** `SSSSS`, made here; never sent. */
      readonly secret: string;
      /** Milliseconds of this client's clock. */
      readonly expiresAt: number;
      readonly lifetimeMs: number;
      /** `https://{host}/j/NNN#SSSSS` */
      readonly link: string;
      /** Set after somebody typed a wrong code; null before. */
      readonly attemptsLeft: number | null;
    }
  | { readonly kind: 'pairing'; readonly nameplate: string; readonly secret: string }
  | { readonly kind: 'trust'; readonly peer: Person; readonly mode: Mode; readonly device: string }
  | { readonly kind: 'waiting-for-consent'; readonly peer: Person; readonly mode: Mode }
  | { readonly kind: 'connecting'; readonly peer: Person; readonly mode: Mode }
  | Active
  | Ended;

/** What the sharer's screen shows. */
export type SharerState =
  | { readonly kind: 'code-entry'; readonly refusal: Refusal | null }
  | { readonly kind: 'checking' }
  | { readonly kind: 'waiting-for-helper'; readonly peer: Person }
  | { readonly kind: 'trust'; readonly peer: Person; readonly mode: Mode }
  | { readonly kind: 'choosing-screen'; readonly peer: Person; readonly refused: boolean }
  | { readonly kind: 'connecting'; readonly peer: Person; readonly mode: Mode }
  | Active
  | Ended;

export interface ChatLine {
  /** Lower-case hex, 32 characters. */
  readonly id: string;
  readonly from: 'me' | 'peer';
  readonly text: string;
  /** Milliseconds of this client's clock. */
  readonly at: number;
  readonly delivered: boolean;
}

export interface ChatState {
  /** False: the tenant setting **Disable chat** is Yes; the thread is gone. */
  readonly enabled: boolean;
  readonly lines: readonly ChatLine[];
  readonly unread: number;
}

/** Why a message was not sent. */
export type ChatError = 'empty' | 'too-long' | 'not-text' | 'disabled' | 'not-connected';

export interface Chat extends Store<ChatState> {
  /** Sends, or says why not; the text stays with the caller until it is `null`. */
  send(text: string): ChatError | null;
  markRead(): void;
}

export interface HelperSession extends Store<HelperState> {
  readonly chat: Chat;
  /** The sharer's screen; `null` until the first track arrives and while paused. */
  readonly picture: Store<MediaStream | null>;
  readonly quality: Store<Quality | null>;
  /** **Get a security code** again: a new session with a new code. */
  renewCode(): void;
  /** **Continue** on the trust screen. */
  proceed(): void;
  /** **Cancel** on the trust screen or while the code is shown. */
  cancel(): void;
  setPaused(paused: boolean): void;
  leave(): void;
}

export interface SharerSession extends Store<SharerState> {
  readonly chat: Chat;
  /** **Submit**: eight characters as typed; look-alikes are folded here. */
  submit(code: string): void;
  /** **Allow**: must be called inside a user gesture, because the browser's picker opens. */
  allow(): void;
  /** Opens the picker again after it was closed without a choice, or after the capture ended. Inside a user gesture. */
  chooseScreen(): void;
  decline(): void;
  setPaused(paused: boolean): void;
  leave(): void;
}
