import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The built product as a later release of it, which brings another pack and is otherwise the same. */
export interface Release {
  /** What `node` runs. */
  main: string
  remove(): void
}

type Json = Record<string, unknown>

/** Sets a release aside; `change` gets a pack's files by their path below the pack, and gives back what they then hold. */
export function laterRelease(pack: string, files: Record<string, (content: Json & Json[]) => unknown>): Release {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-release-'))
  mkdirSync(join(folder, 'server'))
  for (const part of ['dist', 'package.json']) {
    cpSync(join(root, 'server', part), join(folder, 'server', part), { recursive: true })
  }
  for (const part of ['server/src', 'node_modules', 'web', 'widget', 'integrations']) {
    symlinkSync(join(root, part), join(folder, part))
  }
  cpSync(join(root, 'packs'), join(folder, 'packs'), { recursive: true })
  for (const [name, change] of Object.entries(files)) {
    const path = join(folder, 'packs', pack, name)
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))))
  }
  return {
    main: join(folder, 'server/dist/main.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
