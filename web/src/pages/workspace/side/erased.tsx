import type { Customer, Erasure } from '@tandem/contract'
import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useCan } from '../../../session/session.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useTexts } from '../texts.ts'
import css from './erased.module.css'

/** In place of what was known of an erased person: when that was, and for whoever may erase the receipt. */
export function Erased({ customer, at }: { customer: Customer; at: string }) {
  const t = useTexts().side.privacy
  const format = useFormat()
  const mayErase = useCan('customer:privacy')
  return (
    <div className={css.box} role="note">
      <p>{t.erasedAt(format.short(at))}</p>
      {mayErase && <Receipt customer={customer.id} />}
    </div>
  )
}

function Receipt({ customer }: { customer: string }) {
  const t = useTexts().side.privacy
  const receipts = useVerb('customers.erasures', { customer })
  if (receipts.isError && !receipts.data)
    return <Problem problem={receipts.error} retry={() => void receipts.refetch()} />
  const receipt = receipts.data?.rows[0]
  if (!receipt) return null
  if (!receipt.finishedAt) return <p aria-live="polite">{t.underWay}</p>
  return <Parts receipt={receipt} />
}

function Parts({ receipt }: { receipt: Erasure }) {
  const t = useTexts().side.privacy
  return (
    <>
      <p>{t.by(receipt.by.name)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.part}</th>
            <th scope="col">{t.gone}</th>
            <th scope="col">{t.kept}</th>
          </tr>
        </thead>
        <tbody>
          {receipt.parts.map(({ part, erased, kept }) => (
            <tr key={part}>
              <th scope="row">{t.parts[part]}</th>
              <td>{erased}</td>
              <td>
                {kept}
                {kept > 0 && <small>{t.why[part]}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
