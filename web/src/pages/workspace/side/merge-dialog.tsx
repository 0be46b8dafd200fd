import type { Customer } from '@tandem/contract'
import { Input, Radio } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useDebounced } from '../../../ui/use-debounced.ts'
import { useTexts } from '../texts.ts'
import css from './merge.module.css'
import side from './side.module.css'

/** Two records turn out to be one person: finds the other one and joins it into this. */
export function MergeDialog({ customer, close }: { customer: Customer; close: () => void }) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const [query, setQuery] = useState('')
  const [from, setFrom] = useState<string | null>(null)
  const merge = useVerbMutation('customers.merge', {
    refresh: ['customers.get', 'conversations.get', 'conversations.list', 'conversations.episodes'],
    toast: t.side.mergeDone,
    onSuccess: close,
  })
  return (
    <Dialog
      open
      title={t.side.mergeTitle(nameOf(customer.name))}
      okText={t.side.merge}
      okButtonProps={{ danger: true, disabled: from === null }}
      confirmLoading={merge.isPending}
      onOk={() => from && merge.mutate({ into: customer.id, from })}
      onCancel={close}
      width={440}
    >
      <p>{t.side.mergeHint}</p>
      <Input.Search
        autoFocus
        allowClear
        value={query}
        placeholder={t.side.mergeSearch}
        aria-label={t.side.mergeSearch}
        onChange={(event) => {
          setQuery(event.target.value)
          setFrom(null)
        }}
      />
      <Found query={query} except={customer.id} value={from} choose={setFrom} />
    </Dialog>
  )
}

interface FoundProps {
  query: string
  except: string
  value: string | null
  choose: (id: string) => void
}

function Found({ query, except, value, choose }: FoundProps) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const format = useFormat()
  const settled = useDebounced(query.trim(), 250)
  const found = useVerb('customers.search', { query: settled, limit: 20 }, { enabled: settled !== '' })
  const rows = found.data?.rows.filter(({ id }) => id !== except) ?? []
  if (settled === '') return null
  if (found.isError) return <p className={side.quiet}>{found.error.message}</p>
  if (found.data && rows.length === 0) return <p className={side.quiet}>{t.side.mergeEmpty}</p>
  return (
    <Radio.Group
      className={css.people ?? ''}
      value={value}
      aria-label={t.side.mergeFound}
      onChange={(event) => choose(event.target.value)}
    >
      {rows.map(({ id, name, phone, email, lastSeenAt }) => (
        <Radio key={id} value={id}>
          {nameOf(name)}
          <small>{[phone, email, format.short(lastSeenAt)].filter(Boolean).join(' · ')}</small>
        </Radio>
      ))}
    </Radio.Group>
  )
}
