import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { appendLines, readLines } from '../../kernel/lines.ts'
import type { Checkpoint } from './audit-chain.ts'

/**
 * The second place of the checkpoints: one JSON object a line in `<data>/audit/checkpoints.jsonl`. Whoever can change
 * the database alone cannot shorten the trail unnoticed; copy the file elsewhere and the same holds for the machine.
 */
const fileOf = (dataDir: string) => join(dataDir, 'audit', 'checkpoints.jsonl')

const Line = z.strictObject({
  tenant: z.uuid(),
  seq: z.int(),
  hash: z.string(),
  entries: z.int(),
  at: z.string(),
  keyId: z.string(),
  /** Base64. */
  signature: z.string(),
})

export interface Exported {
  checkpoint: Checkpoint
  signature: Buffer
}

/**
 * After a restore the trail goes on from an earlier place: what was exported past it is kept under another name, as it
 * proves what was lost.
 */
export function setSinkAside(dataDir: string, at: Date): void {
  const path = fileOf(dataDir)
  if (existsSync(path)) renameSync(path, path.replace(/jsonl$/, `before-${at.toISOString().replaceAll(':', '')}.jsonl`))
}

/** Resolves when the line is on the disk. */
export const exportCheckpoint = (dataDir: string, { checkpoint, signature }: Exported): Promise<void> =>
  appendLines(fileOf(dataDir), [{ ...checkpoint, signature: signature.toString('base64') }])

/** The exported checkpoints of a tenant in order. Half a line, as a power cut leaves it, is passed over. */
export async function* exportedCheckpoints(dataDir: string, tenant: string): AsyncGenerator<Exported> {
  for await (const value of readLines(fileOf(dataDir))) {
    const line = Line.safeParse(value)
    if (!line.success || line.data.tenant !== tenant) continue
    const { signature, ...checkpoint } = line.data
    yield { checkpoint, signature: Buffer.from(signature, 'base64') }
  }
}
