/** Bytes to messages and back, with every limit of the wire enforced: size, shape, text encoding, field rules. */
import {
  create,
  fromBinary,
  toBinary,
  type DescMessage,
  type MessageInitShape,
  type MessageShape,
} from '@bufbuild/protobuf';
import { configureTextEncoding } from '@bufbuild/protobuf/wire';
import { firstViolation } from './field-rules.ts';
import { isWellFormedText } from './plain-text.ts';
import { hasDeclaredShape } from './wire-shape.ts';
import {
  ChatFrameSchema,
  ControlMessageSchema,
  PeerMessageSchema,
  SealedBodySchema,
} from '../generated/tandem/v1/peer_pb.ts';
import { ClientFrameSchema, ServerFrameSchema } from '../generated/tandem/v1/signaling_pb.ts';

/** Largest frame in bytes, on the socket and on a data channel. */
export const MAX_FRAME_BYTES = 64 * 1024;

// The library's own decoder replaces broken UTF-8 and swallows a byte order mark; Java refuses the one and keeps the other.
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
configureTextEncoding({
  encodeUtf8: (text) => encoder.encode(text) as Uint8Array<ArrayBuffer>,
  decodeUtf8: (bytes) => decoder.decode(bytes),
  checkUtf8: isWellFormedText,
});

/** What came out of bytes that somebody else wrote: a message that keeps all rules, or why it was refused. */
export type Decoded<T> =
  { readonly ok: true; readonly message: T } | { readonly ok: false; readonly why: string };

/** This client tried to send something that breaks the rules of the wire; the path names the field. */
export class UnsendableMessage extends Error {
  readonly path: string;
  constructor(type: string, path: string) {
    super(`${type} cannot be sent: ${path}`);
    this.path = path;
  }
}

/** Reads bytes from outside. Never throws: `why` is `too large`, `malformed` or the path of the first bad field. */
export function decode<S extends DescMessage>(
  schema: S,
  bytes: Uint8Array,
): Decoded<MessageShape<S>> {
  if (bytes.length > MAX_FRAME_BYTES) return { ok: false, why: 'too large' };
  try {
    if (!hasDeclaredShape(schema, bytes)) return { ok: false, why: 'malformed' };
    const message = fromBinary(schema, bytes);
    const path = firstViolation(schema, message);
    return path === null ? { ok: true, message } : { ok: false, why: path };
  } catch {
    return { ok: false, why: 'malformed' };
  }
}

/** Writes a message, or throws `UnsendableMessage`. */
export function encode<S extends DescMessage>(
  schema: S,
  init: MessageInitShape<S>,
): Uint8Array<ArrayBuffer> {
  const message = create(schema, init);
  const path = firstViolation(schema, message);
  if (path !== null) throw new UnsendableMessage(schema.name, path);
  const bytes = toBinary(schema, message);
  if (bytes.length > MAX_FRAME_BYTES) throw new UnsendableMessage(schema.name, 'too large');
  return bytes as Uint8Array<ArrayBuffer>;
}

type Init<S extends DescMessage> = MessageInitShape<S>;

export const decodeClientFrame = (bytes: Uint8Array) => decode(ClientFrameSchema, bytes);
export const encodeClientFrame = (frame: Init<typeof ClientFrameSchema>) =>
  encode(ClientFrameSchema, frame);

export const decodeServerFrame = (bytes: Uint8Array) => decode(ServerFrameSchema, bytes);
export const encodeServerFrame = (frame: Init<typeof ServerFrameSchema>) =>
  encode(ServerFrameSchema, frame);

export const decodePeerMessage = (bytes: Uint8Array) => decode(PeerMessageSchema, bytes);
export const encodePeerMessage = (message: Init<typeof PeerMessageSchema>) =>
  encode(PeerMessageSchema, message);

export const decodeSealedBody = (bytes: Uint8Array) => decode(SealedBodySchema, bytes);
export const encodeSealedBody = (body: Init<typeof SealedBodySchema>) =>
  encode(SealedBodySchema, body);

export const decodeControlMessage = (bytes: Uint8Array) => decode(ControlMessageSchema, bytes);
export const encodeControlMessage = (message: Init<typeof ControlMessageSchema>) =>
  encode(ControlMessageSchema, message);

export const decodeChatFrame = (bytes: Uint8Array) => decode(ChatFrameSchema, bytes);
export const encodeChatFrame = (frame: Init<typeof ChatFrameSchema>) =>
  encode(ChatFrameSchema, frame);
