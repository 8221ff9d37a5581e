import { accountView } from '../../apps/join/src/account/account-view.ts';
import { accountMemory } from '../../apps/join/src/account/memory.ts';
import { invitationSteps } from '../../apps/join/src/invitation/invitation-steps.ts';
import { setupForm } from '../../apps/join/src/setup/setup-form.ts';
import { secondFactorForm } from '../../apps/join/src/sign-in/second-factor-form.ts';
import { signInForm } from '../../apps/join/src/sign-in/sign-in-form.ts';
import { FakeAccount } from '../../apps/join/src/testing/fake-account.ts';
import {
  createConsoleApi,
  createPasskeys,
  createSignInApi,
  Problem,
} from '../../packages/api/src/index.ts';
import { me } from './me.ts';

const problem = (type: string): Problem =>
  new Problem({ type, title: '', detail: '', status: 401 });
const done = async (): Promise<void> => undefined;
const signInApi = createSignInApi();
const mail = 'vera@northwind.example';

function signIn(failure: Problem | null, providers: readonly string[], methods: string[]) {
  const found = {
    login: mail,
    methods,
    providers: providers.map((name) => ({ id: name, name })),
  };
  return signInForm({
    api: signInApi,
    passkeys: createPasskeys(),
    codeIsKept: failure === null,
    next: null,
    failure,
    typed: { login: failure === null ? '' : mail, found },
    done,
    secondFactor: () => undefined,
  });
}

function secondFactor(recovery: boolean): HTMLElement {
  const shown = secondFactorForm({
    api: { secondFactor: done },
    done,
    back: () => undefined,
  });
  if (recovery) shown.querySelector<HTMLElement>('form .plain')?.click();
  return shown;
}

function invitation(failure: string | null, providers: readonly string[] = []): HTMLElement {
  const frame = document.createElement('div');
  const answer = async () => {
    if (failure !== null) throw problem(failure);
    return { organisation: 'Northwind Traders', givenName: 'Vera', mail };
  };
  const api = {
    invitation: answer,
    accept: async () => 'signed-in' as const,
    secondFactor: done,
    atProvider: async () => providers.map((name) => ({ id: name, name })),
  };
  const steps = invitationSteps(api, 'token', done, done);
  steps.draw(frame);
  if (failure !== 'waiting') void steps.lookUp();
  return frame;
}

const laptop = {
  id: 'a',
  label: 'Laptop',
  createdAt: '2026-11-20T09:00:00Z',
  lastUsedAt: '2026-11-21T09:00:00Z',
};

async function account(
  fake: FakeAccount,
  change: { passkeys?: boolean; step?: 'set-up' | 'codes' },
) {
  const memory = accountMemory();
  if (change.step !== undefined) {
    const setUp = await fake.startTotp('right');
    const codes = await fake.confirmTotp('123456');
    memory.security = fake.protection;
    memory.step = change.step === 'codes' ? { kind: 'codes', codes } : { kind: 'set-up', setUp };
  }
  const list = async () => (change.passkeys === true ? [laptop] : []);
  const passkeys = { ...createPasskeys(), list, remove: done };
  return accountView({
    me,
    api: createConsoleApi(),
    account: fake,
    passkeys,
    memory,
    leave: () => undefined,
  });
}

const both = ['password', 'passkey'];
const alone = (fake: FakeAccount): FakeAccount => {
  fake.places = fake.places.filter((place) => place.current);
  return fake;
};

/** Sign-in, invitation, account and set-up by the names of the gallery's states. */
export const pages: Readonly<Record<string, () => HTMLElement | Promise<HTMLElement>>> = {
  'sign-in': () => signIn(null, [], both),
  'sign-in-failed': () => signIn(problem('sign-in-failed'), [], both),
  'sign-in-provider': () => signIn(problem('provider-unreachable'), ['Northwind'], both),
  'sign-in-providers-only': () => signIn(null, ['Northwind', 'Kreisverwaltung Garmisch'], []),
  'sign-in-second-factor': () => secondFactor(false),
  'sign-in-recovery': () => secondFactor(true),
  invitation: () => invitation(null),
  'invitation-provider': () => invitation(null, ['Northwind']),
  'invitation-waiting': () => invitation('waiting'),
  'invitation-invalid': () => invitation('invitation-invalid'),
  'invitation-unreachable': () => invitation('unreachable'),
  account: () => account(new FakeAccount({ totp: true, recoveryCodesLeft: 8 }), { passkeys: true }),
  'account-few-codes': () => account(new FakeAccount({ totp: true, recoveryCodesLeft: 1 }), {}),
  'account-set-up': () => account(new FakeAccount(), { step: 'set-up' }),
  'account-codes': () => account(new FakeAccount(), { step: 'codes' }),
  'account-no-password': () => account(alone(new FakeAccount({ password: false })), {}),
  'account-empty': () => account(alone(new FakeAccount()), {}),
  setup: () => setupForm(createConsoleApi(), 'token', {}, () => undefined),
};
