import { type Localized, sentenceOf } from '@tandem/contract'
import { Failure } from '../../../kernel/errors.ts'

const BROKEN: Localized = {
  zh: '比较意外中断，请再比较一次；再失败请看服务器日志',
  en: 'the comparison broke off: compare again; if that fails too, see the server’s log',
}

/** Why a comparison failed, for people; what only an engineer can read stays in the log. */
export const problemOf = (error: unknown): Localized =>
  error instanceof Failure ? sentenceOf(error.code, error.details) : BROKEN
