import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArchive } from './archive-reader.ts'
import { ArchiveWriter } from './archive-writer.ts'
import { BackupError, type BackupErrorCode } from './errors.ts'
import { FRAME_BYTES } from './frames.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const kek = { id: 'kek1', bytes: randomBytes(32) }
const at = new Date('2026-11-30T02:00:00Z')
const path = join(folder, 'whole')
/** Of several frames each, since it cannot be compressed; and one of nothing. */
const contents = [randomBytes(3 * FRAME_BYTES + 7), Buffer.alloc(0), randomBytes(10)]

async function write(to: string): Promise<string> {
  const archive = await ArchiveWriter.create(to, kek, at)
  for (const [i, content] of contents.entries()) {
    await archive.part({ kind: 'table', name: `t${i}`, columns: ['a'] }, chunksOf(content), i === contents.length - 1)
  }
  return archive.finish()
}

async function* chunksOf(content: Buffer): AsyncGenerator<Buffer> {
  for (let i = 0; i < content.length; i += 10_000) yield content.subarray(i, i + 10_000)
}

async function read(from: string, key = kek): Promise<Buffer[]> {
  const parts: Buffer[] = []
  await readArchive(from, key, async (_, data) => {
    const chunks: Buffer[] = []
    for await (const chunk of data) chunks.push(chunk)
    parts.push(Buffer.concat(chunks))
  })
  return parts
}

const codeOf = (error: unknown): BackupErrorCode | unknown => (error instanceof BackupError ? error.code : error)

/** What reading a file of these bytes comes to. */
async function outcome(bytes: Buffer): Promise<unknown> {
  const file = join(folder, 'changed')
  writeFileSync(file, bytes)
  return read(file).then(() => 'read', codeOf)
}

/** Where each frame begins and ends, the header being the first. */
function framesOf(bytes: Buffer): Buffer[] {
  const pieces = [bytes.subarray(0, bytes.indexOf('\n') + 1)]
  for (let from = pieces[0]?.length ?? 0; from < bytes.length; ) {
    const to = from + 4 + bytes.readUInt32BE(from)
    pieces.push(bytes.subarray(from, to))
    from = to
  }
  return pieces
}

let whole: Buffer
let frames: Buffer[]
beforeAll(async () => {
  await write(path)
  whole = readFileSync(path)
  frames = framesOf(whole)
})

it('is read as it was written, and holds nothing in clear', async () => {
  expect(await read(path)).toEqual(contents)
  expect(whole.includes('columns')).toBe(false)
})

it('is not there before it is whole, leaves nothing when it is given up, and overwrites nothing', async () => {
  const given = join(folder, 'given-up')
  const archive = await ArchiveWriter.create(given, kek, at)
  await archive.part({ kind: 'files' }, chunksOf(Buffer.from('x')))
  expect(existsSync(given)).toBe(false)
  await archive.abandon()
  expect(readdirSync(folder).filter((name) => name.startsWith('given-up'))).toEqual([])
  await expect(write(path)).rejects.toMatchObject({ code: 'exists' })
})

describe('what is not as it was written', () => {
  it('any flipped bit is found', async () => {
    const bits = fc.oneof(fc.nat(whole.length * 8 - 1), fc.nat((frames[0]?.length ?? 0) * 8 - 1))
    await fc.assert(
      fc.asyncProperty(bits, async (bit) => {
        const changed = Buffer.from(whole)
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        expect(['damaged', 'wrong_key', 'not_a_backup']).toContain(await outcome(changed))
      }),
      { numRuns: 120 },
    )
  })

  it('any cut is found, also between two frames, and so is anything added', async () => {
    const ends = frames.slice(0, -1).map((_, i) => Buffer.concat(frames.slice(0, i + 1)).length)
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.nat(whole.length - 1), fc.constantFrom(...ends)), async (length) => {
        expect(['damaged', 'not_a_backup']).toContain(await outcome(whole.subarray(0, length)))
      }),
      { numRuns: 60 },
    )
    expect(await outcome(Buffer.concat([whole, Buffer.alloc(1)]))).toBe('damaged')
    expect(await outcome(Buffer.concat([whole, ...frames.slice(1)]))).toBe('damaged')
  })

  it('frames that are swapped, left out, repeated or taken from another backup are found', async () => {
    const twin = join(folder, 'twin')
    await write(twin)
    const others = framesOf(readFileSync(twin))
    const place = fc.integer({ min: 1, max: frames.length - 1 })
    await fc.assert(
      fc.asyncProperty(place, place, fc.constantFrom('swap', 'drop', 'repeat', 'mix'), async (a, b, how) => {
        const changed = [...frames]
        if (how === 'swap') [changed[a], changed[b]] = [frames[b] as Buffer, frames[a] as Buffer]
        else if (how === 'drop') changed.splice(a, 1)
        else if (how === 'repeat') changed.splice(b, 0, frames[a] as Buffer)
        else changed[a] = others[a] as Buffer
        fc.pre(how !== 'swap' || a !== b)
        expect(await outcome(Buffer.concat(changed))).toBe('damaged')
      }),
      { numRuns: 120 },
    )
  })

  it('another key, another file and no file are told apart', async () => {
    const other = { id: 'kek1', bytes: randomBytes(32) }
    expect(await read(path, other).catch(codeOf)).toBe('wrong_key')
    expect(await outcome(Buffer.from('{"tandem":"something else"}\n'))).toBe('not_a_backup')
    expect(await outcome(randomBytes(5000))).toBe('not_a_backup')
    expect(await read(join(folder, 'none')).catch(codeOf)).toBe('not_found')
  })
})
