import { t } from '@tandem/i18n';

const space = 'http://www.w3.org/2000/svg';

/** Draws a QR code from path data with one unit per square and room around it; dark on white in every theme, because a camera reads it. */
export function qrPicture(path: string, size: number): SVGSVGElement {
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('class', 'qr');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', t('account.totp.qr'));
  svg.setAttribute('shape-rendering', 'crispEdges');
  const dark = document.createElementNS(space, 'path');
  dark.setAttribute('d', path);
  dark.setAttribute('fill', '#000');
  svg.append(dark);
  return svg;
}

/** A key in groups of four, as people type it. */
export function inGroups(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}
