/** The one way this app makes elements: attributes, listeners and text nodes, never markup from strings. */
export type Child = Node | string | null | false;

interface Options {
  readonly [attribute: string]: string | boolean | undefined | ((event: Event) => void);
}

/** An element; a function is a listener for the event of that name, `false` and `undefined` leave an attribute out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  options: Options = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}

/** Sets the text only where it differs, so that a live region speaks once. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
