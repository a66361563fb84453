import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './support/chromium.ts'

const reportFile = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE']

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  globalSetup: './support/services.ts',
  // Each has several browsers and a server of its own, and waits for most of its time.
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: reportFile === undefined ? 'line' : [['line'], ['json', { outputFile: reportFile }]],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    browserName: 'chromium',
    locale: 'en-GB',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: chromiumLaunch,
  },
})
