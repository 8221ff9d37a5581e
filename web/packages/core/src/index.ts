export { MAX_CHARACTERS } from './chat/message-text.ts';
export { createHelperDesk, type HelperDesk } from './session/helper-session.ts';
export { browserCorePorts, type CorePorts } from './session/ports.ts';
export { createSharer } from './session/sharer-session.ts';
export type * from './session/types.ts';
export type { TicketSource } from './signaling/ports.ts';
export { formatCode, parseCode, parseLink, type CodeError, type ParsedCode } from './trust/code.ts';
