import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'bench',
  timeout: 600_000,
  workers: 1,
  reporter: 'list',
  outputDir: 'test-results/bench',
});
