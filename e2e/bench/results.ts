import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../benchmarks/results');

/** Median and spread of some figures. */
export interface Spread {
  readonly n: number;
  readonly min: number;
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  readonly max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN) * 10) / 10;
  return { n: sorted.length, min: at(0), p10: at(0.1), median: at(0.5), p90: at(0.9), max: at(1) };
}

/** Writes one benchmark's figures beside the machine they were taken on. */
export function record(name: string, aim: string, figures: Record<string, unknown>): void {
  mkdirSync(folder, { recursive: true });
  const cpu = cpus()[0]?.model ?? 'unknown';
  const result = {
    benchmark: name,
    aim,
    taken: new Date().toISOString().slice(0, 10),
    machine: {
      cpu,
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      kernel: execFileSync('uname', ['-r'], { encoding: 'utf8' }).trim(),
      load: readFileSync('/proc/loadavg', 'utf8').split(' ')[0],
    },
    figures,
  };
  writeFileSync(resolve(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  console.log(`${name}: ${JSON.stringify(figures)}`);
}
