import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './src/cli/chromium.mjs'

const port = Number(process.env.E2E_PORT || 3210)
const origin = `http://127.0.0.1:${port}`

const launchOptions = {
  executablePath: findChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: 'list',
  use: {
    baseURL: origin,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    launchOptions,
  },
  projects: [
    { name: 'bureau', testMatch: /\.(journey|desktop)\.ts$/, use: { ...devices['Desktop Chrome'] } },
    {
      name: 'telephone',
      testMatch: /\.journey\.ts$/,
      use: {
        ...devices['Pixel 7'],
        viewport: { width: 360, height: 740 },
        screen: { width: 360, height: 740 },
      },
    },
  ],
  webServer: {
    command: 'node src/cli/e2e-server.mjs',
    env: { PORT: String(port) },
    url: origin,
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  },
})
