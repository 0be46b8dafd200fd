import type { WaitInput, WaitOption } from '@tandem/contract'
import { useEffect, useRef, useState } from 'preact/hooks'
import { ApiError } from '../transport/api.ts'
import { useChat } from './context.ts'
import { WaitForm } from './WaitForm.tsx'

/** The options that ask the customer for something. */
type WaitField = Exclude<WaitOption, 'keep_place'>

interface Props {
  options: readonly WaitOption[]
  /** Called when the server has taken one. */
  done: () => void
}

/** The options as buttons; one that needs a word from the customer opens its form in their place. */
export function WaitOptions({ options, done }: Props) {
  const { chat, t } = useChat()
  const [opened, setOpened] = useState<WaitField | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const group = useRef<HTMLDivElement>(null)
  const left = useRef<WaitField | null>(null)

  // Whoever goes back from a form stands where it was opened.
  useEffect(() => {
    if (!opened && left.current) group.current?.querySelector<HTMLElement>(`[name=${left.current}]`)?.focus()
    left.current = opened
  }, [opened])

  const take = async (input: WaitInput) => {
    if (busy) return
    setBusy(true)
    setFailure(null)
    await chat.wait(input).then(
      () => {
        left.current = null
        setOpened(null)
        done()
      },
      (error: unknown) => setFailure((error instanceof ApiError && error.text) || t.failed),
    )
    setBusy(false)
  }
  const open = (field: WaitField | null) => {
    setFailure(null)
    setOpened(field)
  }
  if (opened && options.includes(opened)) {
    const common = { busy, failure, back: () => open(null) }
    return opened === 'call_back' ? (
      <WaitForm
        key={opened}
        asks="phone"
        label={t.callBackField}
        send={t.callBackSend}
        take={(phone) => take({ option: opened, phone })}
        {...common}
      />
    ) : (
      <WaitForm
        key={opened}
        asks="text"
        label={t.leaveMessageField}
        send={t.leaveMessageSend}
        take={(text) => take({ option: opened, text })}
        {...common}
      />
    )
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields */}
      <div ref={group} class="options" role="group" aria-label={t.insteadOfWaiting}>
        {options.map((option) => (
          <button
            key={option}
            type="button"
            name={option}
            class="pill"
            aria-busy={busy && option === 'keep_place'}
            onClick={() => (option === 'keep_place' ? take({ option }) : open(option))}
          >
            {t.option[option]}
          </button>
        ))}
      </div>
      {failure && <p role="alert">{failure}</p>}
    </>
  )
}
