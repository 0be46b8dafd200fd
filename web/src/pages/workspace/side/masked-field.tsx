import { EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useCan } from '../../../session/session.tsx'
import { useTexts } from '../texts.ts'
import type { Field } from './fields.ts'
import { RevealDialog } from './reveal-dialog.tsx'
import css from './side.module.css'

/** A revealed value does not stay on a screen that others can see. */
const shownMs = 60_000

const useFieldName = (field: Field): string => {
  const { side } = useTexts()
  return { phone: side.phone, email: side.email, note: side.noteLabel }[field]
}

interface Props {
  customer: string
  field: Field
  value: string | null
}

/** One personal field, masked until somebody says why they need it. */
export function MaskedField({ customer, field, value }: Props) {
  const t = useTexts()
  const name = useFieldName(field)
  const mayReveal = useCan('customer:reveal')
  const [asking, setAsking] = useState(false)
  const [revealed, setRevealed] = useState<string | null>(null)
  useEffect(() => {
    if (revealed === null) return
    const timer = setTimeout(() => setRevealed(null), shownMs)
    return () => clearTimeout(timer)
  }, [revealed])
  if (value === null) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <span title={revealed === null ? undefined : t.side.revealHide}>{revealed ?? value}</span>
        {mayReveal && revealed === null && (
          <Button
            className={css.eye ?? ''}
            type="text"
            size="small"
            icon={<EyeOutlined />}
            aria-label={t.side.revealTitle(name)}
            title={t.side.reveal}
            onClick={() => setAsking(true)}
          />
        )}
        {asking && (
          <RevealDialog
            customer={customer}
            field={field}
            name={name}
            show={setRevealed}
            close={() => setAsking(false)}
          />
        )}
      </dd>
    </>
  )
}
