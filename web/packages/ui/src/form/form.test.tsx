// @vitest-environment jsdom
import { Problem } from '@tandem/api';
import { afterEach, expect, test, vi } from 'vitest';
import { useState } from 'react';

import { setValue } from '../testing/set-value.ts';
import { render, type Rendered } from '../testing/render.tsx';
import { ConflictNotice, StoredValue } from './conflict.tsx';
import { FormBody } from './form-body.tsx';
import { FormButtons } from './form-buttons.tsx';
import { Refused } from './refused.tsx';
import { TextField } from './text-field.tsx';
import { useSubmit } from './use-submit.ts';

let page: Rendered;
afterEach(() => page.unmount());

interface Props {
  readonly send: (name: string) => Promise<void>;
}

function Form({ send }: Props) {
  const [name, setName] = useState('');
  const submit = useSubmit();
  return (
    <>
      <FormBody id="form" form={submit.form} send={() => void submit.run(() => send(name))}>
        <Refused failure={submit.failure} fields={['name']} />
        <TextField
          label="Name"
          value={name}
          change={setName}
          isRequired
          error={submit.errorOf('name')}
        />
      </FormBody>
      <FormButtons form="form" label="Save" isBusy={submit.isBusy} cancel={() => undefined} />
    </>
  );
}

const refusal = (errors: { field: string; detail: string }[]) =>
  new Problem({ type: 'invalid-request', title: '', detail: '', status: 400, errors });

const submitForm = () =>
  page.act(() =>
    page.find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  );

test('what is typed is sent, once at a time', async () => {
  const send = vi.fn((_name: string) => new Promise<void>(() => undefined));
  page = await render(<Form send={send} />);
  const field = page.find('input') as HTMLInputElement;
  await page.act(() => setValue(field, 'Vera'));
  await submitForm();
  await submitForm();
  expect(send.mock.calls).toEqual([['Vera']]);
  expect(page.button('Save').getAttribute('aria-disabled')).toBe('true');
});

test('a refused field says why and takes the focus', async () => {
  page = await render(
    <Form send={() => Promise.reject(refusal([{ field: 'name', detail: 'Too long.' }]))} />,
  );
  await submitForm();
  expect(page.find('form').textContent).toContain('Too long.');
  expect(page.find('[role=alert]').textContent).toBe('Check the marked fields.');
  expect(document.activeElement).toBe(page.find('input'));
  expect(page.find('input').getAttribute('aria-invalid')).toBe('true');
});

test('what belongs to no field is said above', async () => {
  const errors = [{ field: 'other', detail: 'The other is wrong.' }];
  page = await render(<Form send={() => Promise.reject(refusal(errors))} />);
  await submitForm();
  expect(page.find('[role=alert]').textContent).toContain('The other is wrong.');
  expect(page.find('[role=alert]').textContent).toContain('did not understand');
});

test('a stored value is offered where it differs, and as text', async () => {
  const take = vi.fn();
  const takeAll = vi.fn();
  page = await render(
    <>
      <ConflictNotice takeAll={takeAll} />
      <StoredValue stored="<b>B</b>" mine="A" take={take} />
      <StoredValue stored="A" mine="A" take={take} />
      <StoredValue stored={undefined} mine="A" take={take} />
    </>,
  );
  expect(page.root.textContent).toContain('Stored now: <b>B</b>');
  expect(page.root.querySelectorAll('button')).toHaveLength(2);
  await page.act(() => page.button('Take this').click());
  await page.act(() => page.button('Take all').click());
  expect(take).toHaveBeenCalledOnce();
  expect(takeAll).toHaveBeenCalledOnce();
});
