import type { VerbInput } from '@tandem/contract'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import { useTexts } from '../texts.ts'
import { refreshed } from './use-review.ts'

interface Props {
  target: VerbInput<'knowledge.bringBack'>
  title: string
  /** The address of the item once it is in use again. */
  home: string
}

/** Takes what was retired into use again and opens it; only for those who review. */
export function BringBack({ target, title, home }: Props) {
  const t = useTexts()
  const navigate = useNavigate()
  const mayReview = useCan('knowledge:review')
  const back = useVerbMutation('knowledge.bringBack', {
    refresh: refreshed,
    toast: t.broughtBack,
    onSuccess: () => void navigate(home),
  })
  if (!mayReview) return null
  return (
    <Button
      size="small"
      loading={back.isPending}
      aria-label={`${t.bringBack}: ${title}`}
      onClick={() => back.mutate(target)}
    >
      {t.bringBack}
    </Button>
  )
}
