import { useCommon } from '../../../i18n/common.ts'
import type { Thread } from '../../../live/thread.ts'
import { useNow } from '../../../ui/use-now.ts'
import { useTexts } from '../texts.ts'
import css from './thread.module.css'

/** Typing is told again every few seconds; without word for this long it is over. */
const lastsMs = 6000

/** What the customer is writing right now, as far as their page tells. */
export function Typing({ typing, name }: { typing: Thread['typing']; name: string }) {
  const t = useTexts()
  const common = useCommon()
  const now = useNow(1000)
  if (!typing || typing.by === 'agent' || now - typing.at > lastsMs) return null
  return (
    <div className={css.typing} role="status">
      <span>{typing.by === 'bot' ? common.ai : name}</span> {t.typing}
      <i />
      {typing.text && <q>{typing.text}</q>}
    </div>
  )
}
