import { Problem, readProblem, unreachable } from './problem.ts';

/** What this package needs of the page it runs in; a test gives its own. */
export interface ApiPorts {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** `document.cookie`. */
  readonly cookies: () => string;
}

export const browserPorts = (): ApiPorts => ({
  fetch: (path, init) => globalThis.fetch(path, init),
  cookies: () => document.cookie,
});

/**
 * One call: JSON in, JSON out, the session in a cookie, the CSRF token from its cookie in a header. A `Blob` as body
 * travels as it is, under its own media type.
 */
export interface Http {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  put<T>(path: string, body?: unknown): Promise<T>;
  delete(path: string, body?: unknown): Promise<void>;
}

const CSRF_COOKIE = 'XSRF-TOKEN';
const CSRF_HEADER = 'X-XSRF-TOKEN';
/** The problem type where the token in the header is not the one of the cookie. */
const CSRF_PROBLEM = 'page-outdated';

/** `probe` is a path that can always be read: it makes the server set the CSRF cookie where there is none yet. */
export function createHttp(ports: ApiPorts, probe: string): Http {
  async function call(path: string, init: RequestInit): Promise<Response> {
    try {
      return await ports.fetch(path, { credentials: 'same-origin', redirect: 'error', ...init });
    } catch {
      throw unreachable();
    }
  }

  function changeOnce<T>(method: string, path: string, body: unknown): Promise<T> {
    const headers: Record<string, string> = { Accept: 'application/json' };
    const token = csrfToken(ports.cookies());
    if (token !== null) headers[CSRF_HEADER] = token;
    if (body === undefined) return call(path, { method, headers }).then(answer<T>);
    const isBlob = body instanceof Blob;
    headers['Content-Type'] = isBlob ? body.type : 'application/json';
    const sent = isBlob ? body : JSON.stringify(body);
    return call(path, { method, headers, body: sent }).then(answer<T>);
  }

  /** A sign-in in another window changes the token; the server did nothing yet, so once more is safe. */
  async function change<T>(method: string, path: string, body?: unknown): Promise<T> {
    if (csrfToken(ports.cookies()) === null) await call(probe, { method: 'GET' });
    try {
      return await changeOnce<T>(method, path, body);
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.type !== CSRF_PROBLEM) throw failure;
      await call(probe, { method: 'GET' });
      return changeOnce<T>(method, path, body);
    }
  }

  return {
    get: async (path) =>
      answer(await call(path, { method: 'GET', headers: { Accept: 'application/json' } })),
    post: (path, body) => change('POST', path, body),
    put: (path, body) => change('PUT', path, body),
    delete: (path, body) => change('DELETE', path, body),
  };
}

async function answer<T>(response: Response): Promise<T> {
  if (!response.ok) throw await readProblem(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

function csrfToken(cookies: string): string | null {
  for (const pair of cookies.split(/; */)) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at) === CSRF_COOKIE) return decodeURIComponent(pair.slice(at + 1));
  }
  return null;
}
