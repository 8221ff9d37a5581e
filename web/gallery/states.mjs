const join = [
  'entry',
  'entry-mismatch',
  'entry-expired',
  'checking',
  'waiting',
  'trust',
  'trust-control',
];
const sharing = ['active', 'active+chat', 'active+unread', 'paused-by-me', 'paused-by-helper'];
const rest = [
  'choosing',
  'choosing-refused',
  'connecting',
  'capture-ended',
  'reconnecting',
  'ended',
];
const pages = [
  'ended-mismatch',
  'sign-in',
  'sign-in-failed',
  'sign-in-provider',
  'sign-in-providers-only',
  'sign-in-second-factor',
  'sign-in-recovery',
  'invitation',
  'invitation-provider',
  'invitation-waiting',
  'invitation-invalid',
  'invitation-unreachable',
  'account',
  'account-few-codes',
  'account-set-up',
  'account-codes',
  'account-no-password',
  'account-empty',
  'setup',
];
const code = [
  'new',
  'off',
  'requesting',
  'refused',
  'code',
  'code-wrong',
  'pairing',
  'trust',
  'consent',
];
const session = [
  'connecting',
  'active',
  'active+unread',
  'active+chat',
  'paused-by-me',
  'reconnecting',
];
const more = [
  'paused-by-peer',
  'capture-ended',
  'server-lost',
  'ended',
  'ended-mismatch',
  'ended-burned',
];

const settings = [
  'settings',
  'settings-changed',
  'settings-conflict',
  'settings-off',
  'settings-leave',
  'settings-read-only',
  'settings-error',
  'providers',
  'providers-empty',
  'providers-test',
  'provider-new',
  'provider-edit',
  'provider-refused',
  'provisioning',
  'provisioning-empty',
  'token-new',
  'token-shown',
  'domains',
  'domains-empty',
  'domain-add',
  'domain-remove',
];
const people = ['people', 'people-columns', 'people-read-only', 'person-add', 'import'];
const person = ['person', 'person-gone', 'person-groups', 'person-roles', 'person-sessions'];
const change = [
  'person-sign-in',
  'person-invited',
  'person-edit',
  'person-conflict',
  'person-photo',
  'person-deactivate',
  'person-delete',
  'person-own',
];
const imports = ['import-good', 'import-bad', 'import-done'];
const groups = ['groups', 'group-add', 'group', 'group-members-add', 'group-remove'];
const sessions = ['sessions', 'session-panel', 'sessions-filtered', 'not-found', 'closed'];
const admin = [...sessions, ...people, ...person, ...change, ...imports, ...groups];
const lists = ['sessions', 'people', 'groups'];
const conditions = (name) => ['empty', 'loading', 'error'].map((how) => `${name}+${how}`);

/** Every state the gallery can show, by page. */
export const states = {
  join: [...join, ...sharing, ...rest, ...pages],
  helper: [...code, ...session, ...more],
  admin: [...admin, ...settings, ...lists.flatMap(conditions)],
};
