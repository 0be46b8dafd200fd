import { dictionary } from '../../../i18n/dictionary.ts'
import { en } from './texts.en.ts'
import { zh } from './texts.zh.ts'

export const useTexts = dictionary(zh, en)
