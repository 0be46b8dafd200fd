import { useVerb } from '../../../api/hooks.ts'
import { useSession } from '../../../session/session.tsx'
import { useTexts } from '../texts.ts'
import { insert, queryAt } from './canned.ts'
import { namedIn } from './mentions.ts'
import type { Field } from './use-canned.ts'
import { usePicker } from './use-picker.ts'

/** Colleagues to name in a note: offered while an `@word` stands before the cursor. */
export function useMentions(field: Field, isNote: boolean) {
  const t = useTexts()
  const { user } = useSession()
  const query = isNote ? queryAt(field.text, field.cursor, '@') : null
  const agents = useVerb('workforce.agents', {}, { enabled: isNote, staleTime: 60_000 }).data?.rows
  const rows = (agents ?? []).filter(({ id, name }) => id !== user.id && name.includes(query ?? ''))
  const options = rows.map(({ id, name, presence }) => ({
    key: id,
    head: `@${name}`,
    title: '',
    text: t.presence[presence],
  }))
  const picker = usePicker(query, agents ? options : null, (index) => {
    const name = rows[index]?.name
    if (name === undefined) return
    const next = insert(field.text, field.cursor, '@', `@${name} `)
    field.change(next.text, next.cursor)
  })
  return { ...picker, namedIn: (text: string) => namedIn(text, agents ?? []) }
}
