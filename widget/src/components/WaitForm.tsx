import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { phoneOf } from '../phone.ts'
import { useChat } from './context.ts'

interface Props {
  /** A number to be reached at, or words. */
  asks: 'phone' | 'text'
  label: string
  send: string
  busy: boolean
  /** Why the last try did not work, in the customer's language. */
  failure: string | null
  take: (value: string) => void
  /** Left out where there is nothing to go back to. */
  back?: () => void
}

const MAX_TEXT = 5000
const MAX_PHONE = 30

/** One field, a way forward and a way back. What was typed stays until the server has it. */
export function WaitForm({ asks, label, send, busy, failure, take, back }: Props) {
  const { t } = useChat()
  const [value, setValue] = useState('')
  const [bad, setBad] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const focus = () => form.current?.querySelector<HTMLElement>('.entry')?.focus()
  const id = useId()
  const phone = asks === 'phone'
  const problem = bad ? t.badPhone : failure

  // Before the next key is typed; and again where a try did not work.
  useLayoutEffect(focus, [failure])

  const submit = (event: Event) => {
    event.preventDefault()
    const given = phone ? phoneOf(value) : value.trim()
    setBad(phone && !given)
    if (given) take(given)
    else focus()
  }
  const common = {
    id,
    class: 'entry',
    value,
    'aria-invalid': bad,
    'aria-describedby': problem ? `${id}-problem` : undefined,
    onInput: (event: Event & { currentTarget: { value: string } }) => {
      setBad(false)
      setValue(event.currentTarget.value)
    },
  }
  return (
    <form
      ref={form}
      class="wait"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (!back || event.key !== 'Escape' || event.isComposing) return
        // The way back out of the form, not out of the chat.
        event.stopPropagation()
        back()
      }}
    >
      <label for={id}>{label}</label>
      {phone ? (
        <input type="tel" autocomplete="tel" maxLength={MAX_PHONE} {...common} />
      ) : (
        <textarea rows={3} maxLength={MAX_TEXT} {...common} />
      )}
      {problem && (
        <p id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div class="options">
        <button type="submit" class="primary" aria-busy={busy}>
          {busy ? t.sending : send}
        </button>
        {back && (
          <button type="button" class="pill quiet" onClick={back}>
            {t.back}
          </button>
        )}
      </div>
    </form>
  )
}
