import { describe, expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { ROUTES } from './console-api.ts';
import { createPasskeys, PASSKEY_ROUTES, type Credentials } from './passkeys.ts';
import { FakeServer } from './testing/fake-server.ts';

const bytes = (...values: number[]) => Uint8Array.from(values).buffer;

function credential(response: object): Credential {
  const made = {
    id: '-_8',
    rawId: bytes(251, 255),
    type: 'public-key',
    authenticatorAttachment: 'platform',
    getClientExtensionResults: () => ({}),
    response,
  };
  return made as unknown as Credential;
}

/** Keeps what the page asked the browser for, and answers with one credential or the person's refusal. */
class FakeCredentials implements Credentials {
  asked: unknown = null;
  private readonly answer: () => Promise<Credential | null>;
  constructor(answer: () => Promise<Credential | null>) {
    this.answer = answer;
  }
  create(options?: CredentialCreationOptions) {
    this.asked = options?.publicKey;
    return this.answer();
  }
  get(options?: CredentialRequestOptions) {
    this.asked = options?.publicKey;
    return this.answer();
  }
}

const closed = () => Promise.reject(new DOMException('closed', 'NotAllowedError'));

function server() {
  return new FakeServer()
    .json(ROUTES.me, {})
    .json(PASSKEY_ROUTES.registerOptions, {
      challenge: 'AQID',
      rp: { id: 'example.org', name: 'Example' },
      user: { id: 'BAU', name: 'anna', displayName: 'Anna' },
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
      excludeCredentials: [{ id: 'Bg', type: 'public-key' }],
    })
    .json(PASSKEY_ROUTES.register, { success: true })
    .json(PASSKEY_ROUTES.authenticateOptions, { challenge: 'AQID', rpId: 'example.org' })
    .json(PASSKEY_ROUTES.authenticate, { authenticated: true, redirectUrl: '/' });
}

const attestation = () =>
  Promise.resolve(
    credential({
      attestationObject: bytes(1),
      clientDataJSON: bytes(2),
      getTransports: () => ['internal'],
    }),
  );

describe('registering', () => {
  test('options become bytes, the answer becomes text', async () => {
    const backend = server();
    const browser = new FakeCredentials(attestation);
    await expect(createPasskeys(backend.ports(), browser).register('Laptop')).resolves.toBe(true);
    expect(browser.asked).toMatchObject({
      challenge: Uint8Array.of(1, 2, 3),
      user: { id: Uint8Array.of(4, 5), name: 'anna' },
      excludeCredentials: [{ id: Uint8Array.of(6) }],
    });
    expect(backend.last().body).toEqual({
      publicKey: {
        label: 'Laptop',
        credential: {
          id: '-_8',
          rawId: '-_8',
          type: 'public-key',
          authenticatorAttachment: 'platform',
          clientExtensionResults: {},
          response: { attestationObject: 'AQ', clientDataJSON: 'Ag', transports: ['internal'] },
        },
      },
    });
  });

  test('a closed dialogue sends nothing', async () => {
    const backend = server();
    const keys = createPasskeys(backend.ports(), new FakeCredentials(closed));
    await expect(keys.register('Laptop')).resolves.toBe(false);
    expect(backend.last().path).toBe(PASSKEY_ROUTES.registerOptions);
  });
});

describe('signing in', () => {
  const assertion = (userHandle: ArrayBuffer | null) => () =>
    Promise.resolve(
      credential({
        authenticatorData: bytes(1),
        clientDataJSON: bytes(2),
        signature: bytes(3),
        userHandle,
      }),
    );

  test.each([
    ['with a user handle', bytes(4), { userHandle: 'BA' }],
    ['without one', null, {}],
  ])('%s', async (_, handle, extra) => {
    const backend = server();
    const keys = createPasskeys(backend.ports(), new FakeCredentials(assertion(handle)));
    await expect(keys.authenticate()).resolves.toBe(true);
    expect(backend.last().path).toBe(PASSKEY_ROUTES.authenticate);
    expect(backend.last().body).toMatchObject({ id: '-_8', credType: 'public-key' });
    expect((backend.last().body as { response: object }).response).toEqual({
      authenticatorData: 'AQ',
      clientDataJSON: 'Ag',
      signature: 'Aw',
      ...extra,
    });
  });

  test('a closed dialogue is no failure, anything else is', async () => {
    const ports = server().ports();
    await expect(createPasskeys(ports, new FakeCredentials(closed)).authenticate()).resolves.toBe(
      false,
    );
    const broken = new FakeCredentials(() => Promise.reject(new TypeError('no')));
    await expect(createPasskeys(ports, broken).authenticate()).rejects.toThrow('no');
  });
});

test('base64url keeps every byte', () => {
  const all = Uint8Array.from({ length: 256 }, (_, index) => index);
  expect(fromBase64Url(toBase64Url(all.buffer))).toEqual(all);
  expect(toBase64Url(all.buffer)).not.toMatch(/[+/=]/);
});

describe("one's own passkeys", () => {
  const listed = {
    id: '-_8',
    label: 'Laptop',
    createdAt: '2026-01-01T00:00:00Z',
    lastUsedAt: '2026-01-02T00:00:00Z',
  };

  test('are listed', async () => {
    const backend = new FakeServer().json('/api/console/v1/account/passkeys', [listed]);
    const keys = createPasskeys(backend.ports(), new FakeCredentials(closed));
    await expect(keys.list()).resolves.toEqual([listed]);
    expect(backend.last().method).toBe('GET');
  });

  test('are removed by id, with the CSRF token', async () => {
    const backend = new FakeServer()
      .json(ROUTES.me, {})
      .on('/api/console/v1/account/passkeys/a%2Fb', () => new Response(null, { status: 204 }));
    const keys = createPasskeys(backend.ports(), new FakeCredentials(closed));
    await expect(keys.remove('a/b')).resolves.toBeUndefined();
    expect(backend.last()).toMatchObject({ method: 'DELETE', body: undefined });
    expect(backend.last().headers.get('X-XSRF-TOKEN')).toBe('token/1');
  });
});
