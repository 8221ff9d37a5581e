// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';

import { render, type Rendered } from '../testing/render.tsx';
import { go, useAddress, withQuery } from './address.ts';
import { Link } from './link.tsx';

let page: Rendered | null = null;
afterEach(async () => page?.unmount());

function Shown() {
  const { path, query } = useAddress();
  return (
    <>
      <p>{`${path} ${query.get('search') ?? '-'}`}</p>
      <Link to="/admin/people?search=a%3Fb">People</Link>
    </>
  );
}

test('going somewhere and coming back are drawn', async () => {
  history.replaceState(null, '', '/admin');
  const shown = await render(<Shown />);
  page = shown;
  expect(shown.find('p').textContent).toBe('/admin -');
  await shown.act(() => shown.find('a').click());
  expect(shown.find('p').textContent).toBe('/admin/people a?b');
  await shown.act(() => {
    history.replaceState(null, '', '/admin');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  expect(shown.find('p').textContent).toBe('/admin -');
});

test('a click that opens another window is left to the browser', async () => {
  history.replaceState(null, '', '/admin');
  const shown = await render(<Shown />);
  page = shown;
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
  let wasPrevented = true;
  // The page's own end, after React: jsdom would try to open a window.
  const end = (event: Event): void => {
    wasPrevented = event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener('click', end);
  await shown.act(() => shown.find('a').dispatchEvent(click));
  removeEventListener('click', end);
  expect(wasPrevented).toBe(false);
  expect(location.pathname).toBe('/admin');
});

test('a query keeps what it does not change', () => {
  go('/admin/people?search=x&sort=name', 'replace');
  expect(withQuery({ sort: '-name', cursor: 'ü&' })).toBe(
    '/admin/people?search=x&sort=-name&cursor=%C3%BC%26',
  );
  expect(withQuery({ sort: '', search: '' })).toBe('/admin/people');
});
