import { test as base, type Page } from '@playwright/test';
import { fullScreen, headless, onDisplay, type OwnBrowser } from './browsers.ts';
import { Display } from './display.ts';
import { Helper, Sharer } from './participants.ts';
import { TandemServer, type Persona } from './server.ts';
import { testCard } from './test-card.ts';

export const SCREEN = { width: 1280, height: 800 } as const;

interface World {
  readonly server: TandemServer;
  readonly display: Display;
  readonly helperBrowser: OwnBrowser;
  readonly sharerBrowser: OwnBrowser;
}

interface Stage {
  /** Signs a person in, in a context of their own, and gives their first page. */
  readonly enter: (own: OwnBrowser, persona: Persona) => Promise<Page>;
  readonly helper: Helper;
  readonly sharer: Sharer;
  /** A further sharer of the organisation. */
  readonly secondSharer: Sharer;
  /** The administrator's page, in the admin center. */
  readonly admin: Page;
  /** Changes tenant settings as the administrator; they are put back after the story. */
  readonly settings: (change: Record<string, unknown>) => Promise<void>;
}

/** By turns, because one person may look up only a few wrong codes in ten minutes. */
const SHARERS = ['Nia Okafor', 'Tom Becker', 'Maximiliane-Theodora von Hohenstein-Waldburgshausen'];
let turn = 0;

function nextSharer(server: TandemServer): Persona {
  const name = SHARERS[turn++ % SHARERS.length];
  const persona = server.people('sharer').find((it) => it.name === name);
  if (persona === undefined) throw new Error(`no sharer ${name}`);
  return persona;
}

/** The world of a story: one server, one screen with a test card, two browsers; people come and go with each story. */
export const test = base.extend<Stage, World>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const server = new TandemServer();
      await server.start();
      await use(server);
      await server.dispose();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  display: [
    async ({}, use) => {
      const display = new Display();
      await display.start(SCREEN.width, SCREEN.height);
      const card = await fullScreen(display, SCREEN);
      await card.pages()[0]?.setContent(testCard());
      await use(display);
      await card.close();
      display.stop();
    },
    { scope: 'worker' },
  ],
  helperBrowser: [
    async ({}, use) => {
      const own = await headless();
      await use(own);
      await own.close();
    },
    { scope: 'worker' },
  ],
  sharerBrowser: [
    async ({ display }, use) => {
      const own = await onDisplay(display, ['--window-position=0,0', '--window-size=760,640']);
      await use(own);
      await own.close();
    },
    { scope: 'worker' },
  ],

  enter: async ({}, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (own, persona) => {
      const context = await own.browser.newContext({
        locale: 'en-GB',
        viewport: { width: 740, height: 500 },
      });
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(persona.url);
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
      return page;
    });
    await Promise.all(contexts.map((it) => it.close()));
  },
  helper: async ({ enter, helperBrowser, server }, use) => {
    const persona = server.people('helper')[0] as Persona;
    await use(new Helper(await enter(helperBrowser, persona), persona));
  },
  sharer: async ({ enter, sharerBrowser, server }, use) => {
    const persona = nextSharer(server);
    await use(new Sharer(await enter(sharerBrowser, persona), persona));
  },
  secondSharer: async ({ enter, sharerBrowser, server }, use) => {
    const persona = nextSharer(server);
    await use(new Sharer(await enter(sharerBrowser, persona), persona));
  },
  admin: async ({ enter, helperBrowser, server }, use) => {
    const page = await enter(helperBrowser, server.people('administrator')[0] as Persona);
    await page.setViewportSize({ width: 1200, height: 800 });
    await use(page);
  },
  settings: async ({ admin: page }, use) => {
    const change = (wanted: Record<string, unknown>) =>
      page.evaluate(async (it) => {
        const at = '/api/console/v1/tenant/settings';
        const before = (await (await fetch(at)).json()) as Record<string, unknown>;
        const token = /(?:^|; )XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
        const answer = await fetch(at, {
          method: 'PUT',
          headers: { 'content-type': 'application/json', 'X-XSRF-TOKEN': token },
          body: JSON.stringify({ ...before, ...it }),
        });
        if (!answer.ok) throw new Error(`settings: ${answer.status} ${await answer.text()}`);
        return before;
      }, wanted);
    let first: Record<string, unknown> | null = null;
    await use(async (wanted) => {
      const before = await change(wanted);
      first ??= before;
    });
    if (first !== null) {
      const { version: _, ...rest } = first as Record<string, unknown>;
      await change(rest);
    }
  },
});

export { expect } from '@playwright/test';

/** Brings two people from the code to the running picture; gives the first stamp the helper saw. */
export async function share(helper: Helper, sharer: Sharer): Promise<number> {
  const code = await helper.getCode();
  await sharer.submit(code);
  await helper.proceed();
  await sharer.allow();
  return helper.seesScreen();
}
