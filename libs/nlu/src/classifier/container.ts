import { NluError, type Sentence } from '../errors.ts'

export type NumberArray = Uint8Array | Int8Array | Uint32Array | Float32Array | Float64Array

type Type = 'u8' | 'i8' | 'u32' | 'f32' | 'f64'

interface Directory {
  head: unknown
  arrays: { name: string; type: Type; length: number }[]
}

const MAGIC = 0x354c4e54 // "TNL5", little-endian; the digit is the version
const PREFIX = 16

/** The remedy is the same whatever is wrong: the examples are kept elsewhere. */
export const badModel = ({ zh, en }: Sentence): NluError =>
  new NluError('bad_model', { zh: `${zh}；请重新训练`, en: `${en}: train anew` })

/**
 * A JSON head and named number arrays in one file: magic, checksum of all that follows, length of the directory,
 * length of the file (four little-endian words), the directory as JSON, then the arrays, each on eight bytes.
 */
export function packFile(head: unknown, arrays: Record<string, NumberArray>): Uint8Array {
  const entries = Object.entries(arrays)
  const directory: Directory = {
    head,
    arrays: entries.map(([name, array]) => ({ name, type: typeOf(array), length: array.length })),
  }
  const json = new TextEncoder().encode(JSON.stringify(directory))
  const size = entries.reduce((sum, [, array]) => sum + padded(array.byteLength), PREFIX + padded(json.length))
  const file = new Uint8Array(size)
  file.set(json, PREFIX)
  let at = PREFIX + padded(json.length)
  for (const [, array] of entries) {
    file.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += padded(array.byteLength)
  }
  const words = new Uint32Array(file.buffer)
  words.set([MAGIC, 0, json.length, size])
  words[1] = checksum(words)
  return file
}

/**
 * Opens a file of {@link packFile}. The arrays are views of the bytes where these are aligned.
 * @throws NluError `bad_model` when the bytes are something else, cut, or changed
 */
export function unpackFile(bytes: Uint8Array): { head: unknown; arrays: Map<string, NumberArray> } {
  const file = bytes.byteOffset % 8 === 0 ? bytes : Uint8Array.from(bytes)
  if (file.length < PREFIX || file.length % 8 !== 0)
    throw badModel({ zh: '不是模型文件，或文件不完整', en: 'no model file, or it was cut' })
  const words = new Uint32Array(file.buffer, file.byteOffset, file.length / 4)
  if (words[0] !== MAGIC) throw badModel({ zh: '模型文件不是当前版本', en: 'no model file of this version' })
  if (words[3] !== file.length || words[1] !== checksum(words)) {
    throw badModel({ zh: '模型文件不完整或被改动', en: 'the model file was cut or changed' })
  }
  const jsonLength = words[2]!
  const json = new TextDecoder().decode(file.subarray(PREFIX, PREFIX + jsonLength))
  const directory: Directory = JSON.parse(json)
  const arrays = new Map<string, NumberArray>()
  let at = file.byteOffset + PREFIX + padded(jsonLength)
  for (const { name, type, length } of directory.arrays) {
    const array = viewOf(type, file.buffer, at, length)
    arrays.set(name, array)
    at += padded(array.byteLength)
  }
  return { head: directory.head, arrays }
}

/** The file's checksum as eight hex digits: a short name for one exact state of a model. */
export function fileHash(file: Uint8Array): string {
  return new DataView(file.buffer, file.byteOffset).getUint32(4, true).toString(16).padStart(8, '0')
}

function typeOf(array: NumberArray): Type {
  if (array instanceof Uint8Array) return 'u8'
  if (array instanceof Int8Array) return 'i8'
  if (array instanceof Uint32Array) return 'u32'
  return array instanceof Float32Array ? 'f32' : 'f64'
}

function viewOf(type: Type, buffer: ArrayBufferLike, at: number, length: number): NumberArray {
  switch (type) {
    case 'u8':
      return new Uint8Array(buffer, at, length)
    case 'i8':
      return new Int8Array(buffer, at, length)
    case 'u32':
      return new Uint32Array(buffer, at, length)
    case 'f32':
      return new Float32Array(buffer, at, length)
    case 'f64':
      return new Float64Array(buffer, at, length)
  }
}

/** FNV-1a over words from the third on, with a final mix: finds accidents, not attackers. */
function checksum(words: Uint32Array): number {
  let hash = 0x811c9dc5
  for (let i = 2; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

function padded(length: number): number {
  return (length + 7) & ~7
}
