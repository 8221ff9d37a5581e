// @vitest-environment jsdom
import { Problem } from '@tandem/api';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { useState } from 'react';

import { render, type Rendered } from '../testing/render.tsx';
import { Dialog } from './dialog.tsx';
import { Question } from './question.tsx';

let page: Rendered;
afterEach(() => page.unmount());

function Opener({ withField = false }: { readonly withField?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Dialog title="Details" shape="panel" close={() => setOpen(false)}>
          {withField ? <input aria-label="Name" /> : <p>Words</p>}
        </Dialog>
      )}
    </>
  );
}

async function opened(withField = false): Promise<void> {
  page = await render(<Opener withField={withField} />);
  await page.act(() => page.button('Open').focus());
  await page.act(() => page.button('Open').click());
}

describe('a dialog', () => {
  test('is named by its heading and gives the focus back', async () => {
    await opened();
    const dialog = page.find('dialog');
    expect(dialog.hasAttribute('open')).toBe(true);
    const heading = page.find(`[id="${dialog.getAttribute('aria-labelledby') ?? ''}"]`);
    expect(heading.textContent).toBe('Details');
    await page.act(() => page.find('button[aria-label=Close]').click());
    expect(page.root.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(page.button('Open'));
  });

  test('begins with its first field', async () => {
    await opened(true);
    expect(document.activeElement).toBe(page.find('input'));
  });

  test('closes with Escape, which the page decides and not the browser', async () => {
    await opened();
    const escape = new Event('cancel', { cancelable: true });
    await page.act(() => page.find('dialog').dispatchEvent(escape));
    expect(escape.defaultPrevented).toBe(true);
    expect(page.root.querySelector('dialog')).toBeNull();
  });
});

async function ask(perform: () => Promise<void>, close = vi.fn()) {
  page = await render(
    <Question
      title="Delete Vera?"
      text="For good."
      answer="Delete"
      perform={perform}
      close={close}
    />,
  );
  return close;
}

describe('a question', () => {
  test('is read as a whole, does it once and only when asked', async () => {
    const perform = vi.fn(() => new Promise<void>(() => undefined));
    await ask(perform);
    const dialog = page.find('[role=alertdialog]');
    const body = page.find(`[id="${dialog.getAttribute('aria-describedby') ?? ''}"]`);
    expect(body.textContent).toBe('For good.');
    expect(perform).not.toHaveBeenCalled();
    await page.act(() => page.button('Delete').click());
    await page.act(() => page.button('Delete').click());
    expect(perform).toHaveBeenCalledOnce();
  });

  test('stays after a refusal, says why and can be answered again', async () => {
    const answers = [
      new Problem({ type: 'own-account', title: '', detail: '', status: 409 }),
      null,
    ];
    const close = await ask(async () => {
      const refusal = answers.shift();
      if (refusal) throw refusal;
    });
    await page.act(() => page.button('Delete').click());
    expect(page.find('[role=alert]').textContent).toContain('You cannot switch off or delete');
    await page.act(() => page.button('Delete').click());
    expect(page.root.querySelector('[role=alert]')).toBeNull();
    await page.act(() => page.button('Cancel').click());
    expect(close).toHaveBeenCalledOnce();
  });

  test('whatever goes wrong has words', async () => {
    await ask(() => Promise.reject(new TypeError('x is undefined')));
    await page.act(() => page.button('Delete').click());
    expect(page.find('[role=alert]').textContent).toContain('Something went wrong');
    expect(page.root.textContent).not.toContain('undefined');
  });
});
