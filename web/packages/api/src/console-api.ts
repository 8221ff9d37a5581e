import { withFormNames } from './field-names.ts';
import { browserPorts, createHttp, type ApiPorts } from './http.ts';
import type { Me, PasswordChange, SetUp } from './model.ts';

const BASE = '/api/console/v1';

/** Every path of the console's API, in one place. */
export const ROUTES = {
  me: `${BASE}/me`,
  changePassword: `${BASE}/account/password`,
  passkeys: `${BASE}/account/passkeys`,
  signOut: `${BASE}/sign-out`,
  socketTicket: `${BASE}/socket-tickets`,
  setUp: `${BASE}/setup`,
} as const;

/** The console's API for people; every method rejects with a `Problem`. */
export interface ConsoleApi {
  /** Who is signed in; a problem with status 401 where nobody is. */
  me(): Promise<Me>;
  /** The page of the identity provider that ends the session there too; `null`: there is none. */
  signOut(): Promise<string | null>;
  /** A one-time ticket for the socket, valid for 30 s. */
  socketTicket(): Promise<string>;
  /** Makes the organisation and its first administrator, who signs in afterwards. */
  setUp(answers: SetUp): Promise<void>;
  /** Ends the person's other web sessions. */
  changePassword(change: PasswordChange): Promise<void>;
}

/** The client of `/api/console/v1`; a page makes one. */
export function createConsoleApi(ports: ApiPorts = browserPorts()): ConsoleApi {
  const http = createHttp(ports, ROUTES.me);
  return {
    me: () => http.get(ROUTES.me),
    signOut: async () =>
      webAddress((await http.post<SignedOut | undefined>(ROUTES.signOut))?.redirect),
    socketTicket: async () => (await http.post<{ ticket: string }>(ROUTES.socketTicket)).ticket,
    setUp: ({ login, ...rest }) =>
      withFormNames(http.post(ROUTES.setUp, { ...rest, mail: login }), { mail: 'login' }),
    changePassword: ({ current, next }) =>
      withFormNames(http.post(ROUTES.changePassword, { current, wanted: next }), {
        wanted: 'next',
      }),
  };
}

interface SignedOut {
  readonly redirect: string | null;
}

/** Only an address that a browser opens as a page; anything else, a script for example, is none. */
function webAddress(text: string | null | undefined): string | null {
  return text !== null && text !== undefined && /^https?:\/\//.test(text) ? text : null;
}
