import { encodeChatFrame } from '@tandem/protocol';
import { describe, expect, test } from 'vitest';
import { FakeClock, settle } from '../session/testing/fake-clock.ts';
import { FakeChannel } from '../session/testing/fake-channel.ts';
import { ChatThread } from './chat-thread.ts';

const id = new Uint8Array(16).fill(9);

function message(text: string) {
  return encodeChatFrame({ body: { case: 'message', value: { id, text, sentAtMs: 1n } } });
}

function receipt(of: Uint8Array) {
  return encodeChatFrame({ body: { case: 'receipt', value: { id: of } } }).buffer;
}

function opened() {
  const gate = { in: true, out: true };
  const thread = new ChatThread({ clock: new FakeClock(), allows: (way) => gate[way] });
  const channel = new FakeChannel('chat', () => null);
  channel.readyState = 'open';
  thread.use(channel as unknown as RTCDataChannel);
  return { gate, thread, channel };
}

describe('sending', () => {
  test.each([
    ['', 'empty'],
    [' \n\t ', 'empty'],
    ['x'.repeat(4001), 'too-long'],
    ['\u{1F600}'.repeat(4001), 'too-long'],
    ['half \uD83D', 'not-text'],
    ['bell \u0007', 'not-text'],
    ['\u{1F600}'.repeat(4000), null],
    ['مرحبا abc שלום', null],
    ['a\tb\nc', null],
    ['<script>alert(1)</script>', null],
  ])('%j: %s', (text, error) => {
    const { thread, channel } = opened();
    expect(thread.send(text)).toBe(error);
    expect(thread.get().lines.length).toBe(error === null ? 1 : 0);
    expect(channel.sent.length).toBe(error === null ? 1 : 0);
  });

  test('nothing leaves without a channel, on a closed one, or past the gate', () => {
    const { thread, channel, gate } = opened();
    gate.out = false;
    expect(thread.send('a')).toBe('not-connected');
    gate.out = true;
    channel.readyState = 'closing';
    expect(thread.send('a')).toBe('not-connected');
    thread.close();
    expect(thread.send('a')).toBe('not-connected');
    expect(thread.get().lines).toEqual([]);
  });

  test('a receipt marks the line once, a receipt for something else marks nothing', () => {
    const { thread, channel } = opened();
    thread.send('a');
    const line = thread.get().lines[0];
    channel.receive(receipt(id));
    expect(thread.get().lines[0]).toBe(line);
    channel.receive(receipt(new Uint8Array(Buffer.from(line?.id ?? '', 'hex'))));
    expect(thread.get().lines[0]?.delivered).toBe(true);
  });
});

describe('receiving', () => {
  test('a line is shown, counted and acknowledged once', () => {
    const { thread, channel } = opened();
    channel.receive(message('hello').buffer);
    channel.receive(message('hello').buffer);
    expect(thread.get()).toMatchObject({ unread: 1, lines: [{ from: 'peer', text: 'hello' }] });
    expect(channel.sent).toHaveLength(1);
    thread.markRead();
    const read = thread.get();
    thread.markRead();
    expect(thread.get()).toBe(read);
  });

  test('the gate is asked for every frame', () => {
    const { thread, channel, gate } = opened();
    gate.in = false;
    channel.receive(message('hello').buffer);
    expect(thread.get().lines).toEqual([]);
    expect(channel.sent).toEqual([]);
  });

  test.each([
    ['text instead of bytes', '{"hello":1}'],
    ['nothing', new ArrayBuffer(0)],
    ['noise', Uint8Array.of(1, 2, 3, 255).buffer],
    ['an unknown kind', Uint8Array.of(0x22, 0).buffer],
    ['4,001 characters in few bytes', message('x'.repeat(4001)).buffer],
    ['more than a frame', new ArrayBuffer(70_000)],
  ])('%s closes the chat and nothing else', async (_, data) => {
    const { thread, channel } = opened();
    channel.receive(message('before').buffer);
    channel.receive(data);
    await settle();
    channel.receive(message('after').buffer);
    expect(thread.get().lines.map((line) => line.text)).toEqual(['before']);
    expect(thread.send('me')).toBe('not-connected');
  });
});
