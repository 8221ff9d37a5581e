import { browserPorts, createHttp, type ApiPorts } from './http.ts';
import type { Me, SessionPage, SetUp } from './model.ts';

const BASE = '/api/console/v1';

/** Every path of the console's API, in one place. */
export const ROUTES = {
  me: `${BASE}/me`,
  changePassword: `${BASE}/account/password`,
  signInWithPassword: `${BASE}/sign-in/password`,
  signInWithLink: `${BASE}/sign-in/link`,
  signOut: `${BASE}/sign-out`,
  socketTicket: `${BASE}/socket-tickets`,
  sessions: `${BASE}/sessions`,
  setUp: `${BASE}/set-up`,
} as const;

/** The console's API for people; every method rejects with a `Problem`. */
export interface ConsoleApi {
  /** Who is signed in; a problem with status 401 where nobody is. */
  me(): Promise<Me>;
  signInWithPassword(credentials: { login: string; password: string }): Promise<void>;
  /** The token travels in the body, never in an address. */
  signInWithLink(token: string): Promise<void>;
  signOut(): Promise<void>;
  /** A one-time ticket for the socket, valid for 30 s. */
  socketTicket(): Promise<string>;
  sessions(cursor: string | null): Promise<SessionPage>;
  setUp(answers: SetUp): Promise<void>;
  changePassword(change: { current: string; next: string }): Promise<void>;
}

/** The client of `/api/console/v1`; a page makes one. */
export function createConsoleApi(ports: ApiPorts = browserPorts()): ConsoleApi {
  const http = createHttp(ports, ROUTES.me);
  return {
    me: () => http.get(ROUTES.me),
    signInWithPassword: (credentials) => http.post(ROUTES.signInWithPassword, credentials),
    signInWithLink: (token) => http.post(ROUTES.signInWithLink, { token }),
    signOut: () => http.post(ROUTES.signOut),
    socketTicket: async () => (await http.post<{ ticket: string }>(ROUTES.socketTicket)).ticket,
    sessions: (cursor) =>
      http.get(
        cursor === null
          ? ROUTES.sessions
          : `${ROUTES.sessions}?cursor=${encodeURIComponent(cursor)}`,
      ),
    setUp: (answers) => http.post(ROUTES.setUp, answers),
    changePassword: ({ current, next }) =>
      http.post(ROUTES.changePassword, { current, wanted: next }),
  };
}
