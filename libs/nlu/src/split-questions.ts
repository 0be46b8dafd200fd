import { foldWidth } from './text/normalise.ts'

/** A part shorter than this (Chinese characters, or words elsewhere) says too little to stand alone. */
const SHORTEST = 2
const MOST_PARTS = 5

/** Words that ask by themselves: with one on each side a mere comma or space parts two questions. */
const ASKS_PLAINLY =
  /[?吗]|怎么|怎样|如何|什么|多[少久大长高重远]|几[天个号点时]|哪[里儿个家种]|能不能|可不可以|是不是|有没有|谁出/u
const PAUSE = /[,、\s]+/u
const LONGEST_TEXT = 1000

/** Ends of sentences, kept with what they end. */
const SENTENCE_END = /(?<=[?!。;\n])(?![?!。;])|(?<=[.])\s+(?=[a-z"'(])/giu

/** Words that open a second question, after a comma or a space. */
const SECOND_QUESTION =
  /[,,、]\s*(?=(?:另外|还有|以及|顺便|顺带|再问|再就是|然后再?问|对了|同时想)|(?:also|and also|plus|another question|by the way|btw)\b)|\s+(?=(?:另外|还有|顺便问|再问一)|(?:and also|also,|by the way|btw)\b)|\s+and\s+(?=(?:how|what|when|where|why|who|which|can|could|do|does|did|is|are|will|would|should)\b)/giu

const COMMA = /(?<!^(?:hi|hello|hey)(?: there)?),\s*/iu
const HELLO = /^(?:hi|hello|hey)(?: there)?[,.!\s]+/iu
/** An English question by its first words. */
const QUESTION_EN =
  /^(?:and |so )?(?:how|what|when|where|why|who|which|can|could|do|does|did|is|are|will|would|should) [a-z']/iu

/** A part with one of these asks or wants something. */
const ASKS =
  /[?吗呢么嘛]|怎么|怎样|如何|什么|啥|多[少久大长高重远]|几[天个号点时]|哪|能不能|可不可以|可以|能否|是不是|有没有|为何|为啥|想|要|帮我|[不没伐](?=[\p{P}\s]*$)|\b(?:how|what|when|where|why|who|which|can|could|do|does|did|is|are|will|would|should|want|need|please|help)\b/iu

/**
 * Cuts a message that asks several things into its questions; a message with one question comes back whole.
 * Greetings and fragments are joined to the part that follows them.
 */
export function splitQuestions(text: string): string[] {
  const whole = text.trim()
  if (whole === '' || whole.length > LONGEST_TEXT) return whole === '' ? [] : [whole]
  const parts = foldWidth(whole)
    .split(SENTENCE_END)
    .flatMap((sentence) => sentence.split(SECOND_QUESTION))
    .flatMap(atPauses)
    .map((part) => part.replace(/^[\s,、;]+|[\s,、]+$/gu, ''))
    .filter((part) => part !== '')
  const joined = joinFragments(parts)
  return joined.length > 1 && joined.length <= MOST_PARTS ? joined : [whole]
}

/** At its commas and spaces, where every piece is a whole question: half of one answered is worse than none. */
function atPauses(part: string): string[] {
  const han = part.split(PAUSE).filter((piece) => piece !== '')
  if (han.every((piece) => ASKS_PLAINLY.test(piece) && sizeOf(piece) > SHORTEST)) return han
  const [first = '', ...others] = part.split(COMMA)
  const isQuestion = (piece: string) => QUESTION_EN.test(piece) && sizeOf(piece) > SHORTEST
  return others.length > 0 && [first.replace(HELLO, ''), ...others].every(isQuestion) ? [first, ...others] : [part]
}

/** Where a Chinese question may begin with nothing before it: each may be the middle of one as well. */
const MAY_BEGIN =
  /(?=可以|可不可以|能不能|能否|有没有|是不是|要不要|怎么|怎样|如何|多久|多长|几[天点个]|什么时候|哪里|哪儿|支持)/gu
const SHORTEST_RUN_ON = 4

/**
 * Cuts Chinese that is written without a sign ("发什么快递几天能到可以开票不") where one question may end and another begin.
 * Whether each piece is a question of its own has to be seen: "退货多久可以到账" is cut too. One piece: nothing to cut.
 */
export function splitRunOn(text: string): string[] {
  const whole = text.trim()
  if (whole.length > LONGEST_TEXT || /[\p{P}\s]\p{L}/u.test(whole)) return [whole]
  const pieces: string[] = []
  let begun = 0
  for (const { index } of whole.matchAll(MAY_BEGIN)) {
    const piece = whole.slice(begun, index)
    if (sizeOf(piece) < SHORTEST_RUN_ON || sizeOf(whole.slice(index)) < SHORTEST_RUN_ON || !ASKS_PLAINLY.test(piece))
      continue
    pieces.push(piece)
    begun = index
  }
  return pieces.length < MOST_PARTS ? [...pieces, whole.slice(begun)] : [whole]
}

/** Joins each part that asks nothing to the next one, and trailing ones to the last question. */
function joinFragments(parts: readonly string[]): string[] {
  const joined: string[] = []
  let pending = ''
  for (const part of parts) {
    const candidate = pending === '' ? part : `${pending} ${part}`
    if (ASKS.test(part) && sizeOf(part) > SHORTEST) {
      joined.push(candidate)
      pending = ''
    } else pending = candidate
  }
  if (pending !== '') joined.push(joined.length > 0 ? `${joined.pop()} ${pending}` : pending)
  return joined
}

function sizeOf(part: string): number {
  return (part.match(/\p{Script=Han}|[a-z0-9']+/giu) ?? []).length
}
