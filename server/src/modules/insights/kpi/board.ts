import { EpisodeOutcome, type KpiQuery, type KpiRow } from '@tandem/contract'
import { Cell } from './cell.ts'
import { count, figuresOf, type Rules } from './definitions.ts'
import { busyBetween, type Places, type Shift } from './occupancy.ts'
import { counts, type Told } from './outcome.ts'
import type { Span } from './periods.ts'
import { splitTimes } from './split-time.ts'

type Question = Pick<KpiQuery, 'split' | 'skill' | 'agent' | 'channel'>

/** One agent's turn, and the skill that its episode asked for. */
interface Turn extends Places {
  episode: number
  /** False while it lasts, or where it is no counted work. */
  over: boolean
  wanted: boolean
  skill: string
}

/** The rows of one question, filled episode by episode. */
export class Board {
  readonly #spans: readonly Span[]
  readonly #question: Question
  readonly #rules: Rules
  readonly #cells = new Map<string, { span: Span; key: string | null; cell: Cell }>()
  readonly #turns = new Map<string, Turn[]>()
  #taken = 0

  constructor(spans: readonly Span[], question: Question, rules: Rules) {
    this.#spans = spans
    this.#question = question
    this.#rules = rules
    if (question.split === 'none') for (const span of spans) this.#cellIn(span, null)
  }

  take(episode: Told): void {
    const wanted = this.#wants(episode)
    this.#keepTurns(episode, wanted)
    if (wanted) count(episode, this.#rules, (at, agent) => this.#cellAt(at, episode.handover?.skill ?? '', agent))
  }

  /** Once every episode is in: the times of people who did several things at once, and how full their places were. */
  finish(shifts: ReadonlyMap<string, readonly Shift[]>): void {
    for (const agent of new Set([...shifts.keys(), ...this.#turns.keys()])) {
      const turns = this.#turns.get(agent) ?? []
      this.#countTimes(agent, turns)
      if (this.#question.split !== 'skill') this.#countPlaces(agent, turns, shifts.get(agent) ?? [])
    }
  }

  rows(): Omit<KpiRow, 'name'>[] {
    return [...this.#cells.values()].map(({ span, key, cell }) => ({
      period: span.first,
      key,
      episodes: cell.episodes,
      figures: figuresOf(cell),
      outcomes: outcomesOf(cell),
    }))
  }

  #wants(episode: Told): boolean {
    const { skill, agent, channel } = this.#question
    if (skill !== undefined && episode.handover?.skill !== skill) return false
    if (channel !== undefined && episode.channel !== channel) return false
    return agent === undefined || episode.handlings.some((handling) => handling.agent === agent)
  }

  /** All turns are kept, also of episodes that are not asked about: they took part of the same person's time. */
  #keepTurns(episode: Told, wanted: boolean): void {
    const number = this.#taken++
    for (const { agent, from, to, places } of episode.handlings) {
      const skill = episode.handover?.skill ?? ''
      const turn = { from, to: to ?? this.#rules.now, places, episode: number, over: to !== null, skill }
      const turns = this.#turns.get(agent) ?? []
      turns.push({ ...turn, wanted: wanted && counts(episode) })
      this.#turns.set(agent, turns)
    }
  }

  #countTimes(agent: string, turns: readonly Turn[]): void {
    if (this.#question.agent !== undefined && this.#question.agent !== agent) return
    const parts = splitTimes(turns)
    const byEpisode = new Map<number, { seconds: number; last: Turn }>()
    for (const [index, turn] of turns.entries()) {
      if (!turn.wanted || !turn.over) continue
      const known = byEpisode.get(turn.episode)
      const seconds = (known?.seconds ?? 0) + (parts[index] ?? 0) / 1000
      byEpisode.set(turn.episode, { seconds, last: known && known.last.to > turn.to ? known.last : turn })
    }
    for (const { seconds, last } of byEpisode.values()) this.#cellAt(last.to, last.skill, agent)?.handled(seconds)
  }

  #countPlaces(agent: string, turns: readonly Turn[], shifts: readonly Shift[]): void {
    if (this.#question.agent !== undefined && this.#question.agent !== agent) return
    for (const span of this.#spans) {
      const to = Math.min(span.to, this.#rules.now)
      if (to <= span.from) continue
      const near = turns.filter((turn) => turn.from < to && turn.to > span.from)
      const { busy, free } = busyBetween(span.from, to, shifts, near)
      if (busy + free > 0) this.#cellIn(span, this.#question.split === 'agent' ? agent : null).busy(agent, busy, free)
    }
  }

  #cellAt(at: number, skill: string, agent: string | null): Cell | undefined {
    const span = this.#spanAt(at)
    if (!span) return undefined
    if (this.#question.split === 'none') return this.#cellIn(span, null)
    if (this.#question.split === 'skill') return skill === '' ? undefined : this.#cellIn(span, skill)
    const { agent: only } = this.#question
    return agent === null || (only !== undefined && only !== agent) ? undefined : this.#cellIn(span, agent)
  }

  #spanAt(at: number): Span | undefined {
    let [low, high] = [0, this.#spans.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#spans[middle]?.from ?? 0) <= at) low = middle
      else high = middle - 1
    }
    const span = this.#spans[low]
    return span && at >= span.from && at < span.to ? span : undefined
  }

  #cellIn(span: Span, key: string | null): Cell {
    const place = `${span.first}|${key ?? ''}`
    const known = this.#cells.get(place)
    if (known) return known.cell
    const cell = new Cell()
    this.#cells.set(place, { span, key, cell })
    return cell
  }
}

const outcomesOf = (cell: Cell): KpiRow['outcomes'] => {
  const counts = EpisodeOutcome.options.map((outcome) => [outcome, cell.outcomes.get(outcome) ?? 0])
  return Object.fromEntries(counts) as KpiRow['outcomes']
}
