import type { DescMessage, MessageInitShape } from '@bufbuild/protobuf';

export type FieldType = 'bool' | 'uint32' | 'uint64' | 'enum' | 'string' | 'bytes' | 'message';

/** One field as generated from the proto files, with its rules (`rules.proto`); an absent rule does not apply. */
export interface Field {
  readonly no: number;
  /** Name in the proto file. */
  readonly name: string;
  /** Name of the property in TypeScript. */
  readonly key: string;
  readonly type: FieldType;
  readonly list?: boolean;
  readonly oneof?: boolean;
  readonly message?: AnySchema;
  readonly max?: number;
  readonly min?: number;
  readonly exact?: number;
  readonly required?: boolean;
  readonly known?: boolean;
  /** The numbers that `known` allows. */
  readonly values?: readonly number[];
  readonly plainLine?: boolean;
  readonly plainText?: boolean;
}

/** One message type: `T` is the message, `D` the descriptor type that says what may be given to make one. */
export interface Schema<T, D extends DescMessage> {
  readonly name: string;
  /** The oneof, of which a member must always be set; `null`: there is none. */
  readonly oneof: string | null;
  readonly fields: readonly Field[];
  /** Never there; keeps both types apart for the compiler. */
  readonly types?: { readonly message: T; readonly descriptor: D };
}

/** A schema of whatever message. */
export type AnySchema = Schema<unknown, DescMessage>;

/** What may be given to make a message of this schema. */
export type Init<S> = S extends Schema<infer _T, infer D> ? MessageInitShape<D> : never;
/** The message of this schema. */
export type Shape<S> = S extends Schema<infer T, infer _D> ? T : never;

/** Called by the generated file. */
export function schema<T extends object, D extends DescMessage>(
  name: string,
  oneof: string | null,
  fields: readonly Omit<Field, 'key'>[],
): Schema<T, D> {
  const keyed = fields.map((field) => Object.assign({ key: camelCase(field.name) }, field));
  return { name, oneof, fields: keyed };
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
