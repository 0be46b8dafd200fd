import type { Conversation } from '@tandem/contract'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { outbox } from '../../../live/live.ts'
import { useSession } from '../../../session/session.tsx'
import { isComposing } from '../../../ui/composing.ts'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { useTexts } from '../texts.ts'
import { TranslateDraft } from '../translate/translate-draft.tsx'
import css from './composer.module.css'
import { useDraft } from './drafts.ts'
import { EditorBar } from './editor-bar.tsx'
import { Popup } from './popup.tsx'
import { SuggestionStrip } from './suggestion-strip.tsx'
import { pastedFile, useAttach } from './use-attach.ts'
import { useCanned } from './use-canned.ts'
import { useMentions } from './use-mentions.ts'
import { useTyping } from './use-typing.ts'

const most = 10_000

interface Props {
  conversation: Conversation
  mayReply: boolean
}

/** The field with its modes, canned replies and keys. */
export function Editor({ conversation, mayReply }: Props) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const { user } = useSession()
  const [draft, setDraft] = useDraft(user.id, conversation.id)
  const [cursor, setCursor] = useState(draft.text.length)
  const field = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const attach = useAttach(conversation.id)
  const typing = useTyping(conversation.id)
  const note = draft.note || !mayReply
  const placeCursor = useRef<number | null>(draft.text === '' ? null : draft.text.length)

  const change = (text: string, at: number) => {
    setDraft({ text: text.slice(0, most) })
    setCursor(at)
    placeCursor.current = at
  }
  const canned = useCanned(conversation, { text: draft.text, cursor: note ? 0 : cursor, change })
  const mentions = useMentions({ text: draft.text, cursor, change }, note)
  const picker = note ? mentions : canned

  useLayoutEffect(() => {
    if (placeCursor.current === null) return
    field.current?.focus()
    field.current?.setSelectionRange(placeCursor.current, placeCursor.current)
    placeCursor.current = null
  })
  // What was put in from beside it (a suggestion, what was just done) is read and sent: the cursor goes behind it.
  useEffect(() => {
    if (draft.text !== '' && document.activeElement !== field.current && canHover()) toEnd(field.current)
  }, [draft.text])
  // Whoever takes the conversation wants to answer it: the button that had the focus is gone.
  useEffect(() => {
    if (mayReply && document.activeElement === document.body && canHover()) toEnd(field.current)
  }, [mayReply])
  useShortcut('KeyN', () => {
    if (mayReply) setDraft({ note: !draft.note })
    field.current?.focus()
  })

  const send = () => {
    const text = draft.text.trim()
    if (text === '') return
    const named = note ? mentions.namedIn(text) : []
    outbox.add({
      conversation: conversation.id,
      kind: note ? 'note' : 'reply',
      text,
      ...(named.length > 0 && { mentions: named }),
    })
    setDraft({ text: '', note: false })
    field.current?.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event) || picker.press(event)) return
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return
    event.preventDefault()
    send()
  }
  const paste = (event: ClipboardEvent) => {
    const file = note ? undefined : pastedFile(event.clipboardData)
    if (!file) return
    event.preventDefault()
    attach.mutate(file)
  }

  const words = note ? { label: t.mention, empty: t.mentionEmpty } : { label: t.canned, empty: t.cannedEmpty }
  return (
    <>
      {mayReply && !note && <SuggestionStrip conversation={conversation} done={() => toEnd(field.current)} />}
      <div className={css.editor} data-note={note || undefined}>
        {picker.open && <Popup id={listId} {...words} {...picker} />}
        <textarea
          ref={field}
          rows={2}
          // biome-ignore lint/a11y/noAutofocus: opening a conversation is the wish to answer it
          autoFocus={canHover()}
          maxLength={most}
          value={draft.text}
          placeholder={note ? t.notePlaceholder : t.replyPlaceholder(nameOf(conversation.customer.name))}
          aria-label={note ? t.note : t.reply}
          aria-controls={picker.open ? listId : undefined}
          aria-activedescendant={picker.open && picker.options.length > 0 ? `${listId}-${picker.active}` : undefined}
          aria-autocomplete="list"
          onChange={(event) => {
            setDraft({ text: event.target.value })
            setCursor(event.target.selectionStart)
            if (!note) typing()
          }}
          onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
          onKeyDown={press}
          onPaste={paste}
        />
        <EditorBar
          note={note}
          mayReply={mayReply}
          setNote={(next) => setDraft({ note: next })}
          empty={draft.text.trim() === ''}
          attaching={attach.isPending}
          attach={attach.mutate}
          tools={
            <TranslateDraft
              conversation={conversation}
              text={draft.text}
              change={(text) => change(text, text.length)}
            />
          }
          send={send}
        />
      </div>
    </>
  )
}

/** Where there is a keyboard anyway: on a phone one would come up over the words. */
const canHover = () => matchMedia('(hover: hover)').matches

/** After something was put in: the cursor behind it, once it is drawn. */
function toEnd(field: HTMLTextAreaElement | null): void {
  requestAnimationFrame(() => {
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  })
}
