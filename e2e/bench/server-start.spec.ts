import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { test } from '@playwright/test';
import { TandemServer } from '../src/server.ts';
import { until } from '../src/until.ts';
import { record, spread } from './results.ts';

const RUNS = Number(process.env['RUNS'] ?? 8);

/** Memory of the server and its database, counting shared pages once (PSS), in MiB. */
function memoryOf(data: string): { java: number; postgres: number } {
  let java = 0;
  let postgres = 0;
  for (const pid of readdirSync('/proc').filter((it) => /^\d+$/.test(it))) {
    try {
      const mine = readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`TANDEM_DATA=${data}\0`);
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      const mib = Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
      if (readlinkSync(`/proc/${pid}/cwd`).startsWith(data)) postgres += mib;
      else if (mine && readlinkSync(`/proc/${pid}/exe`).endsWith('/java')) java += mib;
    } catch {
      // The process ended while it was looked at, or is somebody else's.
    }
  }
  if (java === 0 || postgres === 0) throw new Error('the processes of the server were not found');
  return { java: Math.round(java), postgres: Math.round(postgres) };
}

test('server start and memory at rest', async () => {
  const server = new TandemServer();
  const first = performance.now();
  await server.start();
  const firstStart = performance.now() - first;
  await server.stop();
  const took: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await server.start();
    took.push(performance.now() - start);
    if (run < RUNS - 1) await server.stop();
  }
  const begin = Date.now();
  await until(() => Date.now() - begin > 15_000, { what: 'rest', timeoutMs: 20_000 });
  const memory = memoryOf(server.data);
  await server.dispose();
  record('server-start', 'start <= 4 s with the embedded database, <= 350 MiB resident at rest', {
    firstStartMilliseconds: Math.round(firstStart),
    laterStartMilliseconds: spread(took),
    residentMiB: { ...memory, together: memory.java + memory.postgres },
  });
});
