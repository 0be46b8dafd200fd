import type { Recognised } from '@tandem/contract'
import { type Context, inTransaction } from '../../kernel/context.ts'
import { pixelsOf } from '../../kernel/pixels.ts'
import { openFile } from '../channels/index.ts'
import { heardIn, keepHeard } from './heard.ts'
import { speechOf } from './internal.ts'
import { ocr } from './recognisers.ts'

const MAX_TEXT = 2000
/** A photograph of a phone has 12 to 50 million; more is a bomb. */
const MAX_PIXELS = 50_000_000
/** A customer waits for the answer. */
const PATIENCE_MS = 25_000

/**
 * Makes out what these files of one customer say, and keeps it beside them. A file that was read before is not read
 * again. Takes seconds: to be called without an open transaction.
 */
export async function hear(ctx: Context, customer: string, files: readonly string[]): Promise<void> {
  const known = await inTransaction(ctx, (inner) => heardIn(inner, files))
  for (const file of files) {
    const before = known.get(file)
    if (before && (before.ok || before.why !== 'unavailable')) continue
    await keepHeard(ctx, file, customer, await recognise(ctx, file))
  }
}

async function recognise(ctx: Context, file: string): Promise<Recognised> {
  const { type, content } = await openFile(ctx, file)
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const heard = await make(ctx, type, content, signal)
  if (!heard.ok) return heard
  const text = heard.text.replace(/\p{Cc}/gu, (c) => (c === '\n' ? c : ' ')).trim()
  return text === '' ? { ok: false, why: 'unreadable' } : { ok: true, text: text.slice(0, MAX_TEXT) }
}

async function make(ctx: Context, type: string, bytes: Buffer, signal: AbortSignal): Promise<Recognised> {
  if (type.startsWith('image/')) return readPicture(bytes, signal)
  if (!isRecording(type)) return { ok: false, why: 'unsupported' }
  return (await (await speechOf(ctx))?.transcribe({ bytes, type }, signal)) ?? { ok: false, why: 'unavailable' }
}

async function readPicture(bytes: Buffer, signal: AbortSignal): Promise<Recognised> {
  const pixels = pixelsOf(bytes)
  if (pixels === null) return { ok: false, why: 'unsupported' }
  if (pixels === 0 || pixels > MAX_PIXELS) return { ok: false, why: 'unreadable' }
  return (await ocr()?.read(bytes, signal)) ?? { ok: false, why: 'unavailable' }
}

/** Browsers record into WebM and MP4 containers, whose content alone does not say that there is no picture. */
const isRecording = (type: string): boolean => /^audio\/|^video\/(?:webm|mp4|ogg)$|^application\/ogg$/.test(type)
