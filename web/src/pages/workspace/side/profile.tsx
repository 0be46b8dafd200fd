import { EditOutlined, MergeCellsOutlined } from '@ant-design/icons'
import type { Conversation, Customer } from '@tandem/contract'
import { Button, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useCan } from '../../../session/session.tsx'
import { Face } from '../../../ui/face.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useTexts } from '../texts.ts'
import { Erased } from './erased.tsx'
import { MaskedField } from './masked-field.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { PrivacyMenu } from './privacy-menu.tsx'
import { ProfileDialog } from './profile-dialog.tsx'
import css from './side.module.css'

interface Props {
  customer: string
  emotion: Conversation['emotion']
}

/** Who this is. Personal fields come masked; showing one in full asks for a reason. */
export function Profile({ customer: id, emotion }: Props) {
  const customer = useVerb('customers.get', { customer: id })
  if (customer.isError && !customer.data)
    return <Problem problem={customer.error} retry={() => void customer.refetch()} />
  if (!customer.data) return <Skeleton className={css.loading ?? ''} active avatar paragraph={{ rows: 3 }} />
  return <Known customer={customer.data} emotion={emotion} />
}

function Known({ customer, emotion }: { customer: Customer; emotion: Conversation['emotion'] }) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const format = useFormat()
  const { erasedAt } = customer
  const mayEdit = useCan('customer:write') && !erasedAt
  const mayErase = useCan('customer:privacy') && !erasedAt
  const [editing, setEditing] = useState(false)
  const [merging, setMerging] = useState(false)
  return (
    <section className={css.profile}>
      <div className={css.identity}>
        <Face name={nameOf(customer.name)} emotion={emotion} size={44} />
        <div>
          <h3>{nameOf(customer.name)}</h3>
          <p>{t.side.since(format.day(customer.createdAt))}</p>
        </div>
        {mayEdit && (
          <Button
            type="text"
            icon={<MergeCellsOutlined />}
            aria-label={t.side.merge}
            title={t.side.merge}
            onClick={() => setMerging(true)}
          />
        )}
        {mayEdit && (
          <Button
            type="text"
            icon={<EditOutlined />}
            aria-label={t.side.edit}
            title={t.side.edit}
            onClick={() => setEditing(true)}
          />
        )}
        {mayErase && <PrivacyMenu customer={customer} />}
      </div>
      {erasedAt && <Erased customer={customer} at={erasedAt} />}
      <dl className={css.facts}>
        <MaskedField customer={customer.id} field="phone" value={customer.phone} />
        <MaskedField customer={customer.id} field="email" value={customer.email} />
        <MaskedField customer={customer.id} field="note" value={customer.note} />
        {Object.entries(customer.attributes).map(([name, value]) => (
          <Attribute key={name} name={name} value={value} />
        ))}
      </dl>
      {customer.tags.length > 0 && (
        <div className={css.chips}>
          {customer.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </div>
      )}
      {merging && <MergeDialog customer={customer} close={() => setMerging(false)} />}
      {editing && <ProfileDialog customer={customer} close={() => setEditing(false)} />}
    </section>
  )
}

function Attribute({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
