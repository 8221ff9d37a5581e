import type { Page } from '@playwright/test';

/** Where the stamp stands on the screen: five rows of eight cells, the time's 32 bits and 8 of a check. */
const STAMP = { cell: 24, columns: 8, rows: 5, right: 280, top: 300 } as const;

/** A page that fills the screen and shows the time in milliseconds as cells that machines can read back. */
export function testCard(): string {
  return `<!doctype html><meta charset="utf-8"><title>Test card</title>
<style>html,body{margin:0;background:#dfe7ea;overflow:hidden;font:20px sans-serif}
canvas{position:fixed;left:calc(100vw - ${STAMP.right}px);top:${STAMP.top}px}
p{position:fixed;right:40px;top:60px;width:260px}</style>
<p>Quarterly report, draft. The helper sees exactly this text, and the time as black and white cells.</p>
<canvas width="${STAMP.cell * STAMP.columns}" height="${STAMP.cell * STAMP.rows}"></canvas>
<script>
const pen = document.querySelector('canvas').getContext('2d');
function draw() {
  const now = Date.now() % 4294967296;
  const bytes = [now >>> 24, now >>> 16, now >>> 8, now].map((it) => it & 255);
  bytes.push((bytes[0] * 3 + bytes[1] * 5 + bytes[2] * 7 + bytes[3] * 11 + 85) & 255);
  for (let i = 0; i < 40; i++) {
    pen.fillStyle = (bytes[i >> 3] >> (7 - (i & 7))) & 1 ? '#000' : '#fff';
    pen.fillRect((i & 7) * ${STAMP.cell}, (i >> 3) * ${STAMP.cell}, ${STAMP.cell}, ${STAMP.cell});
  }
  requestAnimationFrame(draw);
}
draw();
</script>`;
}

/** What a picture shows: the stamp in milliseconds modulo 2^32, and the reader's own clock when it was read. */
export interface Reading {
  readonly stamp: number;
  readonly now: number;
}

/** Reads the stamp out of the helper's **Shared screen**; null while no picture with a whole stamp is shown. */
export async function readStamp(page: Page): Promise<Reading | null> {
  const picture = page.getByLabel('Shared screen');
  if ((await picture.count()) === 0) return null;
  return picture.evaluate((element, code) => {
    const video = element as HTMLVideoElement;
    if (!video.videoWidth || video.readyState < 2) return null;
    const canvas = document.createElement('canvas');
    canvas.width = code.cell * code.columns;
    canvas.height = code.cell * code.rows;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (pen === null) return null;
    const { width, height } = canvas;
    pen.drawImage(video, video.videoWidth - code.right, code.top, width, height, 0, 0, width, height);
    const now = Date.now() % 4294967296;
    const pixels = pen.getImageData(0, 0, width, height).data;
    const bytes = [0, 0, 0, 0, 0];
    for (let bit = 0; bit < 40; bit++) {
      const x = (bit & 7) * code.cell + code.cell / 2;
      const y = (bit >> 3) * code.cell + code.cell / 2;
      const at = (y * width + x) * 4;
      const dark = (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0) < 384;
      if (dark) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (7 - (bit & 7)));
    }
    const [a = 0, b = 0, c = 0, d = 0, check = -1] = bytes;
    if (((a * 3 + b * 5 + c * 7 + d * 11 + 85) & 255) !== check) return null;
    return { stamp: ((a << 24) | (b << 16) | (c << 8) | d) >>> 0, now };
  }, STAMP);
}
