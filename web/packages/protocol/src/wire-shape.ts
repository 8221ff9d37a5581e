/**
 * The shape of protobuf bytes, checked before they are decoded. Decoders differ about bytes that no encoder writes: one
 * skips a known field that comes with a wrong wire type, another misreads it; one stops at the end of an inner message,
 * another reads on. Here such bytes are refused, in both languages, so that no two readers ever disagree (security
 * rule 15).
 */
import { ScalarType, type DescField, type DescMessage } from '@bufbuild/protobuf';

const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

/**
 * Whether every field lies inside its message, every varint has at most ten bytes, known fields have the declared wire
 * type, and there are no groups.
 */
export function hasDeclaredShape(schema: DescMessage, bytes: Uint8Array): boolean {
  const reader: Reader = { bytes, at: 0 };
  while (reader.at < bytes.length) {
    const tag = readVarint(reader);
    if (tag === null || !fieldFits(schema, tag >>> 3, tag & 7, reader)) return false;
  }
  return true;
}

function fieldFits(schema: DescMessage, number: number, wireType: number, reader: Reader): boolean {
  if (number === 0) return false;
  const content = skip(wireType, reader);
  if (content === null) return false;
  const field = schema.fields.find((candidate) => candidate.number === number);
  if (field === undefined) return true;
  if (wireType !== declaredWireType(field)) return false;
  const inner = field.fieldKind === 'message' || field.fieldKind === 'list' ? field.message : null;
  return !inner || hasDeclaredShape(inner, content);
}

/** Our files use varints, strings, bytes, messages and lists of strings and messages; anything else is refused. */
function declaredWireType(field: DescField): number {
  switch (field.scalar) {
    case ScalarType.BOOL:
    case ScalarType.UINT32:
    case ScalarType.UINT64:
      return VARINT;
    case ScalarType.STRING:
    case ScalarType.BYTES:
      return LENGTH_DELIMITED;
    case undefined:
      return field.fieldKind === 'enum' ? VARINT : LENGTH_DELIMITED;
    default:
      return -1;
  }
}

/** Moves over one value and returns it; null where it is cut short or a group. */
function skip(wireType: number, reader: Reader): Uint8Array | null {
  const start = reader.at;
  if (wireType === VARINT) {
    return readVarint(reader) === null ? null : reader.bytes.subarray(start, reader.at);
  }
  const length = lengthOf(wireType, reader);
  if (length === null || length > reader.bytes.length - reader.at) return null;
  const content = reader.bytes.subarray(reader.at, reader.at + length);
  reader.at += length;
  return content;
}

function lengthOf(wireType: number, reader: Reader): number | null {
  switch (wireType) {
    case FIXED64:
      return 8;
    case FIXED32:
      return 4;
    case LENGTH_DELIMITED:
      return readVarint(reader);
    default:
      return null;
  }
}

/** The low 32 bits; null where the varint is cut short or longer than ten bytes. */
function readVarint(reader: Reader): number | null {
  let value = 0;
  for (let count = 0; count < 10; count++) {
    const byte = reader.bytes[reader.at++];
    if (byte === undefined) return null;
    if (count < 5) value |= (byte & 0x7f) << (7 * count);
    if (byte < 0x80) return value >>> 0;
  }
  return null;
}
