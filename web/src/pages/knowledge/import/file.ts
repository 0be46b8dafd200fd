import type { VerbInput } from '@tandem/contract'

type Format = VerbInput<'knowledge.import'>['format']

/** The server reads no larger file. */
export const maxBytes = 10 * 1024 * 1024

const formats: Record<string, Format> = { csv: 'csv', xlsx: 'xlsx', md: 'markdown', markdown: 'markdown' }

/** The format that a file's name tells; undefined for one that cannot be imported. */
export function formatOf(name: string): Format | undefined {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  return Object.hasOwn(formats, ending) ? formats[ending] : undefined
}

/** Base64 in pieces: a file of some megabytes is more arguments than a call takes. */
export function toBase64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer)
  let binary = ''
  for (let from = 0; from < bytes.length; from += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000))
  return btoa(binary)
}
