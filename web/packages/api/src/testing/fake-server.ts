import type { ApiPorts } from '../http.ts';

/** One request as the fake server saw it. */
export interface Seen {
  readonly path: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly init: RequestInit;
}

/** Answers `fetch` from a table of paths and sets the CSRF cookie on the first answer, as the server does. */
export class FakeServer {
  readonly seen: Seen[] = [];
  cookie = '';
  private readonly answers = new Map<string, () => Response>();

  on(path: string, answer: () => Response): this {
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
          body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
          init,
        });
        this.cookie ||= 'theme=dark; XSRF-TOKEN=token%2F1';
        const answer = this.answers.get(path);
        return answer === undefined
          ? Promise.reject(new TypeError('Failed to fetch'))
          : Promise.resolve(answer());
      },
    };
  }

  /** The last request. */
  last(): Seen {
    const request = this.seen.at(-1);
    if (request === undefined) throw new Error('nothing was requested');
    return request;
  }
}
