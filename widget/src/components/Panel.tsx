import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { Banner } from './Banner.tsx'
import { Composer } from './Composer.tsx'
import { useChat } from './context.ts'
import { useDialogKeys } from './focus.ts'
import { Header } from './Header.tsx'
import { Lightbox, type Picture } from './Lightbox.tsx'
import { Log } from './Log.tsx'
import { QueueCard } from './QueueCard.tsx'
import { PHONE, useViewport } from './viewport.ts'

/** The chat itself: a dialog above the page, or the whole page. */
export function Panel() {
  const { chat, state, t } = useChat()
  const box = useRef<HTMLElement>(null)
  const [picture, setPicture] = useState<Picture | null>(null)
  const close = useCallback(() => chat.close(), [chat])
  const drop = useDrop((file) => chat.outbox.file(file))
  useDialogKeys(box, chat.page ? null : close)
  useViewport(box, chat.page)
  useEffect(() => {
    if (!matchMedia('(pointer: coarse)').matches) box.current?.querySelector('textarea')?.focus({ preventScroll: true })
  }, [])
  const dialog = { role: 'dialog', 'aria-label': t.dialog, 'aria-modal': matchMedia(PHONE).matches } as const
  return (
    <section
      ref={box}
      class={`panel ${chat.page ? 'is-page' : ''}`}
      lang={state.language}
      {...(chat.page ? { role: 'main' } : dialog)}
      {...drop.handlers}
    >
      <Header />
      <Banner />
      <Log show={setPicture} />
      <QueueCard />
      <Composer />
      {drop.over && <div class="drop">{t.dropHere}</div>}
      {picture && <Lightbox picture={picture} close={() => setPicture(null)} />}
    </section>
  )
}

/** Files dragged over the chat. */
function useDrop(take: (file: File) => void) {
  const [over, setOver] = useState(false)
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (event.target === event.currentTarget || event.relatedTarget === null) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      for (const file of event.dataTransfer?.files ?? []) take(file)
    },
  }
  return { over, handlers }
}
