import { cluster } from '@tandem/nlu'
import { mask } from '@tandem/pii'
import { fold } from '../checks/fold.ts'
import { logOdds, type Seen } from '../figures/log-odds.ts'

/** What an agent wrote in an episode, and how the episode ended. */
export interface Written {
  episode: string
  agent: string
  text: string
}

export interface FoundPhrase {
  text: string
  episodes: number
  agents: number
  /** Of those that have it, and of those that do not, how many ended well. */
  with: Seen
  without: Seen
  logOdds: number
  low: number
  high: number
}

/**
 * A sentence as it is compared: without numbers, marks and blanks, so that no order number makes it another one, and with
 * no letter more than twice in a row.
 */
export const keyOf = (sentence: string): string =>
  fold(sentence)
    .text.replace(/[^\p{L}]+/gu, '')
    .replace(/(\p{L})\1{2,}/gu, '$1$1')

const SHORTEST = 4
const LONGEST = 200

/** The sentences of a text that are long enough to say something; personal data is masked. */
export const sentencesOf = (text: string): string[] =>
  mask(text)
    .split(/(?<=[。！？!?；;\n])|(?<=\.)\s/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length <= LONGEST && keyOf(sentence).length >= SHORTEST)

/** Fewer episodes prove nothing, and a wording of a single one could tell of a customer. */
const LEAST_EPISODES = 5
const LEAST_OF_WORDING = 2
/** Comparing each with each takes time with the square: so many take a few seconds. */
const MOST_WORDINGS = 1200
const SIMILARITY = 0.6
/** The prior counts as so many cases of each side. */
const PRIOR = 20

/**
 * Phrases that agents use, similar wordings taken together, each with how it goes with episodes that ended well; the
 * surest first. `ended` holds every episode of the time.
 */
export function findPhrases(written: readonly Written[], ended: ReadonlyMap<string, boolean>): FoundPhrase[] {
  const wordings = wordingsOf(written.filter(({ episode }) => ended.has(episode)))
  const all: Seen = { hits: [...ended.values()].filter(Boolean).length, of: ended.size }
  return cluster(
    wordings.map(({ text }) => text),
    { similarity: SIMILARITY },
  )
    .flatMap(({ leader, members }) => {
      const text = wordings[leader]
      const episodes = new Set(members.flatMap((member) => [...(wordings[member]?.episodes ?? [])]))
      const agents = new Set(members.flatMap((member) => [...(wordings[member]?.agents ?? [])]))
      if (!text || episodes.size < LEAST_EPISODES || text.episodes.size < LEAST_OF_WORDING) return []
      return [{ text: text.text, episodes: episodes.size, agents: agents.size, ...compare(episodes, ended, all) }]
    })
    .toSorted((a, b) => b.low - a.low)
}

/** How good ends are spread over those with and without; the odds compare how often good and other ends have it. */
function compare(episodes: ReadonlySet<string>, ended: ReadonlyMap<string, boolean>, all: Seen) {
  const good = [...episodes].filter((episode) => ended.get(episode)).length
  const others = all.of - all.hits
  return {
    with: { hits: good, of: episodes.size },
    without: { hits: all.hits - good, of: all.of - episodes.size },
    ...logOdds({ hits: good, of: all.hits }, { hits: episodes.size - good, of: others }, PRIOR),
  }
}

interface Wording {
  text: string
  episodes: Set<string>
  agents: Set<string>
}

/** Every wording once, the most used first. */
function wordingsOf(written: readonly Written[]): Wording[] {
  const wordings = new Map<string, Wording>()
  for (const { episode, agent, text } of written) {
    for (const sentence of sentencesOf(text)) {
      const key = keyOf(sentence)
      const wording = wordings.get(key) ?? { text: sentence, episodes: new Set(), agents: new Set() }
      wording.episodes.add(episode)
      wording.agents.add(agent)
      wordings.set(key, wording)
    }
  }
  return [...wordings.values()].toSorted((a, b) => b.episodes.size - a.episodes.size).slice(0, MOST_WORDINGS)
}
