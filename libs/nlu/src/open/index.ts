import { OPEN_EN } from './en.ts'
import { OPEN_ZH } from './zh.ts'

/**
 * Some 700 Chinese and English texts about anything but business, for `TrainOptions.open`: a classifier that has
 * seen them refuses small talk and general knowledge far better. Training leaves out those that are like one
 * of its examples, and those in a language that the examples are not in.
 */
export const GENERAL_OPEN_TEXTS: readonly string[] = [...OPEN_ZH.split('\n'), ...OPEN_EN.split('\n')]
