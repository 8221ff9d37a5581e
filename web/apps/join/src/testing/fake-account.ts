import { Problem, type AccountApi, type AccountSecurity, type WebSession } from '@tandem/api';

/** Two places: a phone, and the browser that asks. */
export const places: readonly WebSession[] = [
  {
    id: 'phone',
    current: false,
    createdAt: '2026-11-19T18:20:00Z',
    lastUsedAt: '2026-11-20T07:45:00Z',
    method: 'passkey',
    userAgent: 'Safari on iPhone',
    address: '2001:db8:0:7::41',
  },
  {
    id: 'here',
    current: true,
    createdAt: '2026-11-21T09:00:00Z',
    lastUsedAt: '2026-11-21T09:41:00Z',
    method: 'password',
    userAgent: 'Firefox on Linux',
    address: '192.0.2.17',
  },
];

/** Three corners of a QR code, enough to look like one. */
const corner = (x: number, y: number): string =>
  `M${x} ${y}h7v7h-7zm1 1v5h5v-5zM${x + 2} ${y + 2}h3v3h-3z`;

/** An account as the server keeps it; the password is `right`, the code of the app `123456`. */
export class FakeAccount implements AccountApi {
  protection: AccountSecurity;
  places = [...places];
  failure: Problem | null = null;

  constructor(change: Partial<AccountSecurity> = {}) {
    this.protection = { password: true, totp: false, recoveryCodesLeft: 0, ...change };
  }

  security = async () => this.answer(this.protection);
  webSessions = async () => this.answer([...this.places]);

  startTotp = async (password: string | null) => {
    this.check(password);
    return {
      secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
      uri: 'otpauth://totp/Tandem',
      qr: corner(4, 4) + corner(22, 4) + corner(4, 22),
      size: 33,
    };
  };

  confirmTotp = async (code: string) => {
    if (code !== '123456') throw problem('second-factor-wrong');
    return this.newCodes();
  };

  removeTotp = async (password: string | null) => {
    this.check(password);
    this.protection = { ...this.protection, totp: false, recoveryCodesLeft: 0 };
  };

  renewRecoveryCodes = async (password: string | null) => {
    this.check(password);
    return this.newCodes();
  };

  endWebSession = async (id: string) => {
    this.places = this.places.filter((place) => place.id !== id);
  };

  endOtherWebSessions = async () => {
    this.places = this.places.filter((place) => place.current);
  };

  private newCodes(): readonly string[] {
    const codes = Array.from({ length: 10 }, (_, index) => `K7M${index}Q-4T2X${index}`);
    this.protection = { ...this.protection, totp: true, recoveryCodesLeft: codes.length };
    return codes;
  }

  private check(password: string | null): void {
    if (this.protection.password && password !== 'right') throw problem('sign-in-failed');
    if (!this.protection.password && password !== null) throw problem('invalid-request');
  }

  private answer<T>(value: T): T {
    if (this.failure !== null) throw this.failure;
    return value;
  }
}

function problem(type: string): Problem {
  return new Problem({ type, title: '', detail: `Refused: ${type}.`, status: 401 });
}
