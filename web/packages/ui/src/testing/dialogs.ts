/** jsdom knows the element but not how to open it: open and closed are enough for a test. */
export function fakeDialogs(): void {
  HTMLDialogElement.prototype.showModal = showModal;
  HTMLDialogElement.prototype.close = close;
}

function showModal(this: HTMLDialogElement): void {
  this.open = true;
  this.querySelector<HTMLElement>('button, input')?.focus();
}

function close(this: HTMLDialogElement): void {
  this.open = false;
}
