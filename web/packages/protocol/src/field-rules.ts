/** The one reader of the limits that rules.proto declares on fields; its Java twin is org.tandemhelp.protocol.FieldRules. */
import { isPlainLine, isPlainText, isWellFormedText } from './plain-text.ts';
import type { AnySchema, Field } from './schema.ts';
import { chosenOf, type Values } from './values.ts';

const utf8 = new TextEncoder();

/**
 * The first field that breaks its rules, as a path of proto names such as `create_session.wanted_mode` or
 * `ice_servers[1].urls`; `null` where the whole message keeps them. A oneof without a known member is named itself.
 */
export function firstViolation(schema: AnySchema, values: Values): string | null {
  const chosen = chosenOf(schema, values);
  let oneofSeen = false;
  for (const field of schema.fields) {
    if (field.oneof && oneofSeen) continue;
    oneofSeen ||= field.oneof === true;
    const path = field.oneof
      ? chosenViolation(schema, chosen)
      : fieldViolation(field, values[field.key]);
    if (path !== null) return path;
  }
  return null;
}

function chosenViolation(schema: AnySchema, chosen: [Field, unknown] | null): string | null {
  return chosen === null ? schema.oneof : valueViolation(chosen[0], chosen[1]);
}

/** A list's `max` and `min` count items, so an item answers only for its text or its own fields. */
function fieldViolation(field: Field, value: unknown): string | null {
  if (!field.list) return valueViolation(field, value);
  const items = value as readonly unknown[];
  if (!sizeAllowed(items.length, field)) return field.name;
  for (const [index, item] of items.entries()) {
    const at = `${field.name}[${index}]`;
    if (typeof item === 'string' && !textAllowed(item, field)) return at;
    const inner =
      field.message === undefined ? null : firstViolation(field.message, item as Values);
    if (inner !== null) return `${at}.${inner}`;
  }
  return null;
}

function valueViolation(field: Field, value: unknown): string | null {
  if (field.message === undefined) return scalarAllowed(field, value) ? null : field.name;
  if (value === undefined) return field.required ? field.name : null;
  const inner = firstViolation(field.message, value as Values);
  return inner === null ? null : `${field.name}.${inner}`;
}

function scalarAllowed(field: Field, value: unknown): boolean {
  if (field.known) return field.values?.includes(value as number) === true;
  if (typeof value === 'string') {
    return textAllowed(value, field) && sizeAllowed(utf8.encode(value).length, field);
  }
  return !(value instanceof Uint8Array) || sizeAllowed(value.length, field);
}

function sizeAllowed(size: number, { exact, min = 0, max = Infinity }: Field): boolean {
  return (exact === undefined || size === exact) && size >= min && size <= max;
}

function textAllowed(text: string, { plainLine, plainText }: Field): boolean {
  return (
    isWellFormedText(text) && (!plainLine || isPlainLine(text)) && (!plainText || isPlainText(text))
  );
}
