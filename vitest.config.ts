import { defineConfig } from 'vitest/config'

const report = process.env['HEARSAY_TEST_REPORT']

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A machine-readable account beside the usual one, where somebody asks for it (.ci/run does).
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
})
