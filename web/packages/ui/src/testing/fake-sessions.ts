import type { HelperSession, HelperState, Quality, SharerSession, SharerState } from '@tandem/core';

import { FakeChat } from './fake-chat.ts';
import { Value } from './value.ts';

/** A helper's session that does nothing but remember what was asked of it. */
export class FakeHelperSession extends Value<HelperState> implements HelperSession {
  readonly chat: FakeChat;
  readonly picture = new Value<MediaStream | null>(null);
  readonly quality = new Value<Quality | null>(null);
  readonly calls: string[] = [];

  constructor(state: HelperState, chat = new FakeChat()) {
    super(state);
    this.chat = chat;
  }

  renewCode(): void {
    this.calls.push('renewCode');
  }

  proceed(): void {
    this.calls.push('proceed');
  }

  cancel(): void {
    this.calls.push('cancel');
  }

  setPaused(paused: boolean): void {
    this.calls.push(paused ? 'pause' : 'resume');
  }

  leave(): void {
    this.calls.push('leave');
  }
}

/** A sharer's session that does nothing but remember what was asked of it. */
export class FakeSharerSession extends Value<SharerState> implements SharerSession {
  readonly chat: FakeChat;
  readonly calls: string[] = [];

  constructor(state: SharerState, chat = new FakeChat()) {
    super(state);
    this.chat = chat;
  }

  submit(code: string): void {
    this.calls.push(`submit ${code}`);
  }

  allow(): void {
    this.calls.push('allow');
  }

  chooseScreen(): void {
    this.calls.push('chooseScreen');
  }

  decline(): void {
    this.calls.push('decline');
  }

  setPaused(paused: boolean): void {
    this.calls.push(paused ? 'pause' : 'resume');
  }

  leave(): void {
    this.calls.push('leave');
  }
}
