import type { Conversation } from '@tandem/contract'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { refreshed } from '../actions/refreshed.ts'
import { isOpen } from '../is-open.ts'
import css from './later.module.css'
import { useTexts } from './texts.ts'

/** Says that a conversation is put aside, with the way to take it up again. */
export function SnoozeBar({ conversation: { id, snooze } }: { conversation: Conversation }) {
  const t = useTexts()
  const format = useFormat()
  const navigate = useNavigate()
  const wake = useVerbMutation('conversations.wake', {
    refresh: refreshed,
    onSuccess: () => {
      if (isOpen(id)) void navigate(`/workspace/mine/${id}`)
    },
  })
  if (!snooze) return null
  return (
    <div className={css.bar} role="status">
      {snooze.until ? t.aside(format.moment(snooze.until)) : t.asideOpen}
      <Button size="small" loading={wake.isPending} onClick={() => wake.mutate({ conversation: id })}>
        {t.wake}
      </Button>
    </div>
  )
}
