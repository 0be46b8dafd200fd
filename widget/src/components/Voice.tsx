import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { beside } from '../beside.ts'
import { useChat } from './context.ts'
import { MicIcon } from './icons.tsx'

type Recorder = typeof import('../recorder/record.ts')

let recorder: Recorder | undefined

/** The microphone. What records is loaded at the first press, and stands in the place of the field while it does. */
export function Voice() {
  const { chat, state, t } = useChat()
  const [failures, setFailures] = useState(0)
  const gone = useMemo(() => new AbortController(), [])
  // At once, and not after the next paint: the microphone is on.
  useLayoutEffect(() => () => gone.abort(), [])
  // Browsers know of devices on secure pages only.
  if (!state.config?.voiceNotes || !navigator.mediaDevices || !window.MediaRecorder) return null
  const record = async (button: HTMLElement) => {
    try {
      recorder ??= (await beside(chat.api.origin, 'recorder', failures)) as Recorder
      setFailures(0)
      recorder.record(button, { language: state.language, signal: gone.signal, send: (file) => chat.outbox.file(file) })
    } catch {
      setFailures(failures + 1)
    }
  }
  return (
    <>
      {failures > 0 && <small role="alert">{t.failed}</small>}
      <button
        type="button"
        class="ghost"
        aria-label={t.record}
        title={t.record}
        onClick={(event) => record(event.currentTarget)}
      >
        <MicIcon />
      </button>
    </>
  )
}
