import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBuilder } from 'vite'

/** Builds the widget as it stands into a folder of its own. Returns the folder and how to remove it. */
export async function buildWidget(): Promise<{ dist: string; remove: () => Promise<void> }> {
  const dist = await mkdtemp(join(tmpdir(), 'tandem-widget-'))
  const builder = await createBuilder({
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    logLevel: 'warn',
    build: { outDir: dist },
  })
  await builder.buildApp()
  return { dist, remove: () => rm(dist, { recursive: true, force: true }) }
}
