import type { IntentContent, PackItemKind, PackKept } from '@tandem/contract'
import { isSame, type PackContent } from './contents.ts'
import { mergeIntent } from './merge.ts'

/** What the tenant has of an item. */
export interface Own {
  /** What is published. */
  content: PackContent | null
  hasDraft: boolean
  retired: boolean
}

/** What the pack brought last; null when the tenant had deleted it before that was noted. */
export interface Base {
  content: PackContent | null
  kept: PackKept | null
}

/** The three sides of an item; a side is absent where it does not have the item. */
export interface Sides {
  kind: PackItemKind
  base?: Base | undefined
  own?: Own | undefined
  pack?: PackContent | undefined
}

export type Step =
  | { do: 'nothing' }
  | { do: 'add' | 'change'; content: PackContent }
  | { do: 'retire' }
  | { do: 'keep'; why: PackKept }

const nothing: Step = { do: 'nothing' }
const keep = (why: PackKept): Step => ({ do: 'keep', why })

/** What a new version of the pack does to one item. Nothing that the tenant changed or deleted is ever written over. */
export function stepFor({ kind, base, own, pack }: Sides): Step {
  if (pack === undefined) return stepOfDropped({ kind, base, own })
  if (base?.content && isSame(kind, base.content, pack)) return nothing
  if (!own) return base && base.kept !== 'dead_end' ? keep('deleted') : { do: 'add', content: pack }
  if (own.retired) return keep('deleted')
  if (own.content && isSame(kind, own.content, pack)) return nothing
  if (!base?.content || !own.content) return keep('own')
  if (own.hasDraft) return keep('draft')
  if (isSame(kind, own.content, base.content)) return { do: 'change', content: pack }
  return stepOfEdited(kind, base.content, own.content, pack)
}

/** What the pack no longer has goes with it, unless the tenant made it its own. */
function stepOfDropped({ kind, base, own }: Omit<Sides, 'pack'>): Step {
  if (!base?.content || !own?.content || own.retired || own.hasDraft) return nothing
  return isSame(kind, own.content, base.content) ? { do: 'retire' } : nothing
}

function stepOfEdited(kind: PackItemKind, base: PackContent, own: PackContent, pack: PackContent): Step {
  if (kind !== 'intent') return keep('edited')
  const content = mergeIntent(base as IntentContent, own as IntentContent, pack as IntentContent)
  if (!content) return keep('edited')
  return isSame(kind, own, content) ? nothing : { do: 'change', content }
}
