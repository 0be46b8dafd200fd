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
    return differences.length > 0 ? [{ kind: was ? 'changed' : 'added', name, differences }] : []
  })
  const gone = before.flatMap((one): Named[] =>
    left.has(nameOf(one)) ? [] : [{ kind: 'removed', name: nameOf(one), differences: differencesOf(one, {}) }],
  )
  return [...now, ...gone]
}

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
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...valuesOf(inner, [...at, key])]))
}
