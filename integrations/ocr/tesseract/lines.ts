/** A line as the engine sees it; `confidence` from 0 to 100. */
export interface SeenLine {
  text: string
  confidence: number
}

/** Below it a line is a guess: patterns and photographs give such lines, texts on a screen do not. */
const SURE = 60
/** So few letters and digits are no message. */
const LEAST = 2

/** The lines that can be relied on, in one text; null when there are none. */
export function textOf(lines: readonly SeenLine[]): string | null {
  const sure = lines.filter(({ text, confidence }) => confidence >= SURE && /[\p{L}\p{N}]/u.test(text))
  const text = sure.map((line) => closed(line.text)).join('\n')
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= LEAST ? text : null
}

/** The engine parts Chinese characters, and digits after them, as if they were words. */
const closed = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=[\p{Script=Han}，。：、:])\s+(?=[\p{Script=Han}\p{N}，。：、:])/gu, '')
    .replace(/\s+/g, ' ')
