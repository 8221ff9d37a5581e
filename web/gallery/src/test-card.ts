/** A picture as a sharer's screen would send it. */
export function testCard(): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = 1920;
  canvas.height = 1080;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.fillStyle = '#dfe8ea';
  pen.fillRect(0, 0, 1920, 1080);
  pen.fillStyle = '#ffffff';
  pen.fillRect(260, 140, 1400, 780);
  pen.fillStyle = '#0b6a75';
  pen.fillRect(260, 140, 1400, 60);
  pen.font = '48px sans-serif';
  pen.fillText('A window on the shared screen', 320, 320);
  const stream = canvas.captureStream(5);
  setInterval(() => pen.fillRect(320, 400, 10, 10), 200);
  return stream;
}
