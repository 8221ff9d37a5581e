export * from '../generated/tandem/v1/model_pb.ts';
export * from '../generated/tandem/v1/peer_pb.ts';
export * from '../generated/tandem/v1/rules_pb.ts';
export * from '../generated/tandem/v1/signaling_pb.ts';
export { firstViolation } from './field-rules.ts';
export * from './frames.ts';
export { isPlainLine, isPlainText, isWellFormedText } from './plain-text.ts';
