const allowed = /^(\/|\/j\/[0-9A-Za-z]{3}|\/help|\/admin(?:\/[0-9a-z-]{1,40}){0,4}|\/account)$/;

/** Where a sign-in may lead: our own pages by name, nothing that a link could smuggle in. */
export function safeNext(wanted: string | null): string | null {
  return wanted !== null && allowed.test(wanted) ? wanted : null;
}

/** The sign-in page with the way back to this page. */
export function signInFrom(pathname: string): string {
  const next = safeNext(pathname);
  return next === null ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}
