import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { TandemServer } from '../src/server.ts';

const run = resolve(import.meta.dirname, '../../run');

/** What `./run` says and how it ends where it cannot start; from another folder, without a terminal. */
function refused(options: readonly string[], env: Record<string, string> = {}): string {
  const { status, stderr, stdout } = spawnSync(run, ['--no-build', ...options], {
    cwd: '/',
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  expect(status, stderr).toBe(1);
  expect(stdout.split('\n').filter((line) => line !== '' && !/^(Starting|Stopping) Tandem…$/.test(line))).toEqual([]);
  expect(stderr.trim().split('\n'), stderr).toHaveLength(1);
  return stderr.trim();
}

/** The processes that work on the folder: the server's PostgreSQL names it on its command line. */
function working(folder: string): string[] {
  return execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder) && !line.includes('ps -eo'));
}

test.describe('./run', () => {
  let folder = '';
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tandem-start-'));
  });
  test.afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('stops with Ctrl-C, keeps its data, and recovers from kill -9', async () => {
    test.setTimeout(120_000);
    const server = new TandemServer();
    const nobodyLeft = () => expect.poll(() => working(server.data), { timeout: 20_000 }).toEqual([]);
    const database = () => readFileSync(join(server.data, 'postgresql', 'PG_VERSION'), 'utf8');
    try {
      await server.start();
      expect(server.output()).toContain('Ctrl-C stops it.');
      expect(working(server.data).length).toBeGreaterThan(0);
      const people = server.people('helper').map((it) => it.name);
      const version = database();
      await server.stop();
      await nobodyLeft();
      expect(server.output()).toContain('Stopping Tandem…');

      await server.start();
      expect(server.people('helper').map((it) => it.name)).toEqual(people);
      expect(database()).toBe(version);
      // The watchdog dies too, so PostgreSQL may be left; the next start has to cope with it.
      await server.kill();

      await server.start();
      expect((await fetch(`http://127.0.0.1:${server.port}/health`)).status).toBe(200);
      await server.stop();
      await nobodyLeft();
    } finally {
      await server.dispose();
    }
  });

  test('says in one sentence what is wrong with an option', () => {
    expect(refused(['--prot', '1'])).toContain('There is no option --prot.');
    expect(refused(['--port'])).toContain('--port needs a value');
    expect(refused(['--port='])).toContain('--port needs a value');
    expect(refused(['--data', folder, '--port', 'eighty'])).toContain('must be a number from 1 to 65535');
    expect(refused(['--data', folder, '--bind', '0.0.0.0'])).toContain('--production');
    expect(refused(['--data', folder, '--public-url', 'https://help.example.org'])).toContain('--production');
  });

  test('says in one sentence that the port is busy', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    expect(refused(['--data', folder, '--port', String(address.port)])).toContain(
      `Port ${address.port} is used by another program.`,
    );
    other.close();
  });

  test('says in one sentence that a file or a folder is missing', () => {
    const missing = join(folder, 'missing.pem');
    const options = ['--data', join(folder, 'data'), '--port', '0'];
    expect(refused([...options, '--tls-certificate', missing, '--tls-key', missing])).toContain(
      `${missing} is not there`,
    );
    const file = join(folder, 'file');
    writeFileSync(file, '');
    chmodSync(file, 0o400);
    expect(refused(['--port', '0', '--data', join(file, 'data')])).toContain('cannot write into the folder');
  });

  test('says in one sentence that there is no database', () => {
    const options = ['--data', folder, '--port', '0', '--database-url'];
    const names = { TANDEM_DATABASE_USER: 'tandem', TANDEM_DATABASE_PASSWORD: 'canary-4711' };
    for (const url of ['postgresql://127.0.0.1:1/tandem', 'mysql://127.0.0.1/tandem', 'nonsense']) {
      expect(refused([...options, url], names)).not.toContain('canary-4711');
    }
  });

  test('lists its options', async () => {
    const child = spawn(run, ['--help'], { cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.setEncoding('utf8');
    let text = '';
    child.stdout.on('data', (part: string) => (text += part));
    const [status] = (await once(child, 'close')) as [number];
    expect(status).toBe(0);
    for (const option of ['--port', '--data', '--production', '--no-build', '--build-only', '--help']) {
      expect(text).toContain(option);
    }
  });
});
