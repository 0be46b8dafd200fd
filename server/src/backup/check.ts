import type { Key } from '../kernel/crypto/cipher.ts'
import { readArchive } from './archive-reader.ts'
import { BackupError } from './errors.ts'
import { Manifest, type PartInfo, type PartSum, type Rows } from './manifest.ts'
import type { Progress } from './progress.ts'
import { hashed, RowHash } from './rows.ts'

/**
 * Reads a backup whole without a target: every frame opened, every row counted and hashed, and all that the manifest
 * names is there, once. @throws BackupError
 */
export async function check(path: string, kek: Key, progress: Progress): Promise<Manifest> {
  const found = new Map<string, PartSum & Rows>()
  const chunks: Buffer[] = []
  await readArchive(path, kek, async (part, data, sum) => {
    if (part.kind === 'manifest') {
      for await (const chunk of data) chunks.push(chunk)
      return
    }
    const hash = new RowHash()
    const isRows = part.kind !== 'audit-key'
    for await (const _ of isRows ? hashed(data, hash) : data);
    found.set(keyOf(part), { ...sum(), ...hash.result() })
    progress.say(part.name ?? part.kind, hash.result().rows)
  })
  const manifest = readManifest(path, Buffer.concat(chunks))
  const wanted = [...manifest.tables.map((table) => ({ key: `table ${table.name}`, ...table })), filesOf(manifest)]
  const amiss = wanted.find(({ key, rows, rowHash, sha256 }) => {
    const part = found.get(key)
    return part?.rows !== rows || part.rowHash !== rowHash || part.sha256 !== sha256
  })
  if (amiss) throw new BackupError('damaged', { path, detail: amiss.key })
  return manifest
}

const keyOf = ({ kind, name }: PartInfo): string => (kind === 'table' ? `table ${name}` : kind)
const filesOf = ({ files }: Manifest) => ({ key: 'files', ...files })

function readManifest(path: string, bytes: Buffer): Manifest {
  try {
    return Manifest.parse(JSON.parse(bytes.toString()))
  } catch (error) {
    throw new BackupError('damaged', { path, detail: 'manifest' }, error)
  }
}
