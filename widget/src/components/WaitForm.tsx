import type { WaitInput, WaitOption } from '@tandem/contract'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { phoneOf } from '../phone.ts'
import { useChat } from './context.ts'

/** The options that ask the customer for something. */
export type WaitField = Exclude<WaitOption, 'keep_place'>

interface Props {
  field: WaitField
  busy: boolean
  /** Why the last try did not work, in the customer's language. */
  failure: string | null
  take: (input: WaitInput) => void
  back: () => void
}

const MAX_TEXT = 5000
const MAX_PHONE = 30

/** One field, a way forward and a way back. What was typed stays until the server has it. */
export function WaitForm({ field, busy, failure, take, back }: Props) {
  const { t } = useChat()
  const [value, setValue] = useState('')
  const [bad, setBad] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const focus = () => form.current?.querySelector<HTMLElement>('.entry')?.focus()
  const phone = field === 'call_back'
  const problem = bad ? t.badPhone : failure

  // Before the next key is typed; and again where a try did not work.
  useLayoutEffect(focus, [failure])

  const submit = (event: Event) => {
    event.preventDefault()
    const input = inputOf(field, value)
    setBad(phone && !input)
    if (input) take(input)
    else focus()
  }
  const common = {
    id: 'wait-entry',
    class: 'entry',
    value,
    'aria-invalid': bad,
    'aria-describedby': problem ? 'wait-problem' : undefined,
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
        if (event.key !== 'Escape' || event.isComposing) return
        // The way back out of the form, not out of the chat.
        event.stopPropagation()
        back()
      }}
    >
      <label for="wait-entry">{phone ? t.callBackField : t.leaveMessageField}</label>
      {phone ? (
        <input type="tel" autocomplete="tel" maxLength={MAX_PHONE} {...common} />
      ) : (
        <textarea rows={3} maxLength={MAX_TEXT} {...common} />
      )}
      {problem && (
        <p id="wait-problem" role="alert">
          {problem}
        </p>
      )}
      <div class="options">
        <button type="submit" class="primary" aria-busy={busy}>
          {busy ? t.sending : phone ? t.callBackSend : t.leaveMessageSend}
        </button>
        <button type="button" class="pill quiet" onClick={back}>
          {t.back}
        </button>
      </div>
    </form>
  )
}

/** What the server is told; null while there is nothing to tell. */
function inputOf(option: WaitField, value: string): WaitInput | null {
  if (option === 'call_back') {
    const phone = phoneOf(value)
    return phone === null ? null : { option, phone }
  }
  const text = value.trim()
  return text ? { option, text } : null
}
