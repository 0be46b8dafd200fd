import { texts } from '../i18n.ts'
import { words as en } from './en.ts'
import { words as zh } from './zh.ts'

/** Both languages are there, without a server to load them from. */
Object.assign(texts, { zh, en })
