import { PlusOutlined } from '@ant-design/icons'
import type { Notifier, NotifierManifest } from '@tandem/contract'
import { App, Button, Dropdown, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Panel } from '../../live/panel.tsx'
import { EntryRow } from '../entry-row.tsx'
import css from '../staffing.module.css'
import { useTexts } from '../texts.ts'
import { NotifierDialog } from './notifier-dialog.tsx'

/** How people are told that they are called in. */
export function Notifiers() {
  const t = useTexts()
  const localized = useLocalized()
  const [open, setOpen] = useState<{ manifest: NotifierManifest; notifier: Notifier | null } | null>(null)
  const { data } = useVerb('staffing.notifiers', {})
  const manifestOf = (kind: string) => data?.kinds.find((manifest) => manifest.kind === kind)
  const add = (
    <Dropdown
      trigger={['click']}
      menu={{
        items: (data?.kinds ?? []).map(({ kind, title }) => ({ key: kind, label: localized(title) })),
        onClick: ({ key }) => {
          const manifest = manifestOf(key)
          if (manifest) setOpen({ manifest, notifier: null })
        },
      }}
    >
      <Button size="small" icon={<PlusOutlined />}>
        {t.addNotifier}
      </Button>
    </Dropdown>
  )
  return (
    <Panel title={t.notifiers} extra={add}>
      {!data && <Skeleton active />}
      <p className={css.hint}>{t.notifiersHint}</p>
      <ul className={css.rows}>
        {data?.rows.map((notifier) => {
          const manifest = manifestOf(notifier.kind)
          return (
            <Row
              key={notifier.id}
              notifier={notifier}
              title={manifest ? localized(manifest.title) : notifier.kind}
              edit={manifest ? () => setOpen({ manifest, notifier }) : null}
            />
          )
        })}
      </ul>
      {open && <NotifierDialog {...open} close={() => setOpen(null)} />}
    </Panel>
  )
}

function Row({ notifier, title, edit }: { notifier: Notifier; title: string; edit: (() => void) | null }) {
  const t = useTexts()
  const { message } = App.useApp()
  const test = useVerbMutation('staffing.testNotifier', {
    onSuccess: ({ ok, problem }) => void (ok ? message.success(t.testOk) : message.error(t.testBad(problem ?? ''))),
  })
  const { mutateAsync } = useVerbMutation('staffing.removeNotifier', { refresh: ['staffing.notifiers'] })
  const remove = { title: t.removeAsk, content: t.removeHint, run: () => mutateAsync({ notifier: notifier.id }) }
  return (
    <EntryRow name={notifier.name} note={title} edit={edit} remove={remove}>
      {!notifier.enabled && <span className={css.tag}>{t.off}</span>}
      <Button size="small" loading={test.isPending} onClick={() => test.mutate({ notifier: notifier.id })}>
        {t.test}
      </Button>
    </EntryRow>
  )
}
