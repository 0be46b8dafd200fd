import { ExperimentOutlined } from '@ant-design/icons'
import type { LearnCase } from '@tandem/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { usePages } from '../../../api/pages.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { MoreButton } from '../../../ui/more-button.tsx'
import { titleIn } from '../../knowledge/items/listed.ts'
import css from '../learning.module.css'
import { TextList, useLook } from '../text-list.tsx'
import { useTexts } from '../texts.ts'
import { AddCases } from './add-cases.tsx'
import { ChangeCase } from './change-case.tsx'
import { ImportCases } from './import-cases.tsx'

/** The questions that versions are measured by. */
export function Cases() {
  const t = useTexts()
  const look = useLook()
  const language = useLanguage()
  const [changing, setChanging] = useState<LearnCase | null>(null)
  const pages = usePages('learning.cases', { query: look.query, limit: 50 }, { keepPrevious: true })
  const { data, error, refetch } = pages
  return (
    <>
      <TextList
        label={t.sections.cases}
        words={t.cases}
        icon={<ExperimentOutlined />}
        look={look}
        found={{ data: data && { rows: data.rows, total: data.first?.total ?? 0 }, error, refetch }}
        more={<MoreButton pages={pages} />}
        Add={AddCases}
        extra={<ImportCases />}
        act={(one) => (
          <Button
            type="text"
            size="small"
            aria-label={`${t.cases.change}: ${one.text}`}
            onClick={() => setChanging(one)}
          >
            {t.cases.change}
          </Button>
        )}
        remove={useVerbMutation('learning.removeCase', { refresh: ['learning.cases'] })}
        beside={({ intent, title, origin }) => (
          <>
            {intent === null ? (
              <em>{t.cases.refuse}</em>
            ) : (
              <span className={css.intent}>
                {title && titleIn(title, language)} <code>{intent}</code>
              </span>
            )}
            <small>{t.list.origin[origin]}</small>
          </>
        )}
      />
      {changing && <ChangeCase key={changing.id} of={changing} close={() => setChanging(null)} />}
    </>
  )
}
