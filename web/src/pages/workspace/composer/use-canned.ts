import type { Conversation } from '@tandem/contract'
import { type KeyboardEvent, useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useSession } from '../../../session/session.tsx'
import { addressOf, type CannedReply, fill, insert, match, queryAt } from './canned.ts'

interface Field {
  text: string
  cursor: number
  change: (text: string, cursor: number) => void
}

/** The popup of canned replies: open while a `/word` stands before the cursor and Escape has not closed it. */
export function useCanned(conversation: Conversation, field: Field) {
  const { user } = useSession()
  const [active, setActive] = useState(0)
  const [closedFor, setClosedFor] = useState<string | null>(null)
  const query = queryAt(field.text, field.cursor)
  const wanted = query !== null && query !== closedFor
  const replies = useVerb('knowledge.replies', {}, { enabled: wanted, staleTime: 300_000 }).data?.rows
  const rows = wanted ? match(replies ?? [], query, conversation.language) : []
  const chosen = Math.min(active, rows.length - 1)

  const pick = (reply: CannedReply) => {
    const { language, customer } = conversation
    const names = { customer: addressOf(customer.name, language), agent: user.name }
    const next = insert(field.text, field.cursor, fill(reply.text[language], names))
    field.change(next.text, next.cursor)
    setActive(0)
  }

  const move = (step: number) => setActive((chosen + step + rows.length) % rows.length)

  /** True when the key was for the popup. */
  const press = (event: KeyboardEvent): boolean => {
    if (!wanted) return false
    if (event.key === 'Escape') setClosedFor(query)
    else if (rows.length === 0) return false
    else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' || event.key === 'Tab') {
      const reply = rows[chosen]
      if (reply) pick(reply)
    } else return false
    event.preventDefault()
    return true
  }

  return { open: wanted && replies !== undefined, rows, active: chosen, pick, press, language: conversation.language }
}
