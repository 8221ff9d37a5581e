export { chattyChat, FakeChat } from './fake-chat.ts';
export { FakeHelperSession, FakeSharerSession } from './fake-sessions.ts';
export { layla, maximilian, vera } from './people.ts';
export { setValue } from './set-value.ts';
export { active, ended, endReasons, helperStates, refusal, sharerStates } from './states.ts';
export { Value } from './value.ts';
