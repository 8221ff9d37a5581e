import { browserPorts, createHttp, type ApiPorts } from './http.ts';
import { ROUTES } from './console-api.ts';

const BASE = '/api/console/v1';

export const SIGN_IN_ROUTES = {
  discover: `${BASE}/sign-in/discover`,
  password: `${BASE}/sign-in/password`,
  secondFactor: `${BASE}/sign-in/second-factor`,
  link: `${BASE}/sign-in/link`,
  invitationLookUp: `${BASE}/invitation/look-up`,
  invitationAccept: `${BASE}/invitation/accept`,
  invitationAtProvider: `${BASE}/invitation/at-provider`,
} as const;

/** An identity provider of somebody's organisation. */
export interface ProviderChoice {
  readonly id: string;
  readonly name: string;
}

/** The ways in for a mail address; the same for an address that nobody has. */
export interface WaysIn {
  readonly methods: readonly string[];
  readonly providers: readonly ProviderChoice[];
}

/** What a password opens: the account, or the question for the second factor. */
export type PasswordAnswer = 'signed-in' | 'second-factor';

/** Who is invited, and where to. */
export interface InvitedPerson {
  readonly organisation: string;
  readonly givenName: string;
  readonly mail: string;
}

/** The ways to sign in, and the invitation to an account; every method rejects with a `Problem`. */
export interface SignInApi {
  /** `login` is a mail address. */
  discover(login: string): Promise<WaysIn>;
  withPassword(credentials: { login: string; password: string }): Promise<PasswordAnswer>;
  /** Six digits of an authenticator app, or a recovery code. Types `second-factor-wrong` and `sign-in-expired`. */
  secondFactor(code: string): Promise<void>;
  /** The token of a link travels in the body, never in an address. */
  withLink(token: string): Promise<void>;
  /** Type `invitation-invalid` where the token is used, replaced or too old. */
  invitation(token: string): Promise<InvitedPerson>;
  /** Where the invitation can be accepted by signing in; the server keeps the token for the way there and back. */
  atProvider(token: string): Promise<readonly ProviderChoice[]>;
  /** Sets the password and signs in, or asks somebody who has a second factor for it. */
  accept(answer: { token: string; password: string }): Promise<PasswordAnswer>;
}

export function createSignInApi(ports: ApiPorts = browserPorts()): SignInApi {
  const http = createHttp(ports, ROUTES.me);
  const enter = async (path: string, body: object): Promise<PasswordAnswer> => {
    const answer = await http.post<{ secondFactor: boolean } | undefined>(path, body);
    return answer?.secondFactor === true ? 'second-factor' : 'signed-in';
  };
  return {
    discover: (login) => http.post(SIGN_IN_ROUTES.discover, { login }),
    withPassword: (credentials) => enter(SIGN_IN_ROUTES.password, credentials),
    secondFactor: (code) => http.post(SIGN_IN_ROUTES.secondFactor, { code }),
    withLink: (token) => http.post(SIGN_IN_ROUTES.link, { token }),
    invitation: (token) => http.post(SIGN_IN_ROUTES.invitationLookUp, { token }),
    atProvider: async (token) =>
      (
        await http.post<{ providers: readonly ProviderChoice[] }>(
          SIGN_IN_ROUTES.invitationAtProvider,
          { token },
        )
      ).providers,
    accept: (answer) => enter(SIGN_IN_ROUTES.invitationAccept, answer),
  };
}

/** Where the browser goes to sign in at a provider; `next` is where it comes back to. */
export function providerStart(id: string, next: string | null): string {
  const path = `/sign-in/providers/${encodeURIComponent(id)}/start`;
  return next === null ? path : `${path}?next=${encodeURIComponent(next)}`;
}
