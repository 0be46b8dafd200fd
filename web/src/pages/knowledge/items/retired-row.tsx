import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useCan } from '../../../session/session.tsx'
import { refreshed } from '../review/use-review.ts'
import { type Kind, refKind } from '../sections.ts'
import { useTexts } from '../texts.ts'
import css from './items.module.css'
import { type Listed, titleIn } from './listed.ts'

/** One article or intent that is out of use, and the way back. */
export function RetiredRow({ kind, item: { id, key, title, updatedAt } }: { kind: Kind; item: Listed }) {
  const t = useTexts()
  const format = useFormat()
  const language = useLanguage()
  const navigate = useNavigate()
  const mayReview = useCan('knowledge:review')
  const back = useVerbMutation('knowledge.bringBack', {
    refresh: refreshed,
    toast: t.broughtBack,
    onSuccess: () => void navigate(`/knowledge/${kind}/${key}`),
  })
  return (
    <div className={css.row}>
      <strong>{titleIn(title, language)}</strong>
      {mayReview && (
        <Button
          size="small"
          loading={back.isPending}
          aria-label={`${t.bringBack}: ${titleIn(title, language)}`}
          onClick={() => back.mutate({ kind: refKind[kind], id })}
        >
          {t.bringBack}
        </Button>
      )}
      <code>{key}</code>
      <time dateTime={updatedAt} title={format.full(updatedAt)}>
        {format.short(updatedAt)}
      </time>
    </div>
  )
}
