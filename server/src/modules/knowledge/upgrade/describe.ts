import type { ArticleContent, IntentContent, PackChange, PackItemKind, PackKept } from '@tandem/contract'
import type { PackContent, ReplyContent } from './contents.ts'
import type { Planned } from './planned.ts'

const FEW = 5

/** What happens to an item, as the contract shows it; null when nothing does. */
export function changeOf(item: Planned): PackChange | null {
  const { kind, key, own, pack, step } = item
  if (step.do === 'nothing') return null
  if (step.do === 'keep') return kept(item, step.why, pack ?? null)
  const after = 'content' in step ? step.content : null
  const change = ({ add: 'added', change: 'changed', retire: 'retired' } as const)[step.do]
  return { kind, key, change, kept: null, takeable: false, ...compared(kind, live(own), after, item.held) }
}

/** What stayed at the last update and nobody has looked at since; null for everything else. */
export const waitingOf = (item: Planned): PackChange | null =>
  item.step.do === 'nothing' && item.base?.kept ? kept(item, item.base.kept, item.base.content) : null

const live = (own: Planned['own']): PackContent | null => (own && !own.retired ? own.content : null)

/** What the tenant has beside what the pack has. */
function kept({ kind, key, own }: Planned, why: PackKept, pack: PackContent | null): PackChange {
  // A draft is not written over, and the key of something deleted stays taken.
  const takeable = pack !== null && !own?.hasDraft && !own?.retired
  return { kind, key, change: 'kept', kept: why, takeable, ...compared(kind, live(own), pack) }
}

function compared(
  kind: PackItemKind,
  before: PackContent | null,
  after: PackContent | null,
  held: readonly string[] = [],
) {
  return {
    title: (after ?? before)?.title ?? { zh: '', en: '' },
    before: before && textOf(kind, before),
    after: after && textOf(kind, after),
    questions:
      kind === 'intent' ? questionsBetween(before as IntentContent | null, after as IntentContent | null, held) : null,
  }
}

function textOf(kind: PackItemKind, content: PackContent): { zh: string; en: string } | null {
  if (kind === 'article') return (content as ArticleContent).body
  return kind === 'reply' ? (content as ReplyContent).text : null
}

function questionsBetween(
  before: IntentContent | null,
  after: IntentContent | null,
  held: readonly string[],
): PackChange['questions'] {
  const [old, now] = [before, after].map((content) => [
    ...(content?.examples.zh ?? []),
    ...(content?.examples.en ?? []),
  ])
  if (!old || !now) return null
  const [had, has] = [new Set(old), new Set(now)]
  const added = now.filter((text) => !had.has(text))
  return {
    added: added.length,
    removed: old.filter((text) => !has.has(text)).length,
    examples: added.slice(0, FEW),
    held: [...held],
  }
}
