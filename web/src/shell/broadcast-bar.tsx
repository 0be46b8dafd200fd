import { Button } from 'antd'
import { useState } from 'react'
import { useVerb } from '../api/hooks.ts'
import { useFormat } from '../i18n/format.ts'
import { useCan, useSession } from '../session/session.tsx'
import { read, write } from '../ui/storage.ts'
import css from './shell.module.css'
import { useTexts } from './texts.ts'

/** What a supervisor said last to everybody, until it is put away. The one who said it need not read it. */
export function BroadcastBar() {
  const t = useTexts()
  const format = useFormat()
  const { user } = useSession()
  const key = `tandem.broadcast.${user.id}`
  const [seen, setSeen] = useState(() => read<string | null>(key, null))
  const last = useVerb('workforce.broadcasts', {}, { enabled: useCan('routing:work') }).data?.rows[0]
  if (!last || last.id === seen || last.from.id === user.id) return null
  const putAway = () => {
    setSeen(last.id)
    write(key, last.id)
  }
  return (
    <section className={css.broadcast} role="status">
      <strong>{t.broadcastFrom(last.from.name)}</strong>
      <p>{last.text}</p>
      <time dateTime={last.at}>{format.short(last.at)}</time>
      <Button size="small" onClick={putAway}>
        {t.broadcastSeen}
      </Button>
    </section>
  )
}
