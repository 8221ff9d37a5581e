import {
  type ClientFrame,
  type ClientFrameSchema,
  decodeServerFrame,
  encodeClientFrame,
  type Init,
  type ServerFrame,
} from '@tandem/protocol';
import type { Refusal } from '../session/types.ts';
import { Backoff } from './backoff.ts';
import { KeepAlive } from './keep-alive.ts';
import type { SignalingPorts, Socket } from './ports.ts';
import { ticketRefusal } from './server-refusal.ts';

export type ClientBody = NonNullable<Init<typeof ClientFrameSchema>['body']>;
export type SentFrame = ClientFrame;

/** Version of the socket's protocol (`signaling.proto`). */
const SUBPROTOCOL = 'tandem.v1';
/** The server reads 1000 as a person who left (RFC 6455 section 7.4.1) and ends what hangs on the socket. */
const CLOSE_LEFT = 1000;
/** This socket is given up and the next one goes on with its sessions. */
const CLOSE_RECONNECTING = 4000;
const CLOSE_BAD_FRAME = 4400;

/** Who owns the connection and hears of it. */
export interface ConnectionListener {
  /** The first frame, `Welcome`, arrived: from now on frames may be sent. */
  onReady(): void;
  /** The socket is gone; another one is being opened. */
  onLost(): void;
  onFrame(frame: ServerFrame): void;
  /** The server gives no ticket; nothing more is tried until `open` is called again. */
  onRefused(refusal: Refusal): void;
}

/** Keeps one socket open: ticket, subprotocols, pings, reconnecting. Knows no sessions. */
export class Connection {
  private readonly ports: SignalingPorts;
  private readonly listener: ConnectionListener;
  private readonly backoff: Backoff;
  private socket: Socket | null = null;
  private keepAlive: KeepAlive | null = null;
  private cancelRetry: () => void = () => undefined;
  private state: 'closed' | 'opening' | 'ready' = 'closed';
  private generation = 0;

  constructor(ports: SignalingPorts, listener: ConnectionListener) {
    this.ports = ports;
    this.listener = listener;
    this.backoff = new Backoff(ports.random);
  }

  get ready(): boolean {
    return this.state === 'ready';
  }

  /** Opens a socket where there is none; may be called again at any time. */
  open(): void {
    if (this.state === 'closed') void this.connect();
  }

  /** Sends one frame; false where there is no socket or the frame breaks a rule. */
  send(requestId: number, body: ClientBody): boolean {
    if (this.state !== 'ready' || this.socket === null) return false;
    this.socket.send(encodeClientFrame({ requestId, body }));
    return true;
  }

  /** The person goes; nothing is opened again by itself. */
  close(): void {
    this.drop(CLOSE_LEFT);
    this.state = 'closed';
  }

  private async connect(): Promise<void> {
    this.state = 'opening';
    const generation = ++this.generation;
    let ticket: string;
    try {
      ticket = await this.ports.ticket();
    } catch (failure) {
      if (generation === this.generation) this.onTicketFailure(failure);
      return;
    }
    if (generation !== this.generation) return;
    // The ticket is no part of the address: addresses end in logs (security rule 19).
    const url = `${this.ports.origin.replace(/^http/, 'ws')}/ws/console`;
    const socket = this.ports.openSocket(url, [SUBPROTOCOL, `ticket.${ticket}`]);
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('message', (event) => this.onMessage(socket, event.data));
    socket.addEventListener('close', () => this.onClosed(socket));
    this.socket = socket;
    this.keepAlive = new KeepAlive(
      this.ports.clock,
      () => this.send(0xffffffff, { case: 'ping', value: {} }),
      () => this.onClosed(socket),
    );
  }

  private onMessage(socket: Socket, data: unknown): void {
    if (socket !== this.socket) return;
    const decoded =
      data instanceof ArrayBuffer
        ? decodeServerFrame(new Uint8Array(data))
        : { ok: false as const };
    if (!decoded.ok) {
      socket.close(CLOSE_BAD_FRAME);
      this.onClosed(socket);
      return;
    }
    this.keepAlive?.heard();
    const { message } = decoded;
    this.listener.onFrame(message);
    if (message.body.case === 'welcome' && this.state === 'opening') {
      this.state = 'ready';
      this.backoff.reset();
      this.listener.onReady();
    }
  }

  private onClosed(socket: Socket): void {
    if (socket !== this.socket) return;
    this.drop(CLOSE_RECONNECTING);
    this.retry();
    this.listener.onLost();
  }

  private onTicketFailure(failure: unknown): void {
    const refusal = ticketRefusal(failure);
    if (refusal === null) {
      this.retry();
      this.listener.onLost();
    } else {
      this.state = 'closed';
      this.listener.onRefused(refusal);
    }
  }

  private retry(): void {
    this.state = 'opening';
    this.cancelRetry = this.ports.clock.after(this.backoff.next(), () => void this.connect());
  }

  private drop(code: number): void {
    this.generation += 1;
    this.cancelRetry();
    this.keepAlive?.stop();
    const socket = this.socket;
    this.socket = null;
    socket?.close(code);
  }
}
