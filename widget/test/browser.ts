import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const WHOLE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
/** The same engine without windows and prompts: a page takes half of the computing (docs/decisions/0016). */
const SHELL = '/usr/bin/chromium-headless-shell'

/** It beeps once a second. Whether a page may hear it, each test says. */
const FAKE_MICROPHONE = '--use-fake-device-for-media-stream'

/**
 * A headless Chromium of this machine; `CHROMIUM_PATH` names another one.
 * @param kind `whole`: one that asks before a page hears the microphone, which the shell never lets it
 */
export function launchBrowser(kind: 'shell' | 'whole' = 'shell'): Promise<Browser> {
  const usual = kind === 'shell' ? [SHELL, ...WHOLE] : WHOLE
  const executablePath = [process.env.CHROMIUM_PATH, ...usual].find((path) => path && existsSync(path))
  if (!executablePath) throw new Error('No Chromium found: install one or set CHROMIUM_PATH')
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', FAKE_MICROPHONE]
  return chromium.launch({ executablePath, args })
}
