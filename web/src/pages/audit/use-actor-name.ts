import type { AuditEntry } from '@tandem/contract'
import { useTexts } from './texts.ts'

/** Who acted, in words: the name, or the kind of actor where there is none. */
export function useActorName(): (actor: AuditEntry['actor']) => string {
  const kinds: Record<string, string> = useTexts().kinds
  return ({ kind, name }) => name ?? kinds[kind] ?? kind
}
