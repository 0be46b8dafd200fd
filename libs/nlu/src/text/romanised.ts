import { GROUPS } from '../senses/groups.ts'
import { readings } from './pinyin.ts'

const LONGEST_SYLLABLE = 6
const LONGEST_WORD = 5
/** So much of a text in letters alone has to be words of several syllables: "wo yao tuihuo", not "sale on". */
const ENOUGH = 0.4
const SHORTEST = 5
const MOST_LETTERS = 80

interface Tables {
  /** A syllable and the character that it most often stands for. */
  characters: ReadonlyMap<string, string>
  /** Words by their syllables, with a space between. */
  words: ReadonlyMap<string, string>
  /** Words of English, which are no pinyin however they look: "women", "change", "sale". */
  english: ReadonlySet<string>
}

/** Everyday words of shoppers that stand in no group of synonyms. */
const MORE = ['运费', '邮费', '包邮', '单号', '地址', '收货', '差评', '好评', '尺码', '颜色', '补发', '漏发', '催一下']

/** The ways to read characters that have several readings. */
const spelledOut = (sounds: readonly (readonly string[])[]): string[] =>
  sounds.reduce<string[]>(
    (before, all) =>
      before.length === 0 ? [...all] : before.flatMap((head) => all.map((sound) => `${head} ${sound}`)),
    [],
  )

let tables: Tables | undefined

function readTables(): Tables {
  const characters = new Map<string, string>()
  const syllables = new Map<string, string[]>()
  for (const [syllable, all] of readings()) {
    characters.set(syllable, all.slice(0, 1))
    for (const character of all) syllables.set(character, [...(syllables.get(character) ?? []), syllable])
  }
  const words = new Map<string, string>()
  const english = new Set(['online', 'shine', 'dane', 'wane', 'pane', 'mane', 'singe', 'hinge', 'binge', 'tinge'])
  for (const word of [...MORE, ...GROUPS.split(/[,\n]/)]) {
    if (/^[a-z']+$/.test(word)) english.add(word)
    const sounds = [...word].map((character) => syllables.get(character) ?? [])
    if (sounds.length < 2 || sounds.length > LONGEST_WORD) continue
    for (const key of spelledOut(sounds)) if (!words.has(key)) words.set(key, word)
  }
  return { characters, words, english }
}

/**
 * Chinese that was typed in Latin letters, in characters: "tuikuan什么时候到", "wo yao tuihuo". Only what is told apart
 * from English: within Chinese text words that are known, and whole texts that are made of syllables and mostly of such
 * words. Any other text comes back as it is.
 */
export function fromPinyin(text: string): string {
  const letters = text.match(/[a-z]+/gi)
  if (!letters || text.length > MOST_LETTERS * 3 || letters.join('').length > MOST_LETTERS) return text
  tables ??= readTables()
  return /\p{Script=Han}/u.test(text) ? mixed(text, tables) : whole(text, tables)
}

/** Latin words in Chinese text that are Chinese words by their sound. */
const mixed = (text: string, by: Tables): string =>
  text.replace(/(?<![\p{Script=Latin}\d@./:-])[a-z]{5,}(?: [a-z]{2,6})*(?![\p{Script=Latin}\d@./:-])/giu, (run) => {
    const read = readRun(run.toLowerCase().split(' '), by)
    return read && read.known === read.all ? read.text : run
  })

function whole(text: string, by: Tables): string {
  const clean = text.trim().replace(/[?？!！.。,，~\s]+$/u, '')
  if (!/^[a-z][a-z ,]*$/i.test(clean)) return text
  const read = readRun(clean.toLowerCase().match(/[a-z]+/g) ?? [], by)
  return read && read.letters >= SHORTEST && read.known >= read.all * ENOUGH ? read.text : text
}

interface Read {
  text: string
  /** Syllables, and how many of them belong to words of several. */
  all: number
  known: number
  /** Letters of such words. */
  letters: number
}

/** A run of Latin words in characters; null when one of them is no pinyin, or is English. */
function readRun(run: readonly string[], by: Tables): Read | null {
  if (run.some((word) => by.english.has(word) && word.length > 3)) return null
  const syllables: string[] = []
  for (const word of run) {
    const found = syllablesOf(word, by)
    if (!found) return null
    syllables.push(...found)
  }
  const read: Read = { text: '', all: syllables.length, known: 0, letters: 0 }
  for (let i = 0; i < syllables.length; ) {
    const { word, length } = wordAt(syllables, i, by)
    read.text += word ?? by.characters.get(syllables[i] ?? '') ?? ''
    if (word) {
      read.known += length
      read.letters += syllables.slice(i, i + length).join('').length
    }
    i += length
  }
  return read
}

/** The longest word that begins here; one syllable of none. */
function wordAt(syllables: readonly string[], at: number, { words }: Tables): { word?: string; length: number } {
  for (let length = Math.min(LONGEST_WORD, syllables.length - at); length > 1; length--) {
    const word = words.get(syllables.slice(at, at + length).join(' '))
    if (word) return { word, length }
  }
  return { length: 1 }
}

/** A word of letters cut into syllables, long ones first; null when that leaves a rest. */
function syllablesOf(word: string, { characters }: Tables): string[] | null {
  // Of each place how its rest is cut, from the end on: what is tried once is not tried again.
  const cuts: (string[] | null)[] = Array(word.length).fill(null)
  cuts.push([])
  for (let at = word.length - 1; at >= 0; at--) {
    for (let length = Math.min(LONGEST_SYLLABLE, word.length - at); length > 0 && !cuts[at]; length--) {
      const head = word.slice(at, at + length)
      const rest = cuts[at + length]
      if (rest && characters.has(head)) cuts[at] = [head, ...rest]
    }
  }
  return cuts[0] ?? null
}
