import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** It beeps once a second. Whether a page may hear it, each test says. */
const FAKE_MICROPHONE = '--use-fake-device-for-media-stream'

/** A headless Chromium of this machine. `CHROMIUM_PATH` names another one. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = CANDIDATES.find((path) => path && existsSync(path))
  if (!executablePath) throw new Error('No Chromium found: install one or set CHROMIUM_PATH')
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', FAKE_MICROPHONE]
  return chromium.launch({ executablePath, args })
}
