import { describe, expect, test } from 'vitest';
import { createConsoleApi, ROUTES, type ConsoleApi } from './console-api.ts';
import { Problem } from './problem.ts';
import { FakeServer } from './testing/fake-server.ts';

const noContent = () => new Response(null, { status: 204 });

function problem(status: number, body: object, headers: Record<string, string> = {}) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}

const outdated = () =>
  problem(403, { type: 'https://tandemhelp.org/problems/page-outdated', detail: 'Load again.' });

const refused = (field: string) => () =>
  problem(400, {
    type: 'https://tandemhelp.org/problems/invalid-request',
    detail: 'Something is not valid.',
    errors: [
      { field, detail: 'Too long.' },
      { field: 'password', detail: 'Too short.' },
    ],
  });

async function failureOf(promise: Promise<unknown>): Promise<Problem> {
  const failure = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(failure instanceof Problem)) throw new Error('expected a problem');
  return failure;
}

describe('requests', () => {
  test('me is a plain read with the cookie session', async () => {
    const server = new FakeServer().json(ROUTES.me, { givenName: 'Anna' });
    await expect(createConsoleApi(server.ports()).me()).resolves.toEqual({ givenName: 'Anna' });
    expect(server.last()).toMatchObject({ method: 'GET', init: { credentials: 'same-origin' } });
    expect(server.last().headers.has('X-XSRF-TOKEN')).toBe(false);
  });

  test('a change carries the CSRF token, fetched first where there is none', async () => {
    const server = new FakeServer().json(ROUTES.me, {}).on(ROUTES.changePassword, noContent);
    const api = createConsoleApi(server.ports());
    await api.changePassword({ current: 'a', next: 'b' });
    expect(server.seen.map((request) => request.path)).toEqual([ROUTES.me, ROUTES.changePassword]);
    expect(server.last().headers.get('X-XSRF-TOKEN')).toBe('token/1');
    expect(server.last().body).toEqual({ current: 'a', wanted: 'b' });
    await api.changePassword({ current: 'a', next: 'b' });
    expect(server.seen).toHaveLength(3);
  });

  test.each([
    [undefined, null],
    [{ redirect: null }, null],
    [{ redirect: 'https://id.example/end' }, 'https://id.example/end'],
    [{ redirect: 'javascript:alert(1)' }, null],
  ])('signing out with answer %j leads to %s', async (answer, expected) => {
    const server = new FakeServer()
      .json(ROUTES.me, {})
      .on(ROUTES.signOut, () => (answer === undefined ? noContent() : Response.json(answer)));
    await expect(createConsoleApi(server.ports()).signOut()).resolves.toBe(expected);
  });

  test('a ticket is posted for', async () => {
    const server = new FakeServer().json(ROUTES.me, {}).json(ROUTES.socketTicket, { ticket: 't1' });
    await expect(createConsoleApi(server.ports()).socketTicket()).resolves.toBe('t1');
    expect(server.last().method).toBe('POST');
  });

  test.each([
    ['signOut', ROUTES.signOut],
    ['setUp', ROUTES.setUp],
    ['changePassword', ROUTES.changePassword],
  ] as const)('%s posts to its path', async (name, path) => {
    const server = new FakeServer().json(ROUTES.me, {}).on(path, noContent);
    const api = createConsoleApi(server.ports());
    const calls = {
      signOut: () => api.signOut(),
      setUp: () =>
        api.setUp({
          token: 't',
          organisation: 'Example',
          givenName: 'A',
          familyName: 'B',
          login: 'a@example.org',
          password: 'p',
        }),
      changePassword: () => api.changePassword({ current: 'a', next: 'b' }),
    };
    await calls[name]();
    expect(server.last()).toMatchObject({ path, method: 'POST' });
  });
});

describe('forms whose fields the server calls otherwise', () => {
  const answers = { organisation: 'Example', givenName: 'A', familyName: 'B', password: 'p' };
  const forms = [
    {
      path: '/api/console/v1/setup',
      send: (api: ConsoleApi) => api.setUp({ ...answers, token: 't', login: 'a@example.org' }),
      sent: { ...answers, token: 't', mail: 'a@example.org' },
      theirs: 'mail',
      ours: 'login',
    },
    {
      path: '/api/console/v1/account/password',
      send: (api: ConsoleApi) => api.changePassword({ current: 'old', next: 'new' }),
      sent: { current: 'old', wanted: 'new' },
      theirs: 'wanted',
      ours: 'next',
    },
  ];

  test.each(forms)('$path', async ({ path, send, sent, theirs, ours }) => {
    const server = new FakeServer().json(ROUTES.me, {}).on(path, noContent);
    const api = createConsoleApi(server.ports());
    await send(api);
    expect(server.last()).toMatchObject({ path, method: 'POST', body: sent });
    server.on(path, refused(theirs));
    expect(await failureOf(send(api))).toMatchObject({
      type: 'invalid-request',
      status: 400,
      detail: 'Something is not valid.',
      errors: [
        { field: ours, detail: 'Too long.' },
        { field: 'password', detail: 'Too short.' },
      ],
    });
  });
});

describe('a token that is out of date', () => {
  test('is fetched again and the change repeated once, with the new one', async () => {
    let calls = 0;
    const server = new FakeServer().json(ROUTES.me, {}).on(ROUTES.signOut, () => {
      calls += 1;
      if (calls > 1) return noContent();
      server.cookie = 'XSRF-TOKEN=second';
      return outdated();
    });
    server.cookie = 'XSRF-TOKEN=first';
    await createConsoleApi(server.ports()).signOut();
    expect(server.seen.map(({ path }) => path)).toEqual([
      ROUTES.signOut,
      ROUTES.me,
      ROUTES.signOut,
    ]);
    expect(server.seen[0]?.headers.get('X-XSRF-TOKEN')).toBe('first');
    expect(server.last().headers.get('X-XSRF-TOKEN')).toBe('second');
  });

  test('is a problem where the second try does not help', async () => {
    const server = new FakeServer().json(ROUTES.me, {}).on(ROUTES.signOut, outdated);
    const failure = await failureOf(createConsoleApi(server.ports()).signOut());
    expect(failure).toMatchObject({ type: 'page-outdated', status: 403, detail: 'Load again.' });
    expect(server.seen.filter(({ path }) => path === ROUTES.signOut)).toHaveLength(2);
  });

  test('another refusal is not repeated', async () => {
    const server = new FakeServer()
      .json(ROUTES.me, {})
      .on(ROUTES.signOut, () =>
        problem(403, { type: 'https://tandemhelp.org/problems/forbidden' }),
      );
    expect((await failureOf(createConsoleApi(server.ports()).signOut())).type).toBe('forbidden');
    expect(server.seen.filter(({ path }) => path === ROUTES.signOut)).toHaveLength(1);
  });
});

describe('refusals', () => {
  test('a problem keeps its type, sentence, fields and waiting time', async () => {
    const server = new FakeServer().json(ROUTES.me, {}).on(ROUTES.setUp, () =>
      problem(
        429,
        {
          type: 'https://tandemhelp.org/problems/too-many-requests',
          title: 'Too many requests',
          detail: 'Wait a moment.',
          errors: [{ field: 'mail', detail: 'Too short' }],
        },
        { 'Retry-After': '7' },
      ),
    );
    const call = createConsoleApi(server.ports()).setUp({
      token: '',
      organisation: '',
      givenName: '',
      familyName: '',
      login: '',
      password: '',
    });
    expect(await failureOf(call)).toMatchObject({
      type: 'too-many-requests',
      title: 'Too many requests',
      detail: 'Wait a moment.',
      status: 429,
      errors: [{ field: 'login', detail: 'Too short' }],
      retryAfterSeconds: 7,
    });
  });

  test.each([
    [405, 'method-not-allowed'],
    [413, 'request-too-large'],
    [415, 'media-type-unsupported'],
    [410, 'setup-link-invalid'],
  ])('%i keeps the type %s', async (status, type) => {
    const server = new FakeServer().on(ROUTES.me, () =>
      problem(status, { type: `https://tandemhelp.org/problems/${type}`, status }),
    );
    const failure = await failureOf(createConsoleApi(server.ports()).me());
    expect(failure).toMatchObject({ type, status, errors: [], retryAfterSeconds: null });
  });

  test.each([
    ['a page of a proxy', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), 'http-502'],
    [
      'broken JSON',
      () => new Response('{', { status: 500, headers: { 'Content-Type': 'application/json' } }),
      'http-500',
    ],
    ['no type', () => problem(403, { type: 'about:blank' }), 'http-403'],
    ['fields of the wrong kind', () => problem(400, { type: 3, errors: 'x' }), 'http-400'],
  ])('%s is a problem too', async (_, answer, type) => {
    const server = new FakeServer().on(ROUTES.me, answer);
    expect((await failureOf(createConsoleApi(server.ports()).me())).type).toBe(type);
  });

  test('a server that does not answer is a problem with status 0', async () => {
    const api = createConsoleApi(new FakeServer().ports());
    expect(await failureOf(api.me())).toMatchObject({ type: 'unreachable', status: 0 });
  });
});
