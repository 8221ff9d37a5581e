// @vitest-environment jsdom
import type { DomainRow } from '@tandem/api';
import { expect, test, vi } from 'vitest';

import { fakeServer, stage } from '../../../testing/admin.tsx';
import { someDomains } from '../testing/samples.ts';
import { DomainsPage } from './domains-page.tsx';

const DOMAINS = '/api/console/v1/tenant/domains';

const show = (items: readonly DomainRow[] = someDomains) =>
  stage(fakeServer().json(`GET ${DOMAINS}`, { items }), '/admin/settings/domains', (props) => (
    <DomainsPage {...props} path="" />
  ));

test('every domain has a state in words, its record to copy, and what is wrong', async () => {
  const page = await show();
  await page.sees('northwind-shop.example');
  const cards = [...page.root.querySelectorAll('li')];
  expect(cards.map((card) => card.querySelector('h2 + span')?.textContent)).toEqual([
    'Verified',
    'Waiting for the record',
    'Not verified any more',
  ]);
  expect(cards.every((card) => card.querySelector('h2 + span svg') !== null)).toBe(true);
  expect(cards[1]?.textContent).toContain('There is no TXT record');
  const values = [...(cards[0]?.querySelectorAll('input') ?? [])].map(({ value }) => value);
  expect(values).toEqual([
    '_tandem-challenge.northwind.example',
    'tandem-domain-verification=q3V9m1xT0cJzR7wK5bYd2LhP',
  ]);
  await page.unmount();
});

test('the record is copied, and where that fails one is told', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>();
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { clipboard: { writeText } }));
  const page = await show();
  await page.sees('Copy');
  await page.press('Copy');
  expect(writeText).toHaveBeenCalledWith('_tandem-challenge.northwind.example');
  vi.unstubAllGlobals();
  await page.unmount();
});

test('a check is made now and its answer is told', async () => {
  const [verified, pending] = someDomains;
  const page = await show(pending === undefined ? [] : [pending]);
  await page.sees('Check now');
  page.server
    .json(`POST ${DOMAINS}/d2/check`, { ...pending, state: 'verified' })
    .json(`GET ${DOMAINS}`, { items: [verified] });
  await page.press('Check now');
  await page.sees('Verified since');
  expect(page.server.asked('POST')).toHaveLength(1);
  await page.unmount();
});

test('a check that fails says why and can be repeated', async () => {
  const page = await show();
  await page.sees('Check now');
  page.server.refuse(`POST ${DOMAINS}/d1/check`, 429, 'too-many-requests');
  await page.press('Check now');
  await page.sees('That was too often in a short time.');
  page.button('Check now');
  await page.unmount();
});

test('a domain is added; one that is taken is refused in words', async () => {
  const page = await show([]);
  await page.sees('There is no domain yet.');
  await page.press('Add a domain');
  await page.act(() => page.find('dialog button[type=submit]').click());
  await page.sees('Type the name of the domain.');
  page.server.refuse(`POST ${DOMAINS}`, 409, 'domain-taken');
  await page.type('Domain', ' northwind.example ');
  await page.act(() => page.find('dialog button[type=submit]').click());
  await page.sees('Another organisation has proved that this domain is its own.');
  page.server
    .json(`POST ${DOMAINS}`, someDomains[1])
    .json(`GET ${DOMAINS}`, { items: someDomains.slice(1, 2) });
  await page.act(() => page.find('dialog button[type=submit]').click());
  await page.sees('Create this TXT record');
  expect(page.server.asked('POST').at(-1)?.body).toEqual({ domain: 'northwind.example' });
  expect(page.root.querySelector('dialog')).toBeNull();
  await page.unmount();
});

test('removing asks once, naming the domain', async () => {
  const page = await show();
  await page.sees('Remove');
  await page.press('Remove');
  await page.sees('Remove northwind.example?');
  page.server
    .on(`DELETE ${DOMAINS}/d1`, () => new Response(null, { status: 204 }))
    .json(`GET ${DOMAINS}`, { items: [] });
  await page.act(() => page.find('dialog button:not([aria-label])').click());
  await page.sees('There is no domain yet.');
  await page.unmount();
});
