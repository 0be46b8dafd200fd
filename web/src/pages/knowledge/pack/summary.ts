import type { PackChange, PackItemKind } from '@tandem/contract'
import type { Texts } from './texts.ts'

const kinds: PackItemKind[] = ['article', 'intent', 'flow', 'reply']
const changes = ['added', 'changed', 'retired'] as const

/** What an update brings in one sentence: new, changed, retired, and how much stays as it is. */
export function summaryOf(rows: readonly PackChange[], t: Texts): string {
  const parts = changes.flatMap((change) => {
    const things = kinds.flatMap((kind) => {
      const count = rows.filter((row) => row.change === change && row.kind === kind).length
      return count > 0 ? [t.counted[kind](count)] : []
    })
    return things.length > 0 ? [t.part(t.changes[change], things.join(t.listed))] : []
  })
  const stay = rows.filter(({ change }) => change === 'kept').length
  return [...parts, ...(stay > 0 ? [t.stays(stay)] : [])].join(t.joined)
}
