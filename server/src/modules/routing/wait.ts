import type { QueuePlace } from '@tandem/contract'
import { type Candidate, isEligible, requiredSkills } from './rules.ts'

/** What recent traffic teaches about waiting; times in seconds. */
export interface Experience {
  /** Mean handling time of a conversation. */
  handling: number
  /** Abandonments a second of waiting. */
  abandonment: number
  /** Actual over predicted waits of the last ones, those who gave up included. */
  ratios: readonly number[]
}

const ENOUGH = 20
/** A normal distribution's 80th percentile, in standard deviations: until there are enough ratios. */
const Z80 = 0.8416

/**
 * Wait behind `ahead` others for one of `slots` (Erlang-A, state dependent): the sum of the mean times between the
 * departures ahead, each of which is a service or an abandonment. Seconds.
 */
export function queueWait(ahead: number, slots: number, { handling, abandonment }: Experience) {
  let mean = 0
  let variance = 0
  for (let i = 0; i <= ahead; i++) {
    const step = 1 / (slots / handling + i * abandonment)
    mean += step
    variance += step * step
  }
  return { mean, deviation: Math.sqrt(variance) }
}

/** Seconds that 80 of 100 such customers do not wait longer than. */
export function p80(ahead: number, slots: number, experience: Experience): number {
  const { mean, deviation } = queueWait(ahead, slots, experience)
  const { ratios } = experience
  return ratios.length < ENOUGH ? mean + Z80 * deviation : mean * quantile(ratios, 0.8)
}

/** The value that the share `q` of `values` does not exceed. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? 0
}

export interface Queued {
  id: string
  skills: readonly string[]
}

export interface Floor {
  agents: readonly Candidate[]
  withinHours: boolean
  experience: Experience
}

/** Where every entry (in queue order) stands in the line of those who wait for the same skills. */
export function places(queue: readonly Queued[], floor: Floor): Map<string, QueuePlace & { seconds: number | null }> {
  const lines = new Map<string, { required: string[]; length: number }>()
  for (const { skills } of queue) {
    const required = requiredSkills(skills, floor.agents).sort()
    if (!lines.has(required.join())) lines.set(required.join(), { required, length: 0 })
  }
  const slots = new Map([...lines].map(([key, { required }]) => [key, slotsFor(required, [...lines.values()], floor)]))
  const result = new Map<string, QueuePlace & { seconds: number | null }>()
  for (const { id, skills } of queue) {
    const key = requiredSkills(skills, floor.agents).sort().join()
    const line = lines.get(key)
    const ahead = line ? line.length++ : 0
    result.set(id, placeOf(ahead, slots.get(key) ?? 0, floor))
  }
  return result
}

/** Capacity of those who may serve a line, each shared among the lines that the agent serves. */
function slotsFor(required: readonly string[], lines: readonly { required: string[] }[], { agents }: Floor): number {
  let slots = 0
  for (const agent of agents) {
    if (!isEligible(agent, required)) continue
    const served = lines.filter((line) => isEligible(agent, line.required)).length
    slots += agent.capacity / Math.max(served, 1)
  }
  return slots
}

/** Nobody there means no number: a wait without anybody serving cannot be estimated. */
function placeOf(ahead: number, slots: number, { withinHours, experience }: Floor) {
  const position = ahead + 1
  if (slots === 0) return { position, minutes: null, open: withinHours, seconds: null }
  const minutes = Math.max(1, Math.ceil(p80(ahead, slots, experience) / 60))
  return { position, minutes, open: true, seconds: queueWait(ahead, slots, experience).mean }
}
