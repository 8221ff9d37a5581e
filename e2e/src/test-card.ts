import type { Page } from '@playwright/test';

/** Where the barcode stands on the screen: 32 bits of the time and 8 of a check, most significant first. */
const BARCODE = { left: 40, cell: 24, bits: 40, height: 48, bottom: 40 } as const;

/** A page that fills the screen and shows the time in milliseconds as a barcode that machines can read back. */
export function testCard(screen: { width: number; height: number }): string {
  return `<!doctype html><meta charset="utf-8"><title>Test card</title>
<style>html,body{margin:0;background:#dfe7ea;overflow:hidden;font:20px sans-serif}
canvas{position:fixed;left:${BARCODE.left}px;top:${screen.height - BARCODE.bottom - BARCODE.height}px}
p{position:fixed;right:40px;top:40px;width:260px}</style>
<p>Quarterly report, draft. The colleague who shares this screen sees exactly this text.</p>
<canvas width="${BARCODE.cell * BARCODE.bits}" height="${BARCODE.height}"></canvas>
<script>
const pen = document.querySelector('canvas').getContext('2d');
function draw() {
  const now = Date.now() % 4294967296;
  const bytes = [now >>> 24, now >>> 16, now >>> 8, now].map((it) => it & 255);
  bytes.push((bytes[0] * 3 + bytes[1] * 5 + bytes[2] * 7 + bytes[3] * 11 + 85) & 255);
  for (let i = 0; i < 40; i++) {
    pen.fillStyle = (bytes[i >> 3] >> (7 - (i & 7))) & 1 ? '#000' : '#fff';
    pen.fillRect(i * ${BARCODE.cell}, 0, ${BARCODE.cell}, ${BARCODE.height});
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

/** Reads the barcode out of the helper's **Shared screen**; null while no picture with a whole barcode is shown. */
export async function readStamp(page: Page): Promise<Reading | null> {
  return page.getByLabel('Shared screen').evaluate((element, code) => {
    const video = element as HTMLVideoElement;
    if (!video.videoWidth || video.readyState < 2) return null;
    const canvas = document.createElement('canvas');
    canvas.width = code.cell * code.bits;
    canvas.height = 8;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (pen === null) return null;
    const top = video.videoHeight - code.bottom - code.height / 2 - 4;
    pen.drawImage(video, code.left, top, canvas.width, 8, 0, 0, canvas.width, 8);
    const now = Date.now() % 4294967296;
    const pixels = pen.getImageData(0, 0, canvas.width, 8).data;
    const bytes = [0, 0, 0, 0, 0];
    for (let bit = 0; bit < code.bits; bit++) {
      const at = (4 * canvas.width + bit * code.cell + code.cell / 2) * 4;
      const dark = (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0) < 384;
      if (dark) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (7 - (bit & 7)));
    }
    const [a = 0, b = 0, c = 0, d = 0, check = -1] = bytes;
    if (((a * 3 + b * 5 + c * 7 + d * 11 + 85) & 255) !== check) return null;
    return { stamp: ((a << 24) | (b << 16) | (c << 8) | d) >>> 0, now };
  }, BARCODE);
}
