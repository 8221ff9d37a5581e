import type { Theme } from '@fluentui/react-components';

export type Appearance = 'light' | 'dark' | 'contrast';

/** One chunk per appearance, so that a page loads only the one it shows. */
const themes: Record<Appearance, () => Promise<{ theme: Theme }>> = {
  light: () => import('./light.ts'),
  dark: () => import('./dark.ts'),
  contrast: () => import('./contrast.ts'),
};

const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'] as const;
const listeners = new Set<() => void>();
let shown: Theme | null = null;

/** What the system asks for now. */
export function wantedAppearance(): Appearance {
  if (matchMedia(queries[0]).matches) return 'contrast';
  return matchMedia(queries[1]).matches ? 'dark' : 'light';
}

/** Loads the wanted theme and follows the system from now on. A page waits for it before it draws. */
export async function startAppearance(): Promise<void> {
  for (const query of queries) matchMedia(query).addEventListener('change', () => void show());
  await show();
}

/** The theme that is shown; the same value until the system asks for another. */
export function currentTheme(): Theme {
  if (shown === null) throw new Error('startAppearance comes first');
  return shown;
}

/** Calls the listener after the theme changed; the result unsubscribes. */
export function onTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function show(): Promise<void> {
  const wanted = wantedAppearance();
  const { theme } = await themes[wanted]();
  if (wanted !== wantedAppearance() || theme === shown) return;
  shown = theme;
  for (const listener of listeners) listener();
}
