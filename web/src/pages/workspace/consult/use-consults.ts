import type { Consult } from '@tandem/contract'
import { useVerb } from '../../../api/hooks.ts'
import { useCan, useSession } from '../../../session/session.tsx'

/** A consult with the other one's name. */
export interface Consulting extends Consult {
  mine: boolean
  other: string
}

/** Open consults that I asked for or am asked in. */
export function useConsults(): Consulting[] {
  const { user } = useSession()
  const rows = useVerb('routing.consults', {}, { enabled: useCan('routing:work') }).data?.rows ?? []
  const agents = useVerb('workforce.agents', {}, { enabled: rows.length > 0 }).data?.rows
  const nameOf = (id: string) => agents?.find((agent) => agent.id === id)?.name ?? ''
  return rows.map((row) => {
    const mine = row.from === user.id
    return { ...row, mine, other: nameOf(mine ? row.to : row.from) }
  })
}
