import { useVerb } from '../../../api/hooks.ts'
import { useTexts } from '../texts.ts'
import css from './thread.module.css'

/** What the AI made out in a picture or a recording of the customer, for who takes over. */
export function Heard({ file, isVoice }: { file: string; isVoice: boolean }) {
  const t = useTexts()
  const { data } = useVerb('media.text', { file }, { staleTime: 60_000 })
  if (!data || (!data.text && !isVoice)) return null
  if (data.text)
    return (
      <p className={css.heard}>
        <small>{isVoice ? t.heardVoice : t.heardPicture}</small> {data.text}
      </p>
    )
  return data.why && <p className={css.heard}>{t.notHeard}</p>
}
