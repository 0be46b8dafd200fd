import type { Language } from '@tandem/contract'
import { detectLanguage } from '@tandem/nlu'

/** Addresses, codes, numbers and short names in capitals are of no language. A long word is looked through once, from its start. */
const NO_WORDS = /(?<!\S)\S+@\S+|https?:\S+|(?<!\S)\S*\d\S*|\b[A-Z]{1,4}\b/g
const SYLLABLE =
  /^(?:(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ui|ao|ou|iu|ie|ue|ve|an|en|in|un|ia|ua|uo|a|o|e|i|u|v)|ai|ei|ao|ou|an|en|ang|er|a|e))$/iu
const LONGEST_SYLLABLE = 6
const SHORTEST_PINYIN = 4
/** English words that could be pinyin too: a text with one of these is English. */
const ENGLISH =
  /^(?:a|an|the|to|me|he|she|we|be|do|go|no|so|can|men|man|one|long|line|due|size|fee|fine|time|change|code|name|note|sale|late|date|rate|like|take|make|give|have|hi|bye|here|there|mine|done|gone|same|wide|ride|site|page|pen|pan|ban|fan|fun|sun|run|gun|bag|hang|sing|song|wine|dine|zone|tone|phone|lane|more|are|our|you|any|use|in|on)$/iu

/** Said in Chinese conversations too. */
const EVERYWHERE =
  /^(?:(?:ok(?:ay)?|k|yes|no|yep|thx|thanks|thank you|3q|bye|lol|pls|please|cool|nice|good|done|get|hold on)[\p{P}\s~]*)+$/iu

/**
 * The language that a message is answered in. What shows none of its own (a number, an address, a name, words that
 * may be pinyin) is in that of the conversation, and so is Chinese with a few foreign words in it.
 */
export function languageOf(text: string, before: Language): Language {
  const words = text.replace(NO_WORDS, ' ').match(/[a-z]+(?:'[a-z]+)?/gi) ?? []
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han > 0) return before === 'zh' && words.length <= han * 1.5 ? 'zh' : detectLanguage(text)
  if (words.length === 0 || EVERYWHERE.test(text.trim())) return before
  const mayBePinyin =
    words.join('').length >= SHORTEST_PINYIN && words.every((word) => isPinyin(word) && !ENGLISH.test(word))
  return mayBePinyin ? before : 'en'
}

/** Whether a word can be cut into syllables: each place is looked at once, however many ways there are to get to it. */
function isPinyin(word: string): boolean {
  const ends = new Set([0])
  for (let at = 0; at < word.length; at++) {
    if (!ends.has(at)) continue
    for (let end = at + 1; end <= Math.min(at + LONGEST_SYLLABLE, word.length); end++)
      if (SYLLABLE.test(word.slice(at, end))) ends.add(end)
  }
  return ends.has(word.length)
}

const OTHER_SCRIPTS =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Greek}]/gu
const FEW = 3
const SHARE = 0.2
/** Words of other languages in Latin letters that English has not. */
const OTHER_WORDS =
  /(?<!\p{L})(?:hola|dónde|donde|está|esta|pedido|quiero|puedo|gracias|cuándo|cuando|devolver|producto|los|las|una|qué|por favor|bonjour|ma|commande|où|je|est|vous|merci|livraison|veux|mon|ich|meine?|bestellung|wo|und|nicht|bitte|danke|ist|wann|quando|meu|minha|onde|não|obrigado|ordine|dove|vorrei|grazie|il|mio|para|el)(?!\p{L})/giu
const MARKS = /[¿¡ñáéíóúãõçèêàùäöüß]/iu

/** Whether a text is plainly in a language that the assistant does not speak. */
export function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const others = text.match(OTHER_SCRIPTS)?.length ?? 0
  if (others >= FEW && others >= letters * SHARE) return true
  if (/\p{Script=Han}/u.test(text)) return false
  const words = text.match(OTHER_WORDS)?.length ?? 0
  return words >= 3 || (words >= 1 && MARKS.test(text)) || (words >= 2 && words * 2 >= text.trim().split(/\s+/).length)
}
