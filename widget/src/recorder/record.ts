import type { Language } from '@tandem/contract'
import { Bar } from './bar.ts'
import { hindranceOf } from './hindrance.ts'
import { endingOf } from './kind.ts'
import { begin, type Take } from './take.ts'
import { MOST_SECONDS, timeOf } from './time.ts'
import { type Words, words } from './words.ts'

const TICK_MS = 100
/** Who has asked for less motion sees the level once a second. */
const CALM_TICK_MS = 1000
/** A microphone that is switched off gives nothing at all; a quiet room gives more than this. */
const SILENCE = 0.001
const SILENT_SECONDS = 3

interface Options {
  language: Language
  /** The chat is closed: nothing is sent, and the microphone is let go. */
  signal: AbortSignal
  send: (file: File) => void
}

/** Records a voice note in the place of the field that the pressed button stands in. */
export function record(opener: HTMLElement, options: Options): void {
  const field = opener.parentElement
  if (field && !field.hidden && !options.signal.aborted) void new Recorder(opener, field, options).ask()
}

class Recorder {
  readonly #opener: HTMLElement
  readonly #options: Options
  readonly #t: Words
  readonly #bar: Bar
  readonly #stop = new AbortController()

  constructor(opener: HTMLElement, field: HTMLElement, options: Options) {
    this.#opener = opener
    this.#options = options
    this.#t = words[options.language]
    this.#bar = new Bar(field, this.#t, () => this.#end())
    options.signal.addEventListener('abort', () => this.#end(), { signal: this.#stop.signal })
  }

  /** Asks for the microphone, and records from the moment on when it is given. */
  async ask(): Promise<void> {
    this.#bar.asking()
    try {
      this.#run(await begin(this.#stop.signal))
    } catch (error) {
      if (this.#stop.signal.aborted) return
      const why = hindranceOf(error, isOpenHere())
      // What the page around does not allow stays so.
      this.#bar.hindered(this.#t.hindered[why], why === 'framed' ? null : () => void this.ask())
    }
  }

  #run(take: Take): void {
    const began = performance.now()
    let seconds = 0
    let loudest: number | null = null
    let isSent = false
    const send = async () => {
      if (isSent) return
      isSent = true
      this.#deliver(await take.finish(), seconds)
    }
    const shown = this.#bar.recording(send)
    const tick = () => {
      seconds = Math.min(MOST_SECONDS, (performance.now() - began) / 1000)
      const level = take.level()
      if (level !== null) loudest = Math.max(loudest ?? 0, level)
      shown.level(level ?? 0)
      const { text, left } = timeOf(seconds)
      shown.time(left === null ? text : this.#t.left(left), left !== null)
      const isSilent = seconds > SILENT_SECONDS && loudest !== null && loudest < SILENCE
      shown.note(isSilent ? this.#t.silent : '')
      if (seconds === MOST_SECONDS) void take.finish()
    }
    const timer = setInterval(tick, matchMedia('(prefers-reduced-motion: reduce)').matches ? CALM_TICK_MS : TICK_MS)
    this.#stop.signal.addEventListener('abort', () => clearInterval(timer))
    void take.over.then(() => {
      clearInterval(timer)
      take.release()
      if (isSent || this.#stop.signal.aborted) return
      this.#bar.ready(seconds < MOST_SECONDS ? this.#t.ended : this.#t.full, send)
    })
    tick()
  }

  #deliver(blob: Blob, seconds: number): void {
    if (this.#stop.signal.aborted) return
    const name = `${this.#t.name(Math.max(1, Math.round(seconds)))}.${endingOf(blob.type)}`
    this.#options.send(new File([blob], name, { type: blob.type }))
    this.#end()
  }

  /** Lets go of the microphone and gives the field back, from wherever it stands. */
  #end(): void {
    if (this.#stop.signal.aborted) return
    this.#stop.abort()
    this.#bar.remove()
    this.#opener.focus()
  }
}

/** Whether the page around lets the chat ask for the microphone; browsers that do not tell are taken at their best. */
function isOpenHere(): boolean {
  const { featurePolicy } = document as { featurePolicy?: { allowsFeature: (name: string) => boolean } }
  return featurePolicy?.allowsFeature('microphone') ?? true
}
