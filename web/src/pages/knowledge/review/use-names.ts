import { useVerb } from '../../../api/hooks.ts'
import { useCan, useSession } from '../../../session/session.tsx'
import { useTexts } from '../texts.ts'

/** The product's own hand: contents of an industry pack. */
const installation = '00000000-0000-0000-0000-000000000000'

/** A colleague's name by id, as far as the reader may know it. */
export function useNames(): (id: string) => string {
  const t = useTexts()
  const { user } = useSession()
  const users = useVerb('security.users', {}, { enabled: useCan('user:read'), staleTime: 60_000 }).data?.rows
  const agents = useVerb('workforce.agents', {}, { enabled: useCan('workforce:read'), staleTime: 60_000 }).data?.rows
  return (id) => {
    if (id === user.id) return user.name
    if (id === installation) return t.product
    return [...(users ?? []), ...(agents ?? [])].find((one) => one.id === id)?.name ?? t.someone
  }
}
