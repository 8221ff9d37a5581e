import { expect, test } from 'vitest';

import { createHttp } from './http.ts';
import { createPeople } from './people.ts';
import { createPeopleImport } from './people-import.ts';
import { Problem } from './problem.ts';
import { FakeServer } from './testing/fake-server.ts';

const BASE = '/api/console/v1';
const report = { dryRun: false, added: 0, changed: 0, unchanged: 0, failed: 1, rows: [] };

function fake(): FakeServer {
  const server = new FakeServer().json(`${BASE}/me`, {});
  server.cookie = 'XSRF-TOKEN=t';
  return server;
}

const http = (server: FakeServer) => createHttp(server.ports(), `${BASE}/me`);

test('a file travels as it is, as CSV whatever the browser calls it', async () => {
  const server = fake().json(`${BASE}/people/import?dryRun=true`, report);
  const file = new Blob(['\uFEFFmail\r\n'], { type: 'application/vnd.ms-excel' });
  await expect(createPeopleImport(http(server)).check(file)).resolves.toEqual(report);
  const { headers, body } = server.last();
  expect(headers.get('Content-Type')).toBe('text/csv');
  if (!(body instanceof Blob)) throw new Error('no file was sent');
  expect(new Uint8Array(await body.arrayBuffer())).toEqual(
    new Uint8Array(await file.arrayBuffer()),
  );
});

test('a refused import is its report', async () => {
  const server = fake().refuse(`${BASE}/people/import`, 400, 'invalid-request', { report });
  await expect(createPeopleImport(http(server)).apply(new Blob(['x']))).resolves.toEqual(report);
});

test.each([[{}], [{ report: 'text' }], [{ report: { rows: [] } }]])(
  'a refusal with %j stays a refusal',
  async (members) => {
    const server = fake().refuse(`${BASE}/people/import`, 400, 'invalid-request', {
      detail: 'Byte 17 is not UTF-8.',
      ...members,
    });
    const call = createPeopleImport(http(server)).apply(new Blob(['x']));
    await expect(call).rejects.toMatchObject({ detail: 'Byte 17 is not UTF-8.' });
  },
);

test('a photo travels under its own type', async () => {
  const server = fake().json(`${BASE}/people/p/photo`, { id: 'p' });
  const photo = new Blob([new Uint8Array([137, 80])], { type: 'image/png' });
  await createPeople(http(server)).setPhoto('p', photo);
  expect(server.last()).toMatchObject({ method: 'PUT', body: photo });
  expect(server.last().headers.get('Content-Type')).toBe('image/png');
  expect(server.last().headers.get('X-XSRF-TOKEN')).toBe('t');
});

test('a conflict carries what the server has', async () => {
  const current = { name: 'B', version: 4 };
  const server = fake().refuse(`${BASE}/people/p`, 409, 'version-conflict', {
    title: 'Conflict',
    current,
  });
  const failure = await createPeople(http(server))
    .find('p')
    .catch((reason: unknown) => reason);
  if (!(failure instanceof Problem)) throw new Error('no problem');
  expect(failure.members).toEqual({ current });
  expect(failure.title).toBe('Conflict');
});
