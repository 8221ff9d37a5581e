/** Bytes to messages and back, with every limit of the wire enforced: size, shape, text encoding, field rules. */
import type { DescMessage } from '@bufbuild/protobuf';
import { read, write } from './codec.ts';
import { firstViolation } from './field-rules.ts';
import type { AnySchema, Init, Schema, Shape } from './schema.ts';
import { complete, type Values } from './values.ts';
import {
  ChatFrameSchema,
  ClientFrameSchema,
  ControlMessageSchema,
  PeerMessageSchema,
  SealedBodySchema,
  ServerFrameSchema,
} from '../generated/schemas.ts';

/** Largest frame in bytes, on the socket and on a data channel. */
export const MAX_FRAME_BYTES = 64 * 1024;

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

/** A whole message from some of its fields; the others hold their defaults. */
export function create<T, D extends DescMessage>(
  schema: Schema<T, D>,
  init: Init<Schema<T, D>> = {} as Init<Schema<T, D>>,
): T {
  return complete(schema, init as Values) as T;
}

/** Reads bytes from outside. Never throws: `why` is `too large`, `malformed` or the path of the first bad field. */
export function decode<S extends AnySchema>(schema: S, bytes: Uint8Array): Decoded<Shape<S>> {
  if (bytes.length > MAX_FRAME_BYTES) return { ok: false, why: 'too large' };
  try {
    const values = read(schema, bytes);
    const path = firstViolation(schema, values);
    return path === null ? { ok: true, message: values as Shape<S> } : { ok: false, why: path };
  } catch {
    return { ok: false, why: 'malformed' };
  }
}

/** Writes a message, or throws `UnsendableMessage`. */
export function encode<S extends AnySchema>(schema: S, init: Init<S>): Uint8Array<ArrayBuffer> {
  const values = complete(schema, init as Values);
  const path = firstViolation(schema, values);
  if (path !== null) throw new UnsendableMessage(schema.name, path);
  const bytes = write(schema, values);
  if (bytes.length > MAX_FRAME_BYTES) throw new UnsendableMessage(schema.name, 'too large');
  return bytes;
}

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
