import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // One server, one screen and two cores: stories run one after the other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // A second try where the machine is not ours; the report names what needed it.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  outputDir: 'test-results/artifacts',
});
