import { PlusOutlined } from '@ant-design/icons'
import type { FlowItem } from '@tandem/contract'
import { Button, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useVerb } from '../../api/hooks.ts'
import { useLocalized } from '../../i18n/dictionary.ts'
import { useCan } from '../../session/session.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { StateTag } from '../knowledge/items/state-tag.tsx'
import { BringBack } from '../knowledge/review/bring-back.tsx'
import css from './flows.module.css'
import { newFlow } from './new-flow.ts'
import { useTexts } from './texts.ts'

type Shown = 'used' | 'retired'
const filters: Shown[] = ['used', 'retired']

/** Every flow with its state and what is wrong with it; those out of use apart, each with the way back. */
export function FlowList() {
  const t = useTexts()
  const [shown, setShown] = useState<Shown>('used')
  const retired = shown === 'retired'
  const flows = useVerb('knowledge.flows', retired ? { limit: 200, retired } : { limit: 200 })
  const create = (
    <Link to={`/flows/${newFlow}`} tabIndex={-1}>
      <Button type="primary" icon={<PlusOutlined />}>
        {t.create}
      </Button>
    </Link>
  )
  return (
    <Page title={t.title} actions={useCan('knowledge:write') && create}>
      <p className={css.hint}>{t.hint}</p>
      <Segmented<Shown>
        className={css.filter}
        aria-label={t.filter}
        value={shown}
        onChange={setShown}
        options={filters.map((value) => ({ value, label: t.filters[value] }))}
      />
      {flows.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {flows.isError && !flows.data && <Problem problem={flows.error} retry={() => void flows.refetch()} />}
      {flows.data?.rows.length === 0 && <Empty {...(retired ? t.noneRetired : t.empty)} />}
      <div className={css.cards}>
        {flows.data?.rows.map((flow) =>
          retired ? <Retired key={flow.id} flow={flow} /> : <Card key={flow.id} flow={flow} />,
        )}
      </div>
    </Page>
  )
}

function Retired({ flow: { id, key, content, version } }: { flow: FlowItem }) {
  const t = useTexts()
  const title = useLocalized()(content.title)
  return (
    <div className={css.card}>
      <strong>{title}</strong>
      <BringBack target={{ kind: 'flow', id }} title={title} home={`/flows/${key}`} />
      <code>{key}</code>
      <small>{t.version(version)}</small>
    </div>
  )
}

function Card({ flow }: { flow: FlowItem }) {
  const t = useTexts()
  const localized = useLocalized()
  const { title, steps, slots } = flow.draft?.content ?? flow.content
  const errors = flow.problems.filter(({ level }) => level === 'error').length
  const warnings = flow.problems.length - errors
  return (
    <Link to={`/flows/${flow.key}`} className={css.card}>
      <strong>{localized(title)}</strong>
      <StateTag state={flow.state} />
      <code>{flow.key}</code>
      <small>{t.version(flow.version)}</small>
      <span>{t.counts(steps.length, slots.length)}</span>
      {flow.problems.length > 0 && (
        <span data-level={errors > 0 ? 'error' : 'warning'}>
          {errors > 0 ? t.errors(errors) : t.warnings(warnings)}
        </span>
      )}
    </Link>
  )
}
