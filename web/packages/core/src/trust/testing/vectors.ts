import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '../bytes.ts';

/** The vectors that the Java side reads too. */
export function readVectors(name: string): unknown {
  const folder = join(import.meta.dirname, '../../../../../../protocol/src/test/vectors');
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

/** A text property at a path of a JSON value; throws where there is none. */
export function textAt(json: unknown, ...path: readonly string[]): string {
  let value = json;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) throw new Error(`nothing at ${key}`);
    value = Reflect.get(value, key) as unknown;
  }
  if (typeof value !== 'string') throw new Error(`no text at ${path.join('.')}`);
  return value;
}

export function fromHex(hex: string): Bytes {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
