import type { Relayed, SessionChanged, SharerJoined } from '@tandem/protocol';
import type { Refusal } from '../session/types.ts';
import type { ClientBody } from './connection.ts';

/** What the server tells one session; every frame of another session goes elsewhere. */
export interface SessionListener {
  onRelayed(message: Relayed): void;
  onChanged(change: SessionChanged): void;
  onSharerJoined(joined: SharerJoined): void;
  /** A frame of this session changed nothing at the server. */
  onRefused(refusal: Refusal, request: ClientBody['case']): void;
  /** There is no way back into the session: the server does not know it any more, or the person is signed out. */
  onGone(refusal: Refusal): void;
  /** Whether the server's socket is there and the session resumed on it. */
  onServer(status: 'connected' | 'reconnecting'): void;
}

/** One session's place on the shared socket. */
export interface SessionLine {
  readonly sessionId: Uint8Array;
  /** Sends in order, now or after the next resume; refusals come to `onRefused`. */
  send(body: ClientBody): void;
  /** Stops listening and drops what was not sent. */
  detach(): void;
}

/** Lower-case hex, to find a session by its id. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
