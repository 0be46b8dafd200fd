import { createReadStream, existsSync } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
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

/** Resolves when the line is on the disk. */
export async function exportCheckpoint(dataDir: string, { checkpoint, signature }: Exported): Promise<void> {
  const path = fileOf(dataDir)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a+', 0o600)
  try {
    const line = JSON.stringify({ ...checkpoint, signature: signature.toString('base64') })
    await file.appendFile(`${(await endsInside(file)) ? '\n' : ''}${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Whether the file ends in the middle of a line. */
async function endsInside(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString() !== '\n'
}

/** The exported checkpoints of a tenant in order. Half a line, as a power cut leaves it, is passed over. */
export async function* exportedCheckpoints(dataDir: string, tenant: string): AsyncGenerator<Exported> {
  const path = fileOf(dataDir)
  if (!existsSync(path)) return
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = Line.safeParse(parseJson(text))
    if (!line.success || line.data.tenant !== tenant) continue
    const { signature, ...checkpoint } = line.data
    yield { checkpoint, signature: Buffer.from(signature, 'base64') }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
