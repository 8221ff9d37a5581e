/** Fetches what comes next while the page is idle, so that a click waits for nothing but the server. */
export function preloadWhenIdle(): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 3000 });
  else setTimeout(load, 1000);
}

function load(): void {
  void import('../open-session.ts');
  void import('../features/code/code-page.tsx');
  void import('../features/trust/trust-page.tsx');
  void import('../features/session/session-page.tsx');
}
