import { CheckCircleFilled } from '@ant-design/icons'
import type { VerbOutput } from '@tandem/contract'
import { useLocalized } from '../../i18n/dictionary.ts'
import css from './setup.module.css'
import { useTexts } from './texts.ts'

interface Props {
  packs: VerbOutput<'tenants.setupStatus'>['packs']
  /** Given by the form item around it. */
  value?: string | null
  onChange?: (pack: string | null) => void
}

/** The packs as cards, and the empty start. */
export function PackPicker({ packs, value = null, onChange }: Props) {
  const t = useTexts()
  const localized = useLocalized()
  const cards = [
    ...packs.map((pack) => ({ id: pack.id, title: localized(pack.title), hint: localized(pack.description) })),
    { id: null, title: t.packNone, hint: t.packNoneHint },
  ]
  return (
    <div className={css.packs} role="radiogroup" aria-label={t.pack}>
      {cards.map((card) => (
        <label key={card.id} className={css.pack} data-chosen={card.id === value || undefined}>
          <input type="radio" name="pack" checked={card.id === value} onChange={() => onChange?.(card.id)} />
          <strong>{card.title}</strong>
          <span>{card.hint}</span>
          <CheckCircleFilled className={css.check} />
        </label>
      ))}
    </div>
  )
}
