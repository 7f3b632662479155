import { defineConfig } from 'vitest/config'

const report = process.env['HEARSAY_TEST_REPORT']

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Journeys in a browser take half a minute on a quiet machine, and several times that on a busy one.
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // A machine-readable account beside the usual one, where somebody asks for it (.ci/run does).
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
})
