const MARK = /<[A-Z]{2,10}(?:_\d{1,6})?>/g
const FIGURE = /\d[\d,]*(?:\.\d+)?/g

const sorted = (texts: Iterable<string>) => [...new Set(texts)].sort().join(' ')
const marksIn = (text: string) => sorted(text.match(MARK) ?? [])
const figuresIn = (text: string) =>
  sorted((text.replace(MARK, '').match(FIGURE) ?? []).map((figure) => figure.replaceAll(',', '')))

/** Whether the marks of personal data are in the translation, all of them and no others. */
export const keepsMarks = (text: string, translated: string): boolean => marksIn(text) === marksIn(translated)

/** Whether a figure came or went. It may be right (三天, 3 days): a person looks. */
export const figuresDiffer = (text: string, translated: string): boolean => figuresIn(text) !== figuresIn(translated)
