/** The one reader of the limits that rules.proto declares on fields; its Java twin is org.tandemhelp.protocol.FieldRules. */
import {
  getOption,
  type DescField,
  type DescMessage,
  type DescOneof,
  type Message,
} from '@bufbuild/protobuf';
import { isPlainLine, isPlainText, isWellFormedText } from './plain-text.ts';
import { one_required, rules, type Rules } from '../generated/tandem/v1/rules_pb.ts';

const utf8 = new TextEncoder();

/**
 * The first field that breaks its rules, as a path of proto names such as `create_session.wanted_mode` or
 * `ice_servers[1].urls`; `null` where the whole message keeps them. Unknown fields are ignored.
 */
export function firstViolation(schema: DescMessage, message: Message): string | null {
  const values = message as unknown as Record<string, unknown>;
  for (const member of schema.members) {
    const path =
      member.kind === 'oneof' ? oneofViolation(member, values) : fieldViolation(member, values);
    if (path !== null) return path;
  }
  return null;
}

function oneofViolation(oneof: DescOneof, values: Record<string, unknown>): string | null {
  const chosen = values[oneof.localName] as { case?: string; value?: unknown };
  if (chosen.case === undefined) return getOption(oneof, one_required) ? oneof.name : null;
  const field = oneof.fields.find((candidate) => candidate.localName === chosen.case);
  return field === undefined ? oneof.name : valueViolation(field, chosen.value, rulesOf(field));
}

function fieldViolation(field: DescField, values: Record<string, unknown>): string | null {
  const value = values[field.localName];
  const limits = rulesOf(field);
  if (field.fieldKind !== 'list') return valueViolation(field, value, limits);
  const items = value as readonly unknown[];
  if (!sizeAllowed(items.length, limits)) return field.name;
  for (const [index, item] of items.entries()) {
    const path = itemViolation(field, item, limits);
    if (path !== null) return `${field.name}[${index}]${path}`;
  }
  return null;
}

/** A list's `max` and `min` count items, so an item answers only for its text or its own fields. */
function itemViolation(
  field: DescField & { fieldKind: 'list' },
  item: unknown,
  limits: Rules,
): string | null {
  if (field.listKind === 'message') {
    const inner = firstViolation(field.message, item as Message);
    return inner === null ? null : `.${inner}`;
  }
  return typeof item === 'string' && !textAllowed(item, limits) ? '' : null;
}

function valueViolation(field: DescField, value: unknown, limits: Rules): string | null {
  if (field.fieldKind === 'message') {
    if (value === undefined) return limits.required ? field.name : null;
    const inner = firstViolation(field.message, value as Message);
    return inner === null ? null : `${field.name}.${inner}`;
  }
  return scalarAllowed(field, value, limits) ? null : field.name;
}

function scalarAllowed(field: DescField, value: unknown, limits: Rules): boolean {
  if (field.fieldKind === 'enum') {
    return !limits.known || (value !== 0 && field.enum.value[value as number] !== undefined);
  }
  if (typeof value === 'string') {
    return textAllowed(value, limits) && sizeAllowed(utf8.encode(value).length, limits);
  }
  return !(value instanceof Uint8Array) || sizeAllowed(value.length, limits);
}

function sizeAllowed(size: number, { exact, min, max }: Rules): boolean {
  return (exact === 0 || size === exact) && size >= min && (max === 0 || size <= max);
}

function textAllowed(text: string, { plainLine, plainText }: Rules): boolean {
  return (
    isWellFormedText(text) && (!plainLine || isPlainLine(text)) && (!plainText || isPlainText(text))
  );
}

const read = new WeakMap<DescField, Rules>();

/** The options are bytes inside the descriptor; each field's are read once. */
function rulesOf(field: DescField): Rules {
  const known = read.get(field);
  if (known !== undefined) return known;
  const limits = getOption(field, rules);
  read.set(field, limits);
  return limits;
}
