import { share, test } from '../src/fixtures.ts';
import { readStamp } from '../src/test-card.ts';
import { record, spread } from './results.ts';

const SECONDS = Number(process.env['SECONDS'] ?? 20);

test('age of the picture with a browser sharer', async ({ helper, sharer }) => {
  await share(helper, sharer);
  const ages: number[] = [];
  const stamps = new Set<number>();
  const end = Date.now() + SECONDS * 1000;
  while (Date.now() < end) {
    await helper.picture.evaluate(
      (video) => new Promise<void>((done) => (video as HTMLVideoElement).requestVideoFrameCallback(() => done())),
    );
    const reading = await readStamp(helper.page);
    if (reading === null) continue;
    ages.push(reading.now - reading.stamp);
    stamps.add(reading.stamp);
  }
  record('picture-age', 'p50 <= 120 ms with a browser sharer', {
    milliseconds: spread(ages),
    differentPicturesPerSecond: Math.round((stamps.size / SECONDS) * 10) / 10,
    seconds: SECONDS,
  });
});
