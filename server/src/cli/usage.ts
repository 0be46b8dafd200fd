import { Localized, sentenceOf } from '@tandem/contract'
import { Failure } from '../kernel/errors.ts'

/** The command was called wrongly: the sentence is shown with the usage, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'

  constructor({ zh, en }: Localized) {
    super(`${zh} / ${en}`)
  }
}

/** What an error says in English. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What a person reads of an error that ended a command: in both languages wherever we foresaw it. */
export function explanationOf(error: unknown): string {
  const { zh, en } = wordsOf(error)
  return zh === en ? en : `${zh}\n${en}`
}

/** Ports and libraries give their errors a `text`; who only asks for help loads none of them. */
const bringsWords = (error: unknown): error is Error & { text: Localized } =>
  error instanceof Error && 'text' in error && Localized.safeParse(error.text).success

function wordsOf(error: unknown): Localized {
  if (error instanceof Failure) return sentenceOf(error.code, error.details)
  if (bringsWords(error)) return error.text
  const said = messageOf(error)
  const isPort = error instanceof Error && 'syscall' in error && error.syscall === 'listen'
  if (!isPort) return { zh: said, en: said }
  return {
    zh: `端口无法使用，请用 PORT 指定另一个，或停止占用它的程序（${said}）`,
    en: `The port cannot be used: set PORT to another one, or stop what uses it (${said})`,
  }
}
