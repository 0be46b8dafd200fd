/** Sound as the engine takes it: one channel, -1 to 1. */
export interface Wave {
  samples: Float32Array
  sampleRate: number
}

const PCM = 1
const MAX_SECONDS = 300

/** A WAV file of 16-bit PCM, its channels mixed; null for everything else and for more than five minutes. */
export function readWav(bytes: Buffer): Wave | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE') return null
  const format = chunkOf(bytes, 'fmt ')
  const data = chunkOf(bytes, 'data')
  if (!format || !data || format.length < 16) return null
  const channels = format.readUInt16LE(2)
  const sampleRate = format.readUInt32LE(4)
  if (format.readUInt16LE(0) !== PCM || format.readUInt16LE(14) !== 16 || channels < 1 || sampleRate < 8000) return null
  const frames = Math.floor(data.length / (2 * channels))
  if (frames === 0 || frames > sampleRate * MAX_SECONDS) return null
  const samples = Float32Array.from({ length: frames }, (_, frame) => {
    let sum = 0
    for (let channel = 0; channel < channels; channel++) sum += data.readInt16LE(2 * (frame * channels + channel))
    return sum / channels / 32_768
  })
  return { samples, sampleRate }
}

function chunkOf(bytes: Buffer, name: string): Buffer | null {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4)
    if (bytes.toString('latin1', at, at + 4) === name) return bytes.subarray(at + 8, at + 8 + size)
    at += 8 + size + (size % 2)
  }
  return null
}
