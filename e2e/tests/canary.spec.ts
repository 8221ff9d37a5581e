import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../src/fixtures.ts';

/** Collects everything a page sends and receives. */
function tap(page: Page, heard: Buffer[]): void {
  page.on('request', (it) => {
    heard.push(Buffer.from(`${it.method()} ${it.url()} ${JSON.stringify(it.headers())}`));
    const body = it.postDataBuffer();
    if (body !== null) heard.push(body);
  });
  page.on('websocket', (socket) => {
    heard.push(Buffer.from(socket.url()));
    const frame = (it: { payload: string | Buffer }): number => heard.push(Buffer.from(it.payload));
    socket.on('framesent', frame);
    socket.on('framereceived', frame);
  });
}

function* files(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else yield path;
  }
}

test('the secret half of the code is in no request, frame, log or table', async ({ helper, sharer, server }) => {
  const heard: Buffer[] = [];
  tap(helper.page, heard);
  tap(sharer.page, heard);
  await Promise.all([helper.page.reload(), sharer.page.reload()]);
  const code = await helper.getCode();
  const secret = code.slice(3);
  await sharer.page.goto(`${new URL(sharer.page.url()).origin}/j/${code.slice(0, 3)}#${secret}`);
  await sharer.button('Submit').click();
  await helper.proceed();
  await sharer.allow();
  await helper.seesScreen();
  await sharer.leave();
  await helper.sees(/left/);

  // What the tap hears it would report: the nameplate, which the server may know, is there.
  expect(heard.some((it) => it.includes(code.slice(0, 3)))).toBe(true);
  for (const spelling of [secret, secret.toLowerCase(), `${secret[0]} ${secret.slice(1)}`]) {
    expect(heard.filter((it) => it.includes(spelling)).map(String)).toEqual([]);
    const found = [...files(server.data)].filter((it) => readFileSync(it).includes(spelling));
    expect(found).toEqual([]);
  }
});
