import type { Answers } from '@tandem/contract'
import { Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Entries } from '../../../ui/entries.tsx'
import { Field } from '../../../ui/field.tsx'
import sheet from '../../../ui/sheet.module.css'
import { useFocusHome } from '../../../ui/use-focus-home.ts'
import { FormMarks } from '../form-marks.tsx'
import { type Draft, gapOf, newItem, shareOf } from './form-edits.ts'
import { FormItemFields } from './form-item-fields.tsx'
import css from './sampling.module.css'
import { useTexts } from './texts.ts'

/** A score form, beside it how inspectors will see it. Saving makes a new version, nothing is changed in place. */
export function FormDrawer({ stored, close }: { stored: Draft; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const say = useLocalized()
  const format = useFormat()
  useFocusHome()
  const [{ name, items }, setForm] = useState<Draft>(stored)
  const [answers, setAnswers] = useState<Answers>({})
  const save = useVerbMutation('quality.saveForm', {
    refresh: ['quality.forms'],
    toast: t.saved,
    onSuccess: close,
  })
  const draft = { ...stored, name, items }
  const gap = gapOf(draft)
  return (
    <Drawer
      open
      size="min(1080px, 100vw)"
      title={stored.id ? stored.name : t.addForm}
      onClose={close}
      footer={
        <div className={css.footer}>
          <p role="status">{gap ? t.formGaps[gap] : stored.id && t.nextVersion(stored.version + 1)}</p>
          <Button onClick={close}>{common.cancel}</Button>
          <Button
            type="primary"
            disabled={gap !== null}
            loading={save.isPending}
            onClick={() => save.mutate({ ...(stored.id && { id: stored.id }), name, items })}
          >
            {common.save}
          </Button>
        </div>
      }
    >
      <div className={css.drawer}>
        <div className={sheet.fields}>
          <Field label={t.name}>
            <Input value={name} maxLength={80} onChange={({ target }) => setForm({ ...draft, name: target.value })} />
          </Field>
          <Entries
            label={t.itemsLabel}
            items={items}
            change={(next) => setForm({ ...draft, items: next })}
            nameOf={({ title }, at) => say(title) || t.item(at + 1)}
            noteOf={(item) => t.share(format.percent(shareOf(item, items)))}
            addLabel={t.addItem}
            make={() => newItem(items)}
            least={1}
            most={40}
          >
            {(item, set) => <FormItemFields item={item} change={set} />}
          </Entries>
        </div>
        <section className={css.preview} aria-label={t.preview}>
          <h3>{t.preview}</h3>
          <FormMarks items={items} answers={answers} change={setAnswers} />
        </section>
      </div>
    </Drawer>
  )
}
