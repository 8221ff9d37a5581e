import { decodeChatFrame, encodeChatFrame, type ChatMessage } from '@tandem/protocol';
import { bytesOf } from '../peer/channels.ts';
import { hex } from '../signaling/session-line.ts';
import type { Clock } from '../signaling/ports.ts';
import type { Chat, ChatError, ChatLine, ChatState } from '../session/types.ts';
import { ValueStore } from '../session/value-store.ts';
import { normalise, textError } from './message-text.ts';

/** What the thread needs of its session. */
export interface ChatOwner {
  readonly clock: Clock;
  /** Asked for every message in either direction. */
  allows(direction: 'in' | 'out'): boolean;
}

/** More than two people write in a day; a flood beyond it drops the oldest lines. */
const MAX_LINES = 5000;

/** One continuous thread over the data channel `chat`. Text stays text: nothing in it is opened or run. */
export class ChatThread implements Chat {
  private readonly store = new ValueStore<ChatState>({ enabled: true, lines: [], unread: 0 });
  private readonly owner: ChatOwner;
  private channel: RTCDataChannel | null = null;

  constructor(owner: ChatOwner) {
    this.owner = owner;
  }

  get(): ChatState {
    return this.store.get();
  }

  subscribe(listener: () => void): () => void {
    return this.store.subscribe(listener);
  }

  /** Takes the channel of a verified connection. */
  use(channel: RTCDataChannel): void {
    this.channel = channel;
    channel.addEventListener('message', (event) => {
      if (this.channel === channel) this.onFrame(bytesOf(event));
    });
  }

  /** The session is over, or the peer sent what breaks the rules: nothing more goes in or out; the lines stay. */
  close(): void {
    this.channel = null;
  }

  /** The tenant setting **Disable chat**; turning it on takes the thread away. */
  setEnabled(enabled: boolean): void {
    const { enabled: before, lines } = this.get();
    if (enabled === before) return;
    this.store.set({ enabled, lines: enabled ? lines : [], unread: 0 });
  }

  send(text: string): ChatError | null {
    const plain = normalise(text);
    const error = this.whyNot(plain);
    if (error !== null) return error;
    const id = crypto.getRandomValues(new Uint8Array(16));
    const at = this.owner.clock.now();
    const sent = this.transmit(
      encodeChatFrame({
        body: { case: 'message', value: { id, text: plain, sentAtMs: BigInt(at) } },
      }),
    );
    if (!sent) return 'not-connected';
    this.add({ id: hex(id), from: 'me', text: plain, at, delivered: false });
    return null;
  }

  markRead(): void {
    const state = this.get();
    if (state.unread > 0) this.store.set({ ...state, unread: 0 });
  }

  private whyNot(text: string): ChatError | null {
    const error = textError(text);
    if (error !== null) return error;
    if (!this.get().enabled) return 'disabled';
    return this.channel?.readyState === 'open' && this.owner.allows('out') ? null : 'not-connected';
  }

  private transmit(bytes: Uint8Array<ArrayBuffer>): boolean {
    try {
      this.channel?.send(bytes);
      return this.channel !== null;
    } catch {
      return false;
    }
  }

  private onFrame(bytes: Uint8Array | null): void {
    const decoded = bytes === null ? null : decodeChatFrame(bytes);
    if (!decoded?.ok) {
      this.close();
      return;
    }
    if (!this.owner.allows('in')) return;
    const { body } = decoded.message;
    switch (body.case) {
      case 'message':
        this.onMessage(body.value);
        break;
      case 'receipt':
        this.onReceipt(hex(body.value.id));
        break;
      default:
        this.close();
    }
  }

  private onMessage({ id, text }: ChatMessage): void {
    const key = hex(id);
    if (textError(text) === 'too-long') {
      this.close();
      return;
    }
    if (this.get().lines.some((line) => line.id === key)) return;
    this.transmit(encodeChatFrame({ body: { case: 'receipt', value: { id } } }));
    this.add({ id: key, from: 'peer', text, at: this.owner.clock.now(), delivered: true });
  }

  private onReceipt(id: string): void {
    const state = this.get();
    const at = state.lines.findIndex((line) => line.id === id && line.from === 'me');
    const line = state.lines[at];
    if (line === undefined || line.delivered) return;
    this.store.set({ ...state, lines: state.lines.with(at, { ...line, delivered: true }) });
  }

  private add(line: ChatLine): void {
    const { enabled, lines, unread } = this.get();
    this.store.set({
      enabled,
      lines: [...lines.slice(-MAX_LINES + 1), line],
      unread: unread + (line.from === 'peer' ? 1 : 0),
    });
  }
}
