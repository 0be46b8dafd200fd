import { useState } from 'react'

export interface Editing<C> {
  content: C
  dirty: boolean
  /** Somebody else saved since this editing began. */
  overtaken: boolean
  change: (part: Partial<C>) => void
  /** Throws the own changes away. */
  reset: () => void
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * What stands in an editor: the stored content until something is changed, then the own one, whatever arrives.
 *
 * @param updatedAt when the stored content was last saved
 */
export function useEditing<C extends object>(stored: C, updatedAt: string): Editing<C> {
  const [own, setOwn] = useState<{ content: C; since: string } | null>(null)
  const content = own?.content ?? stored
  const dirty = own !== null && !same(own.content, stored)
  return {
    content,
    dirty,
    overtaken: dirty && own.since !== updatedAt,
    change: (part) => setOwn({ content: { ...content, ...part }, since: dirty ? own.since : updatedAt }),
    reset: () => setOwn(null),
  }
}
