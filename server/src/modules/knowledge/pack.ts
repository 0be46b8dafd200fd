import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EvaluationCase, Pack, type PackManifest } from '@tandem/contract'
import { fail } from '../../kernel/errors.ts'
import { listPacks, packsFolder } from '../tenants/index.ts'

/** Reads a whole industry pack and checks it. @throws not_found no such pack; a zod error names what is malformed */
export function readPack(id: string, folder = packsFolder()): Pack {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) fail('not_found')
  const root = join(folder, id)
  if (!existsSync(join(root, 'manifest.json'))) fail('not_found')
  const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'))
  const room = (name: string): unknown[] => {
    const path = join(root, name)
    if (!existsSync(path)) return []
    const files = readdirSync(path).filter((file) => file.endsWith('.json'))
    return files.sort().map((file) => json(name, file))
  }
  return Pack.parse({
    manifest: json('manifest.json'),
    intents: room('intents').flat(),
    articles: room('articles').flat(),
    flows: room('flows').flat(),
    replies: existsSync(join(root, 'replies.json')) ? json('replies.json') : [],
    open: readOpenTexts(id, folder),
  })
}

/**
 * The tenant's pack as this installation brings it; null if it no longer does, or brings an older version: that of a
 * product which was put back after an update.
 */
export function offeredPack({ id, version }: Pick<PackManifest, 'id' | 'version'>): Pack | null {
  const offered = listPacks().find((manifest) => manifest.id === id)
  return offered && !isOlder(offered.version, version) ? readPack(id) : null
}

/** Whether one version comes before another: "0.9.1" before "0.10.0". */
export const isOlder = (version: string, than: string): boolean =>
  version.localeCompare(than, 'en', { numeric: true }) < 0

/**
 * Texts of a pack that it does not serve, for a model to learn to refuse. Empty when the pack, or the pack's file, is not
 * there. @throws a zod error names what is malformed
 */
export function readOpenTexts(id: string, folder = packsFolder()): string[] {
  const path = join(folder, id, 'open.json')
  return existsSync(path) ? Pack.shape.open.parse(JSON.parse(readFileSync(path, 'utf8'))) : []
}

/**
 * Questions of a pack that are never trained on: a new model's refusal is set by them. Empty when the pack, or the pack's
 * file, is not there.
 */
export const readCalibration = (id: string, folder = packsFolder()): EvaluationCase[] =>
  readCases(join(folder, id, 'evaluation.dev.jsonl'))

/** Questions of a pack that are neither trained nor calibrated on: what it is measured by. Empty when there are none. */
export const readEvaluation = (id: string, folder = packsFolder()): EvaluationCase[] =>
  readCases(join(folder, id, 'evaluation.jsonl'))

function readCases(path: string): EvaluationCase[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => EvaluationCase.parse(JSON.parse(line)))
}
