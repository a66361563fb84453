import { defineConfig } from '@playwright/test'
import { chromiumLaunch } from './support/chromium.ts'

const reportFile = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE']

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  globalSetup: ['./support/services.ts', './support/embedded-template.ts'],
  // Each has several browsers and a server of its own, and waits for most of its time.
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  // How long a state is waited for at most, on a machine that has other things to do; what has to be there in time is measured.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: reportFile === undefined ? 'line' : [['line'], ['json', { outputFile: reportFile }]],
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    browserName: 'chromium',
    locale: 'en-GB',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: chromiumLaunch,
  },
})
