#!/usr/bin/env node
// The launcher behind `npx tandem`: builds the server once when nothing is built yet, then runs it.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = new URL('../dist/main.js', import.meta.url)
if (!existsSync(built)) {
  const { build } = await import('../../scripts/build.mjs')
  await build()
}
await import(fileURLToPath(built))
