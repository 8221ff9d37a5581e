import {
  type ControlMessage,
  type ControlMessageSchema,
  decodeControlMessage,
  encodeControlMessage,
  type Init,
} from '@tandem/protocol';

type ControlBody = NonNullable<Init<typeof ControlMessageSchema>['body']>;

/** Both ends open the channels by number, so nobody has to announce one and none can be smuggled in. */
export function openChannels(connection: RTCPeerConnection): {
  control: RTCDataChannel;
  chat: RTCDataChannel;
} {
  const open = (label: string, id: number) => {
    const channel = connection.createDataChannel(label, { negotiated: true, id, ordered: true });
    channel.binaryType = 'arraybuffer';
    return channel;
  };
  return { control: open('control', 0), chat: open('chat', 1) };
}

/** The bytes of one data channel message; `null` for text, which our protocol never sends. */
export function bytesOf(event: MessageEvent): Uint8Array | null {
  return event.data instanceof ArrayBuffer ? new Uint8Array(event.data) : null;
}

/** The channel `control`: messages that keep the field rules, or nothing. */
export class ControlChannel {
  private readonly channel: RTCDataChannel;

  /** A message that breaks a rule calls `onBroken`, once for each. */
  constructor(
    channel: RTCDataChannel,
    onMessage: (message: ControlMessage) => void,
    onBroken: () => void,
  ) {
    this.channel = channel;
    channel.addEventListener('message', (event) => {
      const bytes = bytesOf(event);
      const decoded = bytes === null ? null : decodeControlMessage(bytes);
      if (decoded?.ok) onMessage(decoded.message);
      else onBroken();
    });
  }

  /** False where the channel is not open. */
  send(body: ControlBody): boolean {
    if (this.channel.readyState !== 'open') return false;
    try {
      this.channel.send(encodeControlMessage({ body }));
      return true;
    } catch {
      return false;
    }
  }
}
