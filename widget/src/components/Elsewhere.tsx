import type { ReachLink } from '@tandem/contract'
import { useEffect, useState } from 'preact/hooks'
import { phoneOf } from '../phone.ts'
import { ApiError } from '../transport/api.ts'
import { useChat } from './context.ts'

const MAX_PHONE = 30
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

/** The number for text messages. What was typed stays until the server has it. */
function TextMe({ done }: { done: () => void }) {
  const { chat, t } = useChat()
  const [value, setValue] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: Event) => {
    event.preventDefault()
    const phone = phoneOf(value)
    if (phone === null) return setProblem(t.badPhone)
    if (busy) return
    setBusy(true)
    setProblem(null)
    await chat.api.reachByText(phone).then(done, (error: unknown) => {
      setProblem((error instanceof ApiError && error.text) || t.failed)
      setBusy(false)
    })
  }
  return (
    <form class="wait" noValidate onSubmit={submit}>
      <label for="text-entry">{t.textField}</label>
      <input
        id="text-entry"
        class="entry"
        type="tel"
        autocomplete="tel"
        maxLength={MAX_PHONE}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={problem ? 'text-problem' : undefined}
        onInput={(event) => {
          setProblem(null)
          setValue(event.currentTarget.value)
        }}
      />
      {problem && (
        <p id="text-problem" role="alert">
          {problem}
        </p>
      )}
      <div class="options">
        <button type="submit" class="primary" aria-busy={busy}>
          {busy ? t.sending : t.textSend}
        </button>
      </div>
    </form>
  )
}
