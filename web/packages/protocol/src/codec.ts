/**
 * Protobuf's binary form (protobuf.dev/programming-guides/encoding) as far as this wire uses it. Reading is strict:
 * decoders differ about bytes that no encoder writes, so a group, a known field of another wire type, text that is not
 * UTF-8 and a field that reaches over the end of its message are refused, in Java as here (security rule 15).
 */
import type { AnySchema, Field } from './schema.ts';
import { chosenOf, emptyMessage, type Chosen, type Values } from './values.ts';

const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

const encoder = new TextEncoder();
// A byte order mark is text like any other, as it is in Java.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

class Malformed extends Error {}

class Reader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  /** At most ten bytes; what does not fit 64 bits is dropped, as every decoder does. */
  varint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new Malformed();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new Malformed();
  }

  uint32(): number {
    return Number(BigInt.asUintN(32, this.varint()));
  }

  take(length: number): Uint8Array {
    if (length > this.bytes.length - this.at) throw new Malformed();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** Reads a message; throws where the bytes are not exactly right. */
export function read(schema: AnySchema, bytes: Uint8Array, into = emptyMessage(schema)): Values {
  const reader = new Reader(bytes);
  while (!reader.done) {
    const tag = reader.uint32();
    const field = schema.fields.find((candidate) => candidate.no === tag >>> 3);
    if (tag >>> 3 === 0) throw new Malformed();
    if (field === undefined) skip(reader, tag & 7);
    else if ((tag & 7) === wireType(field)) readField(schema, field, reader, into);
    else throw new Malformed();
  }
  return into;
}

function readField(schema: AnySchema, field: Field, reader: Reader, into: Values): void {
  if (field.list) {
    (into[field.key] as unknown[]).push(readValue(field, reader, undefined));
  } else if (field.oneof && schema.oneof !== null) {
    const before = into[schema.oneof] as Chosen;
    const merged = before.case === field.key ? before.value : undefined;
    into[schema.oneof] = { case: field.key, value: readValue(field, reader, merged) };
  } else {
    into[field.key] = readValue(field, reader, into[field.key]);
  }
}

/** A message that comes twice is merged, as the encoding says. */
function readValue(field: Field, reader: Reader, before: unknown): unknown {
  switch (field.type) {
    case 'bool':
      return reader.varint() !== 0n;
    case 'uint32':
      return reader.uint32();
    case 'uint64':
      return reader.varint();
    case 'enum':
      return reader.uint32() | 0;
    default:
      return readBytes(field, reader.take(reader.uint32()), before);
  }
}

function readBytes(field: Field, bytes: Uint8Array, before: unknown): unknown {
  if (field.message !== undefined) return read(field.message, bytes, before as Values | undefined);
  return field.type === 'string' ? decoder.decode(bytes) : bytes;
}

function skip(reader: Reader, type: number): void {
  if (type === VARINT) reader.varint();
  else if (type === FIXED64) reader.take(8);
  else if (type === FIXED32) reader.take(4);
  else if (type === LENGTH_DELIMITED) reader.take(reader.uint32());
  else throw new Malformed();
}

function wireType({ type }: Field): number {
  return type === 'string' || type === 'bytes' || type === 'message' ? LENGTH_DELIMITED : VARINT;
}

/** Writes a complete message, fields in the order of their numbers, defaults left out. */
export function write(schema: AnySchema, values: Values): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const chosen = chosenOf(schema, values);
  for (const field of schema.fields) {
    const value = values[field.key];
    if (field.oneof) {
      if (chosen?.[0] === field) parts.push(...writeField(field, chosen[1]));
    } else if (field.list) {
      for (const item of value as unknown[]) parts.push(...writeField(field, item));
    } else if (!isDefault(value)) {
      parts.push(...writeField(field, value));
    }
  }
  return concat(parts);
}

function isDefault(value: unknown): boolean {
  return value instanceof Uint8Array ? value.length === 0 : !value;
}

function writeField(field: Field, value: unknown): Uint8Array[] {
  const tag = varint(BigInt((field.no << 3) | wireType(field)));
  if (wireType(field) === VARINT) return [tag, varint(BigInt(value as number | bigint | boolean))];
  const bytes =
    field.message === undefined ? plainBytes(value) : write(field.message, value as Values);
  return [tag, varint(BigInt(bytes.length)), bytes];
}

function plainBytes(value: unknown): Uint8Array {
  return typeof value === 'string' ? encoder.encode(value) : (value as Uint8Array);
}

function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
