import type { ReachLink } from '@tandem/contract'
import { useEffect, useState } from 'preact/hooks'
import { ApiError } from '../transport/api.ts'
import { useChat } from './context.ts'
import { WaitForm } from './WaitForm.tsx'

/** A code on the screen of a phone is of no use to that phone. */
const isPhone = () => matchMedia('(max-width: 480px)').matches

/** Who goes carries on elsewhere: by a code that WeChat or a camera reads, or by a text message with a link. */
export function Elsewhere() {
  const { chat, t } = useChat()
  const [texts, setTexts] = useState<boolean | null>(null)
  const [given, setGiven] = useState(false)
  const [link, setLink] = useState<ReachLink | null>(null)
  const [open, setOpen] = useState(false)

  useEffect(() => {
    chat.api.reachWays().then(
      (ways) => {
        setTexts(ways.texts)
        setGiven(ways.given)
      },
      // Without it there is still this page.
      () => {},
    )
  }, [chat])
  if (texts === null || (!texts && isPhone())) return null
  const show = () => {
    setOpen(true)
    if (!isPhone()) chat.api.reachLink().then(setLink, () => {})
  }
  if (given && isPhone()) return <p role="status">{t.textGiven}</p>
  if (!open)
    return (
      <div class="options">
        <button type="button" class="pill" onClick={show}>
          {isPhone() ? t.textSend : t.elsewhere}
        </button>
      </div>
    )
  return (
    <div class="elsewhere">
      {link && (
        <figure>
          <svg class="code" viewBox={`0 0 ${link.code.size} ${link.code.size}`} role="img" aria-label={t.code}>
            <path d={link.code.path} />
          </svg>
          <figcaption>{t.codeHint}</figcaption>
        </figure>
      )}
      {texts && !given && <TextMe done={() => setGiven(true)} />}
      {given && <p role="status">{t.textGiven}</p>}
    </div>
  )
}

/** The number for text messages. */
function TextMe({ done }: { done: () => void }) {
  const { chat, t } = useChat()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const take = async (phone: string) => {
    if (busy) return
    setBusy(true)
    setFailure(null)
    await chat.api.reachByText(phone).then(done, (error: unknown) => {
      setFailure((error instanceof ApiError && error.text) || t.failed)
      setBusy(false)
    })
  }
  return <WaitForm asks="phone" label={t.textField} send={t.textSend} busy={busy} failure={failure} take={take} />
}
