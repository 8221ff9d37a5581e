import type { Chat, ChatError, ChatLine, ChatState } from '@tandem/core';

import { Value } from './value.ts';

/** A thread without a wire: keeps what was sent, refuses what it is told to refuse. */
export class FakeChat extends Value<ChatState> implements Chat {
  refuse: ChatError | null = null;
  readonly sent: string[] = [];

  constructor(lines: readonly ChatLine[] = [], unread = 0, enabled = true) {
    super({ enabled, lines, unread });
  }

  send(text: string): ChatError | null {
    if (this.refuse !== null) return this.refuse;
    if (text.trim() === '') return 'empty';
    if ([...text].length > 4000) return 'too-long';
    this.sent.push(text);
    this.#add('me', text);
    return null;
  }

  markRead(): void {
    this.set({ ...this.get(), unread: 0 });
  }

  /** The other side writes. */
  receive(text: string): void {
    this.#add('peer', text);
    this.set({ ...this.get(), unread: this.get().unread + 1 });
  }

  #add(from: ChatLine['from'], text: string): void {
    const { lines } = this.get();
    const id = `${lines.length + 1}`.padStart(32, '0');
    const line = { id, from, text, at: 1_700_000_000_000, delivered: from === 'peer' };
    this.set({ ...this.get(), lines: [...lines, line] });
  }
}

/** A thread in three scripts, both directions, with markup that must stay text. */
export function chattyChat(unread = 0): FakeChat {
  const chat = new FakeChat();
  chat.receive('Hello, I see your screen now. What happened?');
  chat.send('The printer says <b>offline</b> since this morning 🖨️');
  chat.receive('مرحبا، هل ترى الرسالة على الشاشة؟');
  chat.send('看到了，谢谢。');
  chat.receive('See https://intranet.example/printers – room 4.12 ثم اضغط OK');
  chat.set({ ...chat.get(), unread });
  return chat;
}
