const SENTENCE = /[^。！？!?\n]*?(?:[。！？!?\n]+|\.(?=\s)|$)/gu

/** As many whole sentences as fit into so many characters; the first one in any case. */
export function firstSentences(text: string, most: number): string {
  const [first = '', ...others] = text.match(SENTENCE) ?? []
  let kept = first
  for (const sentence of others) {
    if (kept.length + sentence.length > most) break
    kept += sentence
  }
  return kept.trim()
}
