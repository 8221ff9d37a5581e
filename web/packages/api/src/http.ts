import { readProblem, unreachable } from './problem.ts';

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

/** One call: JSON in, JSON out, the session in a cookie, the CSRF token from its cookie in a header. */
export interface Http {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
}

const CSRF_COOKIE = 'XSRF-TOKEN';
const CSRF_HEADER = 'X-XSRF-TOKEN';

/** `probe` is a path that can always be read: it makes the server set the CSRF cookie where there is none yet. */
export function createHttp(ports: ApiPorts, probe: string): Http {
  async function call(path: string, init: RequestInit): Promise<Response> {
    try {
      return await ports.fetch(path, { credentials: 'same-origin', redirect: 'error', ...init });
    } catch {
      throw unreachable();
    }
  }

  return {
    get: async (path) =>
      answer(await call(path, { method: 'GET', headers: { Accept: 'application/json' } })),
    post: async (path, body) => {
      if (csrfToken(ports.cookies()) === null) await call(probe, { method: 'GET' });
      const headers: Record<string, string> = { Accept: 'application/json' };
      const token = csrfToken(ports.cookies());
      if (token !== null) headers[CSRF_HEADER] = token;
      if (body === undefined) return answer(await call(path, { method: 'POST', headers }));
      headers['Content-Type'] = 'application/json';
      return answer(await call(path, { method: 'POST', headers, body: JSON.stringify(body) }));
    },
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
