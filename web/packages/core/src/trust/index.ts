/** How two people get a private line through a server they need not trust; see docs/protocol.md. */
export * from './associated-data.ts';
export * from './attempt-budget.ts';
export * from './certificate-check.ts';
export * from './code.ts';
export * from './fingerprint.ts';
export * from './helper-pairing.ts';
export type { ChannelKeys, PairingContext } from './pairing-keys.ts';
export * from './peer-check.ts';
export * from './sdp-check.ts';
export * from './sealed-channel.ts';
export * from './session-gate.ts';
export * from './sharer-pairing.ts';
export * from './trust-error.ts';
