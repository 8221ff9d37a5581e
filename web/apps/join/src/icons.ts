type Shape = readonly [tag: 'path' | 'circle', attributes: Readonly<Record<string, string>>];

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.75',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};

const shapes = {
  sign: [
    ['circle', { cx: '13.2', cy: '10', r: '5.4', ...stroke }],
    ['circle', { cx: '6.8', cy: '10', r: '6.2', fill: 'currentColor' }],
  ],
  check: [['path', { d: 'm4.5 10.5 3.5 3.5 7.5-8', ...stroke, 'stroke-width': '2.25' }]],
  screen: [['path', { d: 'M3 4h14v9.5H3zM7 17h6m-3-3.5V17', ...stroke }]],
  control: [['path', { d: 'm5 3 10 7-4.6 1-2.2 4.6z', ...stroke }]],
  eye: [
    ['path', { d: 'M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10z', ...stroke }],
    ['circle', { cx: '10', cy: '10', r: '2.4', fill: 'currentColor' }],
  ],
  pause: [['path', { d: 'M7 4.5v11m6-11v11', ...stroke, 'stroke-width': '2.5' }]],
  play: [['path', { d: 'M6.5 4v12l9-6z', fill: 'currentColor' }]],
  chat: [['path', { d: 'M3 4h14v9.5H9L5.5 17v-3.5H3z', ...stroke }]],
  leave: [['path', { d: 'm5 5 10 10M15 5 5 15', ...stroke, 'stroke-width': '2.25' }]],
  warning: [
    ['path', { d: 'M10 2.8 18 16.5H2zM10 8v4', ...stroke }],
    ['circle', { cx: '10', cy: '14.3', r: '1.1', fill: 'currentColor' }],
  ],
  stop: [
    ['path', { d: 'M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9zM10 6v4.8', ...stroke }],
    ['circle', { cx: '10', cy: '13.6', r: '1.1', fill: 'currentColor' }],
  ],
  info: [
    ['circle', { cx: '10', cy: '10', r: '7.2', ...stroke }],
    ['path', { d: 'M10 9.2V14', ...stroke }],
    ['circle', { cx: '10', cy: '6.3', r: '1.1', fill: 'currentColor' }],
  ],
  key: [
    ['circle', { cx: '7', cy: '7', r: '3.6', ...stroke }],
    ['path', { d: 'm9.6 9.6 6.9 6.9m-2.3-2.3 2-2', ...stroke }],
  ],
} as const satisfies Record<string, readonly Shape[]>;

export type IconName = keyof typeof shapes;

/** A picture beside a word; it says nothing of its own to assistive technology. */
export function icon(name: IconName): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  for (const [tag, attributes] of shapes[name]) {
    const shape = document.createElementNS(space, tag);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    svg.append(shape);
  }
  return svg;
}
