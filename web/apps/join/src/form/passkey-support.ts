/** Whether this browser offers passkeys on this page; without a secure address it does not. */
export function passkeysSupported(): boolean {
  return 'PublicKeyCredential' in globalThis && 'credentials' in navigator;
}

/** The browser refuses passkeys of a server whose public address is another one than this page's (WebAuthn section 5.1). */
export function isWrongAddress(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === 'SecurityError';
}
