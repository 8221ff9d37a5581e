import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, createWriteStream, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { once } from 'node:events';
import { until } from './until.ts';

/** One line of `demo-sign-in.json`. */
export interface Persona {
  readonly persona: 'administrator' | 'helper' | 'sharer';
  readonly name: string;
  readonly url: string;
}

const repository = resolve(import.meta.dirname, '../..');

/** The product as a newcomer starts it: `./run`, on a free port and a data folder of its own. */
export class TandemServer {
  readonly data = mkdtempSync(join(tmpdir(), 'tandem-e2e-'));
  readonly log = join(this.data, 'run.out');
  #child: ChildProcess | null = null;
  #port = 0;

  get port(): number {
    return this.#port;
  }

  /** Starts the server and waits until its sign-in links are written. */
  async start(options: readonly string[] = []): Promise<void> {
    if (this.#port === 0) this.#port = await freePort();
    const out = createWriteStream(this.log, { flags: 'a' });
    await once(out, 'open');
    const child = spawn(
      join(repository, 'run'),
      ['--no-build', '--port', String(this.#port), '--data', this.data, ...options],
      {
        cwd: tmpdir(),
        detached: true,
        stdio: ['ignore', out, out],
        env: { ...process.env, TANDEM_JAVA_OPTIONS: '-Dtandem.demo-neighbour=true' },
      },
    );
    this.#child = child;
    await until(
      () => {
        if (child.exitCode !== null) throw new Error(`run ended with ${child.exitCode}:\n${this.output()}`);
        return existsSync(this.#links);
      },
      { what: 'the demo sign-in links', timeoutMs: 60_000 },
    );
  }

  /** Everything the server printed so far. */
  output(): string {
    return existsSync(this.log) ? readFileSync(this.log, 'utf8') : '';
  }

  /** The people of the demo organisation with this role, in the order of the file. */
  people(persona: Persona['persona']): readonly Persona[] {
    return (JSON.parse(readFileSync(this.#links, 'utf8')) as Persona[]).filter((it) => it.persona === persona);
  }

  /** A page of the given person's host. */
  url(host: 'localhost' | 'admin.localhost' | 'helper.localhost' | 'sharer.localhost', path = '/'): string {
    return `http://${host}:${this.#port}${path}`;
  }

  /** Ctrl-C, as an operator would. */
  async stop(): Promise<void> {
    await this.#signal('SIGINT');
  }

  /** `kill -9` on everything the start made. */
  async kill(): Promise<void> {
    await this.#signal('SIGKILL');
    rmSync(this.#links, { force: true });
  }

  /** Ends the server and forgets its data. */
  async dispose(): Promise<void> {
    await this.stop();
    if (!process.env['TANDEM_KEEP']) rmSync(this.data, { recursive: true, force: true });
  }

  get #links(): string {
    return join(this.data, 'demo-sign-in.json');
  }

  async #signal(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === null || child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    process.kill(-child.pid, signal);
    await ended;
    this.#child = null;
  }
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
