import type { Conversation } from '@tandem/contract'
import { useVerb } from '../../../api/hooks.ts'
import { useSession } from '../../../session/session.tsx'
import { addressOf, fill, insert, match, queryAt } from './canned.ts'
import { usePicker } from './use-picker.ts'

export interface Field {
  text: string
  cursor: number
  change: (text: string, cursor: number) => void
}

/** Canned replies: offered while a `/word` stands before the cursor. */
export function useCanned({ language, customer }: Conversation, field: Field) {
  const { user } = useSession()
  const query = queryAt(field.text, field.cursor, '/')
  const replies = useVerb('knowledge.replies', {}, { enabled: query !== null, staleTime: 300_000 }).data?.rows
  const rows = query === null ? [] : match(replies ?? [], query, language)
  const options = rows.map(({ shortcut, title, text }) => ({
    key: shortcut,
    head: `/${shortcut}`,
    title: title[language],
    text: text[language],
  }))
  return usePicker(query, replies ? options : null, (index) => {
    const reply = rows[index]
    if (!reply) return
    const names = { customer: addressOf(customer.name, language), agent: user.name }
    const next = insert(field.text, field.cursor, '/', fill(reply.text[language], names))
    field.change(next.text, next.cursor)
  })
}
