import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'apps/*/src/**/*.test.{ts,tsx}'],
    environment: 'node',
    // A second try where the machine is not ours; the report names what needed it.
    retry: process.env['CI'] ? 1 : 0,
    reporters: ['default', ['json', { outputFile: 'test-results/report.json' }]],
  },
});
