import type { Conversation } from '@tandem/contract'
import { useVerb } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTexts } from '../texts.ts'
import css from './moods.module.css'

const shown = 40

/** How the customer has sounded, message by message; a click leads to the message. */
export function Moods({ conversation, jumpTo }: { conversation: Conversation; jumpTo: (seq: number) => void }) {
  const t = useTexts()
  const common = useCommon()
  const format = useFormat()
  const moods = useVerb(
    'desk.moods',
    { conversation: conversation.id },
    { keepPrevious: true, version: conversation.epoch, staleTime: 60_000 },
  )
  const rows = moods.data?.rows.slice(-shown) ?? []
  if (rows.every((row) => row.emotion === 'neutral')) return null
  return (
    <fieldset className={css.moods} aria-label={t.side.moods}>
      {rows.map(({ seq, at, emotion }) => (
        <button
          key={seq}
          type="button"
          data-emotion={emotion}
          aria-label={`${format.time(at)} ${common.emotion[emotion]}`}
          title={`${format.time(at)} ${common.emotion[emotion]}`}
          onClick={() => jumpTo(seq)}
        />
      ))}
    </fieldset>
  )
}
