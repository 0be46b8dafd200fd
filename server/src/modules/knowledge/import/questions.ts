import { type Block, BOLD_LEVEL, QUESTION_LEVEL } from './blocks.ts'

/** "Q: ...", "Q3. ...", "问：...", "问题 2：..." at the start of a line. */
const QUESTION = /^(?:q(?:uestion)?\s*\d*|问(?:题)?\s*\d*)\s*[:：.、]\s*(?<text>\S.*)$/iu
const ANSWER = /^(?:a(?:nswer)?\s*\d*|答(?:案)?\s*\d*)\s*[:：]\s*/iu
/** "3. How ...?", "三、怎样……？": numbered questions. */
const NUMBERED = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、．)）]\s*(?<text>\S.{2,80}[?？])$/u
const MAX_QUESTION = 100

/** Headings that the writer made with words or bold type instead of styles. */
export function inferHeadings(blocks: readonly Block[]): Block[] {
  const marked = blocks.flatMap((block) => (block.kind === 'text' ? questionsIn(block) : [block]))
  if (marked.some(({ kind }) => kind === 'heading')) return marked
  return marked.map((block, i) => (actsAsHeading(block, marked[i + 1]) ? asHeading(block, BOLD_LEVEL) : block))
}

const asHeading = ({ text, at }: Block, level: number): Block => ({ kind: 'heading', level, text, at })

function actsAsHeading(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'text' || next?.kind !== 'text' || block.text.includes('\n')) return false
  if (block.bold) return true
  return block.text.length <= MAX_QUESTION && /[?？]$/.test(block.text) && !/[?？]$/.test(next.text)
}

/** A paragraph cut where a question begins; the mark of the answer is dropped. */
function questionsIn(block: Block & { kind: 'text' }): Block[] {
  const found: Block[] = []
  let answer: string[] = []
  const finish = () => {
    if (answer.length > 0) found.push({ ...block, text: answer.join('\n') })
    answer = []
  }
  for (const line of block.text.split('\n')) {
    const question = (QUESTION.exec(line) ?? NUMBERED.exec(line))?.groups?.text
    if (question && question.length <= MAX_QUESTION) {
      finish()
      found.push({ kind: 'heading', level: QUESTION_LEVEL, text: question.trim(), at: block.at })
    } else answer.push(line.replace(ANSWER, ''))
  }
  finish()
  return found
}
