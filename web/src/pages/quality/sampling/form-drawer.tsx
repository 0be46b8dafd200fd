import { PlusOutlined } from '@ant-design/icons'
import type { Answers } from '@tandem/contract'
import { App, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { Field } from '../../knowledge/editor/field.tsx'
import { FormMarks } from '../form-marks.tsx'
import { type Draft, gapOf, moved, newItem, shareOf } from './form-edits.ts'
import { FormItemFields } from './form-item-fields.tsx'
import css from './sampling.module.css'
import { useTexts } from './texts.ts'

const MOST_ITEMS = 40

/** A score form, beside it how inspectors will see it. Saving makes a new version, nothing is changed in place. */
export function FormDrawer({ stored, close }: { stored: Draft; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const { message } = App.useApp()
  const [{ name, items }, setForm] = useState<Draft>(stored)
  const [answers, setAnswers] = useState<Answers>({})
  const save = useVerbMutation('quality.saveForm', {
    refresh: ['quality.forms'],
    onSuccess: () => {
      void message.success(t.saved)
      close()
    },
  })
  const draft = { ...stored, name, items }
  const gap = gapOf(draft)
  const set = (next: Draft['items']) => setForm({ ...draft, items: next })
  const last = items.length - 1
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
        <div className={css.form}>
          <Field label={t.name}>
            <Input value={name} maxLength={80} onChange={({ target }) => setForm({ ...draft, name: target.value })} />
          </Field>
          {items.map((item, at) => (
            <FormItemFields
              key={item.key}
              item={item}
              number={at + 1}
              share={shareOf(item, items)}
              change={(next) => set(items.with(at, next))}
              {...(at > 0 && { up: () => set(moved(items, at, at - 1)) })}
              {...(at < last && { down: () => set(moved(items, at, at + 1)) })}
              {...(last > 0 && { remove: () => set(items.toSpliced(at, 1)) })}
            />
          ))}
          <Button
            type="dashed"
            icon={<PlusOutlined />}
            disabled={items.length >= MOST_ITEMS}
            onClick={() => set([...items, newItem(items)])}
          >
            {t.addItem}
          </Button>
        </div>
        <section className={css.preview} aria-label={t.preview}>
          <h3>{t.preview}</h3>
          <FormMarks items={items} answers={answers} change={setAnswers} />
        </section>
      </div>
    </Drawer>
  )
}
