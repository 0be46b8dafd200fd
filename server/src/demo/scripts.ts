import type { Script } from './script.ts'
import { ENGLISH } from './scripts-en.ts'
import { CHINESE } from './scripts-zh.ts'

export const SCRIPTS: readonly Script[] = [...CHINESE, ...ENGLISH]
