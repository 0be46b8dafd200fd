import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PackManifest } from '@tandem/contract'
import { packageRoot } from '../../kernel/paths.ts'

/** The folder of industry packs: beside the server package, from the source and from the bundle alike. */
export const packsFolder = (): string => join(packageRoot(), '..', 'packs')

/** The manifests of the packs that this installation brings, by id. A folder without a manifest is no pack. */
export function listPacks(folder = packsFolder()): PackManifest[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => join(folder, name, 'manifest.json'))
    .filter((path) => existsSync(path))
    .map((path) => PackManifest.parse(JSON.parse(readFileSync(path, 'utf8'))))
    .sort((a, b) => a.id.localeCompare(b.id))
}
