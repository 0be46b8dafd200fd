import { useLayoutEffect, useRef } from 'preact/hooks'
import { useChat } from './context.ts'
import { activeIn, useDialogKeys } from './focus.ts'
import { CloseIcon, DownloadIcon } from './icons.tsx'

export interface Picture {
  url: string
  name: string
}

/** One picture as large as the window allows. */
export function Lightbox({ picture, close }: { picture: Picture; close: () => void }) {
  const { t } = useChat()
  const box = useRef<HTMLDivElement>(null)
  useDialogKeys(box, close)
  useLayoutEffect(() => {
    const before = box.current && activeIn(box.current)
    box.current?.querySelector('button')?.focus()
    return () => before instanceof HTMLElement && before.focus()
  }, [])
  return (
    <div ref={box} class="lightbox" role="dialog" aria-modal="true" aria-label={picture.name}>
      <div class="bar">
        <a
          class="ghost"
          href={picture.url}
          download={picture.name}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t.download}
        >
          <DownloadIcon />
        </a>
        <button type="button" class="ghost" aria-label={t.close} onClick={close}>
          <CloseIcon />
        </button>
      </div>
      <button type="button" class="stage" aria-label={t.close} onClick={close}>
        <img src={picture.url} alt={picture.name} />
      </button>
    </div>
  )
}
