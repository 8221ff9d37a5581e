export { EndReason, Mode, SessionState, Side } from '../generated/tandem/v1/model_pb.ts';
export * from '../generated/schemas.ts';
export { firstViolation } from './field-rules.ts';
export * from './frames.ts';
export { isPlainLine, isPlainText, isWellFormedText } from './plain-text.ts';
export type { Init, Schema, Shape } from './schema.ts';
