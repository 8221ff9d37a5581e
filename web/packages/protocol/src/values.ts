import type { AnySchema, Field } from './schema.ts';

/** A message as data: every field under its key, the chosen member of the oneof under the oneof's name. */
export type Values = Record<string, unknown>;

export interface Chosen {
  case: string | undefined;
  value?: unknown;
}

/** A message with nothing set. */
export function emptyMessage(schema: AnySchema): Values {
  const values: Values = { $typeName: `tandem.v1.${schema.name}` };
  for (const field of schema.fields) {
    if (!field.oneof) values[field.key] = field.list ? [] : defaultOf(field);
  }
  if (schema.oneof !== null) values[schema.oneof] = { case: undefined };
  return values;
}

/** What a field holds that was never set; such a field is not written. */
export function defaultOf(field: Field): unknown {
  switch (field.type) {
    case 'bool':
      return false;
    case 'uint32':
    case 'enum':
      return 0;
    case 'uint64':
      return 0n;
    case 'string':
      return '';
    case 'bytes':
      return new Uint8Array();
    case 'message':
      return undefined;
  }
}

/** The member of the oneof that is set, with its field; null where none is, or one that the schema does not know. */
export function chosenOf(schema: AnySchema, values: Values): [Field, unknown] | null {
  if (schema.oneof === null) return null;
  const chosen = values[schema.oneof] as Chosen | undefined;
  const field = schema.fields.find(
    (candidate) => candidate.oneof && candidate.key === chosen?.case,
  );
  return field === undefined ? null : [field, chosen?.value];
}

/** Fills in what was not given, in the message and in the ones it holds. */
export function complete(schema: AnySchema, init: Values): Values {
  const values = emptyMessage(schema);
  for (const field of schema.fields) {
    const given = init[field.key];
    if (!field.oneof && given !== undefined) values[field.key] = completeField(field, given);
  }
  const chosen = chosenOf(schema, init);
  if (schema.oneof !== null && chosen !== null) {
    const [field, value] = chosen;
    values[schema.oneof] = { case: field.key, value: completeField(field, value) };
  }
  return values;
}

function completeField(field: Field, given: unknown): unknown {
  const { message } = field;
  if (message === undefined) return field.list ? [...(given as unknown[])] : given;
  return field.list
    ? (given as Values[]).map((item) => complete(message, item))
    : complete(message, given as Values);
}
