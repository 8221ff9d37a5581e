import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** The axe check of the page as it stands; `what` names it where something is found. */
export async function accessible(page: Page, what: string): Promise<void> {
  await page.evaluate(axe);
  const findings = await page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }).axe;
    return (await run.run()).violations;
  });
  expect(
    findings.map((it) => `${it.id}: ${it.nodes.map((node) => JSON.stringify(node.target)).join(' ')}`),
    what,
  ).toEqual([]);
}
