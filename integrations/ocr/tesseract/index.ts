import type { OcrPort, Recognised } from '@tandem/contract'
import type { Worker } from 'tesseract.js'
import { LANGUAGES, withLanguageData } from './data.ts'
import { textOf } from './lines.ts'

/** More waiting pictures than this are told that nobody has the time. */
const MAX_WAITING = 20
const TIMEOUT_MS = 20_000
const IDLE_MS = 5 * 60_000
const GIVEN_UP: Recognised = { ok: false, why: 'unavailable' }

/**
 * Reads pictures with Tesseract, in a thread that starts with the first picture and ends when none came for a while. One
 * picture at a time; one that takes too long ends the thread.
 */
export function createOcr({ timeoutMs = TIMEOUT_MS }: { timeoutMs?: number } = {}): OcrPort {
  let engine: Promise<Worker> | null = null
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let idle: NodeJS.Timeout | undefined

  async function close(): Promise<void> {
    clearTimeout(idle)
    const running = engine
    engine = null
    await (await running?.catch(() => null))?.terminate()
  }

  async function readNow(image: Buffer, signal: AbortSignal | undefined): Promise<Recognised> {
    const until = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])])
    clearTimeout(idle)
    try {
      engine ??= start()
      const { data } = await endingWith(until, (await endingWith(until, engine)).recognize(image, {}, { blocks: true }))
      const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
      const text = textOf(lines)
      return text === null ? { ok: false, why: 'unreadable' } : { ok: true, text }
    } catch {
      await close()
      return { ok: false, why: until.aborted ? 'unavailable' : 'unreadable' }
    } finally {
      idle = setTimeout(() => void close(), IDLE_MS)
      idle.unref()
    }
  }

  return {
    async read(bytes, signal) {
      const image = Buffer.from(bytes)
      if (waiting >= MAX_WAITING) return GIVEN_UP
      waiting++
      const mine = last.then(() => (signal?.aborted ? GIVEN_UP : readNow(image, signal))).finally(() => waiting--)
      last = mine
      // Whoever has no more time does not wait for those before.
      return signal ? endingWith(signal, mine).catch(() => GIVEN_UP) : mine
    },
    close,
  }
}

async function start(): Promise<Worker> {
  // Loaded with the first picture: most installations start many times before one comes.
  const { createWorker, OEM } = await import('tesseract.js')
  return withLanguageData((langPath) =>
    createWorker(LANGUAGES, OEM.LSTM_ONLY, { langPath, cacheMethod: 'none', errorHandler: () => {} }),
  )
}

/** The promise, or a rejection as soon as the signal says so. */
function endingWith<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
