import type { FlowContent } from '@tandem/contract'

/** One value that differs: where in its owner (`text.zh`), what it was and what it is; empty where there is none. */
export interface Difference {
  at: string
  before: string
  after: string
}

/** A step, a slot or, with neither, the flow as a whole that is not what it was. */
export interface Change {
  kind: 'added' | 'removed' | 'changed'
  step: string | null
  slot: string | null
  differences: Difference[]
}

/** What makes one version of a flow differ from another: the whole first, then slots and steps as they stand now. */
export function changesOf(before: FlowContent, after: FlowContent): Change[] {
  const { slots: slotsBefore, steps: stepsBefore, ...wholeBefore } = before
  const { slots, steps, ...whole } = after
  const ofWhole = differencesOf(wholeBefore, whole)
  return [
    ...(ofWhole.length > 0 ? [{ kind: 'changed' as const, step: null, slot: null, differences: ofWhole }] : []),
    ...compare(slotsBefore, slots, ({ name }) => name).map(({ name, ...change }) => ({
      ...change,
      step: null,
      slot: name,
    })),
    ...compare(stepsBefore, steps, ({ id }) => id).map(({ name, ...change }) => ({
      ...change,
      step: name,
      slot: null,
    })),
  ]
}

type Named = Pick<Change, 'kind' | 'differences'> & { name: string }

function compare<T extends object>(before: readonly T[], after: readonly T[], nameOf: (one: T) => string): Named[] {
  const old = new Map(before.map((one) => [nameOf(one), one]))
  const left = new Set(after.map(nameOf))
  const now = after.flatMap((one): Named[] => {
    const name = nameOf(one)
    const was = old.get(name)
    const differences = differencesOf(was ?? {}, one)
    if (differences.length === 0) return []
    return [was ? { kind: 'changed', name, differences } : { kind: 'added', name, differences: saidOf(differences) }]
  })
  const gone = before.flatMap((one): Named[] => {
    const name = nameOf(one)
    return left.has(name) ? [] : [{ kind: 'removed', name, differences: saidOf(differencesOf(one, {})) }]
  })
  return [...now, ...gone]
}

const IN_HEADING = new Set(['id', 'name', 'do'])

/** Without what the heading of something new or gone says already. */
const saidOf = (differences: readonly Difference[]): Difference[] => differences.filter(({ at }) => !IN_HEADING.has(at))

function differencesOf(before: object, after: object): Difference[] {
  const [was, is] = [valuesOf(before), valuesOf(after)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((at) => {
    const difference = { at, before: was.get(at) ?? '', after: is.get(at) ?? '' }
    return difference.before === difference.after ? [] : [difference]
  })
}

/** Every value by its path; what is empty is as good as missing. */
function valuesOf(value: unknown, at: readonly string[] = []): Map<string, string> {
  if (value === null || value === undefined || value === '') return new Map()
  if (typeof value !== 'object') return new Map([[at.join('.'), String(value)]])
  if (!Array.isArray(value)) return valuesIn(Object.entries(value), at)
  // Words are one value, and what has a value of its own is the same wherever it stands.
  if (value.every((one) => typeof one === 'string')) return valuesOf(value.join(' · '), at)
  return valuesIn(
    value.map((one, i) => [isNamed(one) ? one.value : String(i + 1), one]),
    at,
  )
}

const valuesIn = (entries: readonly [string, unknown][], at: readonly string[]): Map<string, string> =>
  new Map(entries.flatMap(([key, inner]) => [...valuesOf(inner, [...at, key])]))

/** A choice, by what it means; tests of a condition may ask one value twice. */
const isNamed = (one: unknown): one is { value: string } =>
  typeof one === 'object' && one !== null && 'value' in one && typeof one.value === 'string' && 'label' in one
