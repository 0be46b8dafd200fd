import { en } from './common.en.ts'
import { zh } from './common.zh.ts'
import { dictionary } from './dictionary.ts'

export const useCommon = dictionary(zh, en)
