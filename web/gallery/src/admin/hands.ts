/** What a person would do first in a scene of the gallery. Each waits until the thing is there. */

/** Waits for an element. */
export async function shown(selector: string): Promise<void> {
  await found(selector, 0);
}

/** Presses the element with this number among those that match. */
export async function press(selector: string, index: number): Promise<void> {
  (await found(selector, index)).click();
}

/** Types into a field as React expects it. */
export async function type(selector: string, index: number, text: string): Promise<void> {
  const input = await found(selector, index);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Gives a file to the page's file field. */
export async function chooseFile(name: string): Promise<void> {
  const input = await found('input[type=file]', 0);
  const files = new DataTransfer();
  files.items.add(new File(['mail\n'], name, { type: 'text/csv' }));
  if (input instanceof HTMLInputElement) input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await shown('h2[tabindex]');
}

async function found(selector: string, index: number): Promise<HTMLElement> {
  for (;;) {
    const element = document.querySelectorAll<HTMLElement>(selector)[index];
    if (element !== undefined) return element;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
