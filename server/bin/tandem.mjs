#!/usr/bin/env node
// The launcher behind `npx tandem`. In a checkout it first builds the server if that was edited or pulled, and the pages
// if they were never built; an installation without development packages runs what it has.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const starts = [undefined, 'start'].includes(process.argv[2]) || process.argv[2].startsWith('-')

if (existsSync(at('../../node_modules/esbuild'))) {
  const { refresh } = await import('../../scripts/build.mjs')
  const missing = ['web', 'widget'].filter((name) => starts && !existsSync(at(`../../${name}/dist`)))
  await refresh('server', ...missing)
}
await import(at('../dist/main.js'))
