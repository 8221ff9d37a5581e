// Writes generated/schemas.ts: the few facts about each message that the page needs, with the rules of rules.proto beside
// each field. protobuf-es would carry whole descriptors and descriptor.proto itself into every page, 24 KiB of the join
// page's 60; its generator stays for the types.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createFileRegistry,
  fromBinary,
  getOption,
  hasOption,
  ScalarType,
} from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';

const here = dirname(fileURLToPath(import.meta.url));
const buf = createRequire(import.meta.url).resolve('@bufbuild/buf/bin/buf');
const image = execFileSync(
  process.execPath,
  [buf, 'build', join(here, '../../../protocol/src/main/proto'), '-o', '-#format=binpb'],
  { maxBuffer: 1 << 24 },
);
const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, image));
const rules = registry.getExtension('tandem.v1.rules');
const oneRequired = registry.getExtension('tandem.v1.one_required');

const ours = [...registry].filter(
  (type) =>
    type.kind === 'message' && type.file.proto.package === 'tandem.v1' && type.name !== 'Rules',
);
const ordered = [];
for (const message of ours) place(message);

/** A message after the ones it holds. */
function place(message) {
  if (ordered.includes(message)) return;
  for (const field of message.fields) if (field.message) place(field.message);
  ordered.push(message);
}

const SCALARS = new Map([
  [ScalarType.BOOL, 'bool'],
  [ScalarType.UINT32, 'uint32'],
  [ScalarType.UINT64, 'uint64'],
  [ScalarType.STRING, 'string'],
  [ScalarType.BYTES, 'bytes'],
]);

function typeOf(field) {
  if (field.message) return 'message';
  if (field.enum) return 'enum';
  const type = SCALARS.get(field.scalar);
  if (type === undefined) throw new Error(`${field}: teach src/codec.ts this type first`);
  return type;
}

function fieldText(field) {
  const parts = [`no: ${field.number}`, `name: '${field.name}'`, `type: '${typeOf(field)}'`];
  if (field.fieldKind === 'list') parts.push('list: true');
  if (field.fieldKind === 'map') throw new Error(`${field}: maps are not used on this wire`);
  if (field.oneof) parts.push('oneof: true');
  if (field.message) parts.push(`message: ${field.message.name}Schema`);
  const limits = hasOption(field, rules) ? getOption(field, rules) : {};
  for (const [name, value] of Object.entries(limits)) {
    if (!name.startsWith('$') && value) parts.push(`${name}: ${value}`);
  }
  if (field.enum && limits.known) {
    parts.push(`values: [${field.enum.values.map((value) => value.number).filter(Boolean)}]`);
  }
  return `  { ${parts.join(', ')} },`;
}

function schemaText(message) {
  if (message.oneofs.length > 1) throw new Error(`${message}: one oneof per message`);
  const [oneof] = message.oneofs;
  if (oneof && !getOption(oneof, oneRequired)) throw new Error(`${oneof}: must be one_required`);
  const file = message.file.name.split('/').at(-1);
  return [
    `export type ${message.name} = ${file}.${message.name};`,
    `export const ${message.name}Schema = schema<${file}.${message.name}, typeof ${file}.${message.name}Schema>(`,
    `  '${message.name}', ${oneof ? `'${oneof.name}'` : 'null'}, [`,
    ...message.fields.toSorted((a, b) => a.number - b.number).map(fieldText),
    ']);',
  ].join('\n');
}

const files = [...new Set(ordered.map((message) => message.file.name.split('/').at(-1)))];
const text = [
  "import { schema } from '../src/schema.ts';",
  ...files.map((file) => `import type * as ${file} from './tandem/v1/${file}_pb.ts';`),
  ...ordered.map(schemaText),
  '',
].join('\n');
writeFileSync(join(here, 'generated/schemas.ts'), text);
