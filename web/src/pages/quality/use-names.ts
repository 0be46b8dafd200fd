import { useVerb } from '../../api/hooks.ts'
import { useCan, useSession } from '../../session/session.tsx'
import { useTexts } from './texts.ts'

/** A colleague's name by id, as far as the reader may know it; null is the AI. */
export function useNames(): (id: string | null) => string {
  const t = useTexts()
  const { user } = useSession()
  const agents = useVerb('workforce.agents', {}, { enabled: useCan('workforce:read'), staleTime: 60_000 }).data?.rows
  const inspectors = useVerb('quality.inspectors', {}, { enabled: useCan('quality:figures'), staleTime: 60_000 }).data
  return (id) => {
    if (id === null) return t.ai
    if (id === user.id) return user.name
    return [...(agents ?? []), ...(inspectors?.rows ?? [])].find((one) => one.id === id)?.name ?? t.someone
  }
}
