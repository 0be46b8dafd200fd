import type { Language } from './base.ts'

/**
 * Translates between an agent and a customer. Called outside of transactions; the caller gives up by the signal, and a
 * text that comes back late or not at all leaves the original.
 */
export interface Translator {
  translate(text: string, to: Language, signal: AbortSignal): Promise<string>
}
