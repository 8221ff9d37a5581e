import { test } from '../src/fixtures.ts';
import { record, spread } from './results.ts';

const RUNS = Number(process.env['RUNS'] ?? 20);

test('what the join page costs', async ({ sharer }) => {
  const page = sharer.page;
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  const measure = async (): Promise<{ bytes: number; requests: number; ready: number }> => {
    let bytes = 0;
    let requests = 0;
    const add = (it: { encodedDataLength: number }): void => {
      bytes += it.encodedDataLength;
      requests += 1;
    };
    line.on('Network.loadingFinished', add);
    await page.goto(new URL('/', page.url()).href, { waitUntil: 'commit' });
    await sharer.codeField.waitFor();
    const ready = await page.evaluate(async () => {
      const field = document.querySelector('input');
      while (field?.disabled) await new Promise(requestAnimationFrame);
      return performance.now();
    });
    await page.waitForLoadState('networkidle');
    line.off('Network.loadingFinished', add);
    return { bytes, requests, ready };
  };
  const local: number[] = [];
  let last = await measure();
  for (let run = 0; run < RUNS; run++) {
    last = await measure();
    local.push(last.ready);
  }
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  });
  const slow: number[] = [];
  for (let run = 0; run < Math.min(RUNS, 8); run++) slow.push((await measure()).ready);
  record('join-page', 'at most 60 KiB gzip', {
    bytesOverTheLine: last.bytes,
    requests: last.requests,
    interactiveMilliseconds: spread(local),
    interactiveMillisecondsAt1600kbitAnd150ms: spread(slow),
  });
});
