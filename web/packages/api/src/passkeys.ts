import { fromBase64Url, toBase64Url } from './base64url.ts';
import { ROUTES } from './console-api.ts';
import { browserPorts, createHttp, type ApiPorts } from './http.ts';
import type { Passkey } from './model.ts';

/** Passkeys by Spring Security's WebAuthn endpoints; `register` and `authenticate` must be called inside a user gesture. */
export interface Passkeys {
  /** Makes a passkey for the signed-in person; false: the person closed the browser's dialogue. */
  register(label: string): Promise<boolean>;
  /** Signs in; false: the person closed the browser's dialogue. */
  authenticate(): Promise<boolean>;
  /** The signed-in person's own, oldest first. */
  list(): Promise<readonly Passkey[]>;
  /** Takes one away; type `not-found` where the person has no such passkey. */
  remove(id: string): Promise<void>;
}

export const PASSKEY_ROUTES = {
  registerOptions: '/webauthn/register/options',
  register: '/webauthn/register',
  authenticateOptions: '/webauthn/authenticate/options',
  authenticate: '/login/webauthn',
} as const;

/** The part of `navigator.credentials` that is needed. */
export type Credentials = Pick<CredentialsContainer, 'create' | 'get'>;

export function createPasskeys(
  ports: ApiPorts = browserPorts(),
  credentials: Credentials = navigator.credentials,
): Passkeys {
  const http = createHttp(ports, ROUTES.me);
  return {
    register: async (label) => {
      const options = await http.post<CreationOptionsJson>(PASSKEY_ROUTES.registerOptions);
      const made = await unlessClosed(
        credentials.create({ publicKey: readCreationOptions(options) }),
      );
      if (made === null) return false;
      const credential = writeAttestation(made as PublicKeyCredential);
      await http.post(PASSKEY_ROUTES.register, { publicKey: { credential, label } });
      return true;
    },
    authenticate: async () => {
      const options = await http.post<RequestOptionsJson>(PASSKEY_ROUTES.authenticateOptions);
      const found = await unlessClosed(credentials.get({ publicKey: readRequestOptions(options) }));
      if (found === null) return false;
      await http.post(PASSKEY_ROUTES.authenticate, writeAssertion(found as PublicKeyCredential));
      return true;
    },
    list: () => http.get(ROUTES.passkeys),
    remove: (id) => http.delete(`${ROUTES.passkeys}/${encodeURIComponent(id)}`),
  };
}

interface DescriptorJson {
  readonly id: string;
  readonly type: 'public-key';
  readonly transports?: AuthenticatorTransport[];
}

type CreationOptionsJson = Omit<
  PublicKeyCredentialCreationOptions,
  'challenge' | 'user' | 'excludeCredentials'
> & {
  readonly challenge: string;
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly excludeCredentials?: readonly DescriptorJson[];
};

type RequestOptionsJson = Omit<
  PublicKeyCredentialRequestOptions,
  'challenge' | 'allowCredentials'
> & {
  readonly challenge: string;
  readonly allowCredentials?: readonly DescriptorJson[];
};

function readCreationOptions(json: CreationOptionsJson): PublicKeyCredentialCreationOptions {
  return {
    ...json,
    challenge: fromBase64Url(json.challenge),
    user: { ...json.user, id: fromBase64Url(json.user.id) },
    excludeCredentials: readDescriptors(json.excludeCredentials),
  };
}

function readRequestOptions(json: RequestOptionsJson): PublicKeyCredentialRequestOptions {
  return {
    ...json,
    challenge: fromBase64Url(json.challenge),
    allowCredentials: readDescriptors(json.allowCredentials),
  };
}

function readDescriptors(
  list: readonly DescriptorJson[] | undefined,
): PublicKeyCredentialDescriptor[] {
  return (list ?? []).map(readDescriptor);
}

function readDescriptor({ id, type, transports }: DescriptorJson): PublicKeyCredentialDescriptor {
  const descriptor: PublicKeyCredentialDescriptor = { id: fromBase64Url(id), type };
  if (transports !== undefined) descriptor.transports = transports;
  return descriptor;
}

function writeAttestation(made: PublicKeyCredential) {
  const response = made.response as AuthenticatorAttestationResponse;
  return {
    ...common(made),
    type: made.type,
    response: {
      attestationObject: toBase64Url(response.attestationObject),
      clientDataJSON: toBase64Url(response.clientDataJSON),
      transports: response.getTransports(),
    },
  };
}

function writeAssertion(found: PublicKeyCredential) {
  const response = found.response as AuthenticatorAssertionResponse;
  return {
    ...common(found),
    credType: found.type,
    response: {
      authenticatorData: toBase64Url(response.authenticatorData),
      clientDataJSON: toBase64Url(response.clientDataJSON),
      signature: toBase64Url(response.signature),
      ...(response.userHandle === null ? {} : { userHandle: toBase64Url(response.userHandle) }),
    },
  };
}

function common(credential: PublicKeyCredential) {
  return {
    id: credential.id,
    rawId: toBase64Url(credential.rawId),
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment,
  };
}

/** The browser says `NotAllowedError` where the person closed the dialogue or it timed out. */
async function unlessClosed(dialogue: Promise<Credential | null>): Promise<Credential | null> {
  try {
    return await dialogue;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'NotAllowedError') return null;
    throw failure;
  }
}
