import { typeFor } from './kind.ts'

/** Speech needs no more; a minute is 240 kB. */
const BITS_PER_SECOND = 32_000

/** One recording, from the microphone's consent on. */
export interface Take {
  /** How loud it is just now, 0 to 1; null where this cannot be told. */
  level: () => number | null
  /** Ends it, if it has not ended by itself, and gives what was recorded. */
  finish: () => Promise<Blob>
  /** Settles when it ends by itself: the microphone was unplugged, or a call took it. */
  over: Promise<Blob>
  /** Lets the microphone go. */
  release: () => void
}

/** Begins to record. The microphone is let go when `signal` is aborted, also when it was given only after that. */
export async function begin(signal: AbortSignal): Promise<Take> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const release = () => {
    for (const track of stream.getTracks()) track.stop()
  }
  try {
    signal.throwIfAborted()
    const meter = meterOf(stream)
    const recorder = new MediaRecorder(stream, {
      mimeType: typeFor((type) => MediaRecorder.isTypeSupported(type)),
      audioBitsPerSecond: BITS_PER_SECOND,
    })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    const over = new Promise<Blob>((resolve) => {
      recorder.onstop = () => resolve(new Blob(parts, { type: recorder.mimeType }))
    })
    recorder.start()
    const letGo = () => {
      release()
      meter.close()
    }
    signal.addEventListener('abort', letGo)
    return {
      over,
      level: meter.level,
      release: letGo,
      finish: () => {
        if (recorder.state !== 'inactive') recorder.stop()
        return over
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

function meterOf(stream: MediaStream) {
  const audio = new AudioContext()
  const analyser = audio.createAnalyser()
  const samples = new Float32Array(analyser.fftSize)
  audio.createMediaStreamSource(stream).connect(analyser)
  void audio.resume().catch(() => {})
  return {
    close: () => void audio.close().catch(() => {}),
    level: () => {
      if (audio.state !== 'running') return null
      analyser.getFloatTimeDomainData(samples)
      return Math.min(1, 4 * Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length))
    },
  }
}
