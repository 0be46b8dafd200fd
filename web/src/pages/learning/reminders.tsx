import { Button } from 'antd'
import { Link } from 'react-router'
import { useVerb, useVerbMutation } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useCan } from '../../session/session.tsx'
import { Notice } from '../../ui/notice.tsx'
import { titleIn } from '../knowledge/items/listed.ts'
import { useNames } from '../knowledge/review/use-names.ts'
import css from './learning.module.css'
import { useTexts } from './texts.ts'

/** Articles that end: shown to those who keep them until somebody has taken notice. */
export function Reminders() {
  const t = useTexts()
  const format = useFormat()
  const language = useLanguage()
  const nameOf = useNames()
  const { data } = useVerb('learning.reminders', {}, { enabled: useCan('knowledge:write') })
  const see = useVerbMutation('learning.seeReminder', { refresh: ['learning.reminders'] })
  if (!data || data.rows.length === 0) return null
  return (
    <div className={css.column}>
      <Notice tone="warn">
        <div className={css.reminders}>
          <strong>{t.reminders.title(data.rows.length)}</strong>
          <ul>
            {data.rows.map(({ article, key, title, stage, validUntil, owner }) => (
              <li key={article}>
                <span>
                  <Link to={`/knowledge/articles/${key}`}>{titleIn(title, language)}</Link>{' '}
                  {t.reminders[stage](format.day(validUntil))}
                  {owner && nameOf(owner) && <small> · {t.reminders.owner(nameOf(owner))}</small>}
                </span>
                <Button size="small" onClick={() => see.mutate({ article })}>
                  {t.reminders.seen}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      </Notice>
    </div>
  )
}
