import type { VerbOutput } from '@tandem/contract'
import { useFormat } from '../../../i18n/format.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Notice } from '../../../ui/notice.tsx'
import css from './shops.module.css'
import { stateOf } from './state.ts'
import { useTexts } from './texts.ts'

type Connected = NonNullable<VerbOutput<'commerce.shop'>['connected']>

const tones = { good: 'good', bad: 'danger', new: 'plain' } as const

/** How the connected shop answers, and what to do where it does not. */
export function ShopState({ shop }: { shop: Connected }) {
  const t = useTexts()
  const format = useFormat()
  const state = stateOf(shop)
  const when = (instant: string | null) => (instant === null ? t.never : format.moment(instant))
  return (
    <div className={css.state} role="status">
      <Chip tone={tones[state]}>{t.state[state]}</Chip>
      <Facts
        facts={[
          [t.connected, format.moment(shop.connectedAt)],
          [t.answered, when(shop.answeredAt)],
          [t.failed, when(shop.failedAt)],
        ]}
      />
      {shop.fault && (
        <Notice tone={state === 'bad' ? 'danger' : 'info'}>
          {state === 'bad' ? t.fault[shop.fault] : `${t.failed}: ${t.fault[shop.fault]}`}
          {state === 'bad' && (
            <>
              <br />
              {t.whileDown}
            </>
          )}
        </Notice>
      )}
    </div>
  )
}
