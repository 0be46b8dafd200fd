/** The server reads no larger file. */
export const maxBytes = 10_000_000

/** What the file dialog offers; the server tells formats by their content. */
export const accepted = '.docx,.pdf,.html,.htm,.xlsx,.csv,.md,.markdown,.txt'

/** Base64 in pieces: a file of some megabytes is more arguments than a call takes. */
export function toBase64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer)
  let binary = ''
  for (let from = 0; from < bytes.length; from += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000))
  return btoa(binary)
}
