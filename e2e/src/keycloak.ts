import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './server.ts';

const run = promisify(execFile);
const script = resolve(import.meta.dirname, '../../scripts/keycloak.sh');
const REALM = 'lindqvist';

/** Somebody of the organisation, as Keycloak knows them. */
export interface Account {
  readonly username: string;
  readonly password: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly groups?: readonly string[];
}

/** Where Keycloak sends people and messages. */
export interface Addresses {
  readonly redirectUri: string;
  readonly backChannelLogout: string;
  readonly afterLogout: string;
}

/** A real Keycloak with one realm, and what its administrator does in the stories. */
export class Keycloak {
  readonly #folder = mkdtempSync(join(tmpdir(), 'tandem-keycloak-'));
  #port = 0;
  #password = '';

  /** What the organisation's administrator types into Tandem. */
  get issuer(): string {
    return `http://localhost:${this.#port}/realms/${REALM}`;
  }

  /** Starts it with an empty realm. */
  async start(): Promise<void> {
    this.#port = await freePort();
    await run(script, ['start', this.#folder, String(this.#port)]);
    const started = JSON.parse(readFileSync(join(this.#folder, 'keycloak.json'), 'utf8')) as { readonly adminPassword: string };
    this.#password = started.adminPassword;
    await this.#send('POST', '/admin/realms', { realm: REALM, enabled: true, sslRequired: 'none' });
    await this.#send('POST', this.#path('/groups'), { name: 'Warehouse' });
  }

  async dispose(): Promise<void> {
    await run(script, ['stop', this.#folder]);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** The secret of Tandem as Keycloak's client. */
  static readonly secret = randomBytes(24).toString('hex');

  /** Registers Tandem as a confidential client that also gets the names of a person's groups. */
  async register(clientId: string, at: Addresses): Promise<void> {
    await this.#send('POST', this.#path('/clients'), {
      clientId,
      secret: Keycloak.secret,
      redirectUris: [at.redirectUri],
      standardFlowEnabled: true,
      directAccessGrantsEnabled: false,
      attributes: {
        'backchannel.logout.url': at.backChannelLogout,
        'backchannel.logout.session.required': 'true',
        'post.logout.redirect.uris': at.afterLogout,
        'pkce.code.challenge.method': 'S256',
      },
      protocolMappers: [
        {
          name: 'groups',
          protocol: 'openid-connect',
          protocolMapper: 'oidc-group-membership-mapper',
          config: { 'claim.name': 'groups', 'full.path': 'false', 'id.token.claim': 'true' },
        },
      ],
    });
  }

  async add({ password, ...account }: Account): Promise<void> {
    await this.#send('POST', this.#path('/users'), {
      ...account,
      enabled: true,
      emailVerified: true,
      groups: (account.groups ?? []).map((it) => `/${it}`),
      credentials: [{ type: 'password', value: password, temporary: false }],
    });
  }

  /** Switches the person off and ends their sessions, as a help desk does when somebody leaves. */
  async disable(username: string): Promise<void> {
    const id = await this.#userId(username);
    await this.#send('PUT', this.#path(`/users/${id}`), { enabled: false });
    await this.signOut(username);
  }

  /** Ends the person's sessions at Keycloak. */
  async signOut(username: string): Promise<void> {
    await this.#send('POST', this.#path(`/users/${await this.#userId(username)}/logout`));
  }

  /** How many sessions the person has at Keycloak. */
  async sessions(username: string): Promise<number> {
    const list = await this.#send('GET', this.#path(`/users/${await this.#userId(username)}/sessions`));
    return (list as unknown[]).length;
  }

  /** New signing keys; the old ones are gone. */
  async rotateKeys(): Promise<void> {
    const realm = (await this.#send('GET', this.#path(''))) as { readonly id: string };
    const type = 'org.keycloak.keys.KeyProvider';
    const at = this.#path(`/components?parent=${realm.id}&type=${type}`);
    const old = (await this.#send('GET', at)) as readonly { readonly id: string; readonly providerId: string }[];
    await this.#send('POST', this.#path('/components'), {
      name: `rsa-${Date.now()}`,
      parentId: realm.id,
      providerId: 'rsa-generated',
      providerType: type,
      config: { priority: ['1000'], algorithm: ['RS256'], keySize: ['2048'] },
    });
    for (const { id, providerId } of old) {
      if (providerId === 'rsa-generated') await this.#send('DELETE', this.#path(`/components/${id}`));
    }
  }

  #path(rest: string): string {
    return `/admin/realms/${REALM}${rest}`;
  }

  async #userId(username: string): Promise<string> {
    const found = await this.#send('GET', this.#path(`/users?exact=true&username=${encodeURIComponent(username)}`));
    const [user] = found as readonly { readonly id: string }[];
    if (user === undefined) throw new Error(`Keycloak does not know ${username}`);
    return user.id;
  }

  async #send(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`http://127.0.0.1:${this.#port}${path}`, {
      method,
      headers: { authorization: `Bearer ${await this.#token()}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Keycloak: ${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  /** A new one each time: they live for a minute. */
  async #token(): Promise<string> {
    const answer = await fetch(`http://127.0.0.1:${this.#port}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'admin-cli',
        username: 'admin',
        password: this.#password,
      }),
    });
    return ((await answer.json()) as { readonly access_token: string }).access_token;
  }
}
