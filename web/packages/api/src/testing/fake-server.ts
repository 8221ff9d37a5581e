import type { ApiPorts } from '../http.ts';

/** One request as the fake server saw it. */
export interface Seen {
  readonly path: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly init: RequestInit;
}

type Answer = (request: Seen) => Response | Promise<Response>;

/** Answers `fetch` from a table of paths and sets the CSRF cookie on the first answer, as the server does. */
export class FakeServer {
  readonly seen: Seen[] = [];
  cookie = '';
  private readonly answers = new Map<string, Answer>();

  /** `path` may name a method before it, for example `DELETE /things/1`; without one it answers every method. */
  on(path: string, answer: Answer): this {
    this.answers.set(path, answer);
    return this;
  }

  json(path: string, body: unknown): this {
    return this.on(path, () => Response.json(body));
  }

  ports(): ApiPorts {
    return {
      cookies: () => this.cookie,
      fetch: (path, init) => {
        this.seen.push({
          path,
          method: init.method ?? 'GET',
          headers: new Headers(init.headers),
          body: typeof init.body === 'string' ? JSON.parse(init.body) : (init.body ?? undefined),
          init,
        });
        this.cookie ||= 'theme=dark; XSRF-TOKEN=token%2F1';
        const request = this.last();
        const [bare = ''] = path.split('?');
        const { method } = request;
        const names = [`${method} ${path}`, path, `${method} ${bare}`, bare];
        const answer = names.map((name) => this.answers.get(name)).find((found) => found);
        return answer === undefined
          ? Promise.reject(new TypeError('Failed to fetch'))
          : Promise.resolve(answer(request));
      },
    };
  }

  /** Refuses with a problem (RFC 9457) of this type. */
  refuse(path: string, status: number, type: string, more: object = {}): this {
    const body = JSON.stringify({ type: `https://tandemhelp.org/problems/${type}`, ...more });
    const headers = { 'Content-Type': 'application/problem+json' };
    return this.on(path, () => new Response(body, { status, headers }));
  }

  /** The requests of one method, as `path` and `body`. */
  asked(method: string): Seen[] {
    return this.seen.filter((request) => request.method === method);
  }

  /** The last request. */
  last(): Seen {
    const request = this.seen.at(-1);
    if (request === undefined) throw new Error('nothing was requested');
    return request;
  }
}
