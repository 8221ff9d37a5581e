/** As if a person had changed a field: React listens to the element's own setter. */
export function setValue(input: HTMLInputElement | HTMLSelectElement, value: string): void {
  const prototype = Object.getPrototypeOf(input) as object;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, value);
  const event = input.tagName === 'SELECT' ? 'change' : 'input';
  input.dispatchEvent(new Event(event, { bubbles: true }));
}
