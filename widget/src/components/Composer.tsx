import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Texts } from '../i18n.ts'
import type { State } from '../state/model.ts'
import { isPreviewed } from '../state/select.ts'
import { ACCEPT } from '../transport/upload.ts'
import { useChat } from './context.ts'
import { HumanButton } from './HumanButton.tsx'
import { ClipIcon, SendIcon } from './icons.tsx'
import { Voice } from './Voice.tsx'

const MAX_TEXT = 10_000
const COMPOSING_KEY = 229

/** What is written is a question to the AI, words to a person, or a message for when somebody is there. */
function placeholderOf({ status, assignee, place }: State, t: Texts): string {
  if (status === 'closed') return t.placeholderClosed
  if (assignee === 'bot') return t.placeholder
  const nobody = assignee === 'queue' && place !== null && (!place.open || place.minutes === null)
  return nobody ? t.placeholderNobody : t.placeholderPerson
}

/** Where the customer writes. The draft is kept across reloads. */
export function Composer() {
  const { chat, state, t } = useChat()
  const [draft, setDraft] = useState(() => chat.keep.get('draft') ?? '')
  const input = useRef<HTMLTextAreaElement>(null)
  const text = draft.trim()

  useLayoutEffect(() => grow(input.current), [draft])

  // Kept at once and not by an effect, which a page that goes away would never come to.
  const write = (words: string) => {
    chat.keep.set('draft', words)
    setDraft(words)
  }
  const send = () => {
    if (!text) return
    chat.outbox.text(text)
    write('')
    chat.typing('')
    input.current?.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    // While an input method composes, Enter picks a candidate. Safari reports that key as 229 after the fact.
    const composing = event.isComposing || event.keyCode === COMPOSING_KEY
    if (event.key !== 'Enter' || event.shiftKey || composing) return
    event.preventDefault()
    send()
  }
  const onPaste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    for (const file of files) chat.outbox.file(file)
  }
  return (
    <footer class="composer">
      <HumanButton />
      <div class="field">
        <AttachButton />
        <textarea
          ref={input}
          rows={1}
          maxLength={MAX_TEXT}
          value={draft}
          placeholder={placeholderOf(state, t)}
          aria-label={t.input}
          enterkeyhint="send"
          onInput={(event) => {
            write(event.currentTarget.value)
            chat.typing(event.currentTarget.value)
          }}
          onKeyDown={onKey}
          onPaste={onPaste}
        />
        <Voice />
        <button type="button" class="send" aria-label={t.send} title={t.send} disabled={!text} onClick={send}>
          <SendIcon />
        </button>
      </div>
      <Footnote />
    </footer>
  )
}

/** As high as its text, up to the limit of the style. */
function grow(node: HTMLTextAreaElement | null): void {
  if (!node) return
  node.style.height = 'auto'
  node.style.height = `${node.scrollHeight}px`
}

function AttachButton() {
  const { chat, t } = useChat()
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        class="ghost"
        aria-label={t.attach}
        title={t.attach}
        onClick={() => picker.current?.click()}
      >
        <ClipIcon />
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={ACCEPT}
        onChange={(event) => {
          for (const file of event.currentTarget.files ?? []) chat.outbox.file(file)
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

function Footnote() {
  const { state, t } = useChat()
  const privacy = state.config?.privacyUrl
  return (
    <p class="footnote">
      {isPreviewed(state) ? t.previewed : t.disclosure}
      {privacy && (
        <a href={privacy} target="_blank" rel="noopener noreferrer">
          {t.privacy}
        </a>
      )}
    </p>
  )
}
