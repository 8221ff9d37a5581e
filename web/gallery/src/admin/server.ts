import { FakeServer } from '../../../packages/api/src/testing/fake-server.ts';
import { sessionRows } from './session-rows.ts';

const BASE = '/api/console/v1';

/** What every page of the gallery is answered; a condition answers the lists otherwise. */
export function serverOf(condition: string): FakeServer {
  const server = new FakeServer();
  server.cookie = 'XSRF-TOKEN=gallery';
  list(server, `${BASE}/sessions`, sessionRows, condition);
  return server;
}

function list(server: FakeServer, path: string, items: readonly object[], condition: string) {
  switch (condition) {
    case 'loading':
      return server.on(path, () => new Promise<Response>(() => undefined));
    case 'error':
      return server.refuse(path, 500, 'internal');
    case 'empty':
      return server.json(path, { items: [], next: null, total: 0 });
    default:
      return server.json(path, { items, next: 'older', total: 1284 });
  }
}
