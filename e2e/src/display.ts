import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** A real X server with one screen nobody looks at. */
export class Display {
  #child: ChildProcess | null = null;
  #name = '';

  /** For example `:5`. */
  get name(): string {
    return this.#name;
  }

  /** Starts Xvfb on the first free display number. */
  async start(width: number, height: number): Promise<void> {
    const child = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    this.#child = child;
    const [number] = (await Promise.race([
      once(child.stdio[3] as Readable, 'data'),
      once(child, 'error').then(([error]: unknown[]) => Promise.reject(error)),
    ])) as [Buffer];
    this.#name = `:${number.toString().trim()}`;
  }

  stop(): void {
    this.#child?.kill();
  }
}
