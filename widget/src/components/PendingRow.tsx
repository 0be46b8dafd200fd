import { sizeText } from '../i18n.ts'
import type { Pending } from '../state/model.ts'
import { Content, FileLabel } from './Content.tsx'
import { useChat } from './context.ts'
import { AlertIcon } from './icons.tsx'

/** A message on its way: dimmed while it waits, with a way out when it failed. */
export function PendingRow({ pending }: { pending: Pending }) {
  const { chat, state, t } = useChat()
  const failed = pending.state === 'failed'
  const kind = pending.file?.preview || pending.body?.kind === 'image' ? 'image' : (pending.body?.kind ?? 'file')
  return (
    <div class={`row mine head ${failed ? 'failed' : 'waiting'}`}>
      <div class={`bubble is-${kind}`}>
        <Waiting pending={pending} />
      </div>
      {failed ? (
        <p class="status" role="alert">
          <AlertIcon /> {pending.error ?? t.notSent}
          {chat.outbox.retryable(pending) && (
            <button type="button" onClick={() => chat.outbox.retry(pending.id)}>
              {t.retry}
            </button>
          )}
          <button type="button" onClick={() => chat.outbox.discard(pending.id)}>
            {t.discard}
          </button>
        </p>
      ) : (
        <p class="status">{state.link === 'online' ? t.sending : t.waitingLink}</p>
      )}
    </div>
  )
}

function Waiting({ pending: { body, file, state } }: { pending: Pending }) {
  const { t } = useChat()
  const percent = Math.round((file?.sent ?? 0) * 100)
  const note = state === 'uploading' ? t.uploading(percent) : sizeText(file?.bytes ?? 0)
  if (!file) return body ? <Content body={body} /> : null
  return (
    <>
      {file.preview ? (
        <img class="preview" src={file.preview} alt={file.name} />
      ) : (
        <FileLabel name={file.name} note={note} />
      )}
      {state === 'uploading' && <progress max={100} value={percent} aria-label={t.uploading(percent)} />}
    </>
  )
}
