const maxLength = 500
const maxCount = 5000
/** What spreadsheets, lists and quotations put around a line. */
const dressing = /^(?:[-*\u2022\u00b7]|\d+[.)\u3001])\s*|^["\u201c\u201d']+|["\u201c\u201d']+$/gu

const clean = (line: string) => line.trim().replace(dressing, '').trim()
/** Two questions that differ in case, spaces or final punctuation teach nothing new. */
const essence = (text: string) =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.\u3002?!\uff1f\uff01~\u2026]+$/u, '')

/** Adds each line of a text to the examples; empty lines do not count, doubles and lines over 500 letters are skipped. */
export function addExamples(
  existing: readonly string[],
  text: string,
): { examples: string[]; added: number; skipped: number } {
  const known = new Set(existing.map(essence))
  const examples = [...existing]
  let skipped = 0
  for (const line of text.split(/\r\n|\r|\n/).map(clean)) {
    if (line === '') continue
    if (line.length > maxLength || examples.length >= maxCount || known.has(essence(line))) {
      skipped++
      continue
    }
    known.add(essence(line))
    examples.push(line)
  }
  return { examples, added: examples.length - existing.length, skipped }
}
