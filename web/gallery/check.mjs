// Opens every gallery state in headless Chromium and runs axe over it; with a folder as argument it also takes pictures.
// node gallery/check.mjs [folder] [only=join:trust] [langs=en,de,ar] [looks=light,dark,forced] [width=320] [zoom=2]
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

import { states } from './states.mjs';

const argument = (name) =>
  process.argv.find((text) => text.startsWith(`${name}=`))?.slice(name.length + 1);
const folder = process.argv.slice(2).find((text) => !text.includes('='));
const only = argument('only');
const langs = (argument('langs') ?? 'en,ar').split(',');
const looks = (argument('looks') ?? 'light,dark').split(',');
const width = Number(argument('width') ?? 1280);
const zoom = Number(argument('zoom') ?? 1);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const server = await createServer({
  configFile: new URL('vite.config.ts', import.meta.url).pathname,
  server: { port: 0, host: '127.0.0.1', hmr: false },
  logLevel: 'error',
});
await server.listen();
const { port } = server.httpServer.address();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
if (folder) mkdirSync(folder, { recursive: true });
let violations = 0;

for (const look of looks) {
  const context = await browser.newContext({
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'forced' ? 'active' : 'none',
    viewport: { width: Math.round(width / zoom), height: Math.round(800 / zoom) },
    deviceScaleFactor: zoom,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => fail(`page error: ${error.message}`));
  for (const lang of langs) {
    for (const [app, names] of Object.entries(states)) {
      for (const name of names) {
        if (only && !`${app}:${name}`.startsWith(only)) continue;
        await visit(page, { app, name, lang, look });
      }
    }
  }
  await context.close();
}
await browser.close();
await server.close();
process.stdout.write(
  violations === 0 ? 'gallery: no violations\n' : `gallery: ${violations} violations\n`,
);
process.exitCode = violations === 0 ? 0 : 1;

async function visit(page, { app, name, lang, look }) {
  const where = `${app}:${name} ${lang} ${look}`;
  await page.goto(
    `http://127.0.0.1:${port}/${app}.html?state=${encodeURIComponent(name)}&lang=${lang}`,
  );
  await page.locator('html[data-ready=yes]').waitFor({ state: 'attached' });
  await page.locator('h1, [role=toolbar], [role=status]').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  if (name.endsWith('+chat') && app === 'helper') await page.keyboard.press('Alt+Shift+KeyC');
  if (name.startsWith('active') && app === 'helper') {
    await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 2);
  }
  if (folder) {
    const file = `${folder}/${app}-${name}-${lang}-${look}-${width}-${zoom}.png`;
    await page.screenshot({ path: file, fullPage: app === 'join' });
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) fail(`${where}: the page is ${overflow} px wider than the window`);
  await page.addScriptTag({ path: axe });
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document));
  for (const { id, help, nodes } of found)
    fail(
      `${where}: ${id}: ${help}: ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary.split('\n')[1] ?? ''}`,
    );
}

function fail(text) {
  violations += 1;
  process.stdout.write(`${text}\n`);
}
