import { PlusOutlined } from '@ant-design/icons'
import type { ScoreForm } from '@tandem/contract'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useCan } from '../../../session/session.tsx'
import { Problem } from '../../../ui/problem.tsx'
import sheet from '../../../ui/sheet.module.css'
import { FormDrawer } from './form-drawer.tsx'
import { type Draft, newForm } from './form-edits.ts'
import css from './sampling.module.css'
import { useTexts } from './texts.ts'

/** The score forms in their newest version. */
export function FormsCard() {
  const t = useTexts()
  const manages = useCan('quality:manage')
  const forms = useVerb('quality.forms', {})
  const [opened, setOpened] = useState<Draft | null>(null)
  return (
    <section className={css.card} aria-label={t.forms}>
      <header>
        <h2>{t.forms}</h2>
        {manages && (
          <Button size="small" icon={<PlusOutlined />} onClick={() => setOpened(newForm)}>
            {t.addForm}
          </Button>
        )}
      </header>
      {forms.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
      {forms.isError && <Problem problem={forms.error} retry={() => void forms.refetch()} />}
      {forms.data?.rows.length === 0 && <p className={sheet.quiet}>{t.formsEmpty}</p>}
      <ul className={css.list}>
        {forms.data?.rows.map((form) => (
          <Row key={form.id} form={form} {...(manages && { edit: () => setOpened(form) })} />
        ))}
      </ul>
      {opened && <FormDrawer stored={opened} close={() => setOpened(null)} />}
    </section>
  )
}

function Row({ form: { name, version, items }, edit }: { form: ScoreForm; edit?: () => void }) {
  const t = useTexts()
  const common = useCommon()
  return (
    <li className={css.row}>
      <span className={css.main}>
        <strong>{name}</strong>
        <small>
          {t.items(items.length)} · {t.version(version)}
        </small>
      </span>
      {edit && (
        <Button size="small" aria-label={`${common.edit} ${name}`} onClick={edit}>
          {common.edit}
        </Button>
      )}
    </li>
  )
}
