import { chromium, type Browser, type BrowserServer } from '@playwright/test';
import type { Display } from './display.ts';

const executablePath = process.env['TANDEM_CHROMIUM'] ?? '/usr/bin/chromium';

const flags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium of its own process tree, so that one of the two sides can be killed. */
export interface OwnBrowser {
  readonly browser: Browser;
  /** `kill -9`. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** The helper's browser: no window. */
export async function headless(): Promise<OwnBrowser> {
  return own(await chromium.launchServer({ executablePath, args: flags }));
}

/** The sharer's browser: windows on a real X screen, and a picker that chooses the whole screen by itself. */
export async function onDisplay(display: Display, extra: readonly string[] = []): Promise<OwnBrowser> {
  return own(
    await chromium.launchServer({
      executablePath,
      headless: false,
      env: { ...(process.env as Record<string, string>), DISPLAY: display.name },
      args: [...flags, '--auto-select-desktop-capture-source=Entire screen', ...extra],
    }),
  );
}

async function own(server: BrowserServer): Promise<OwnBrowser> {
  const browser = await chromium.connect(server.wsEndpoint());
  return {
    browser,
    kill: () => server.kill(),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
