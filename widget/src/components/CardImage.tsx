import { useState } from 'preact/hooks'
import { useWords } from './context.ts'
import { PictureIcon } from './icons.tsx'
import type { Picture } from './Lightbox.tsx'

interface Props {
  file: string
  /** What it shows; empty where the text beside it says that. */
  alt?: string
  /** Pressing it shows it large. */
  show?: (picture: Picture) => void
}

/**
 * A picture of a card. Its place is kept while it loads, so nothing jumps; where it cannot be shown, its description
 * stands there instead.
 */
export function CardImage({ file, alt = '', show }: Props) {
  const { chat, t } = useWords()
  const [broken, setBroken] = useState(false)
  if (broken) {
    return (
      <span class="no-image">
        <PictureIcon />
        {alt}
      </span>
    )
  }
  const url = chat.api.pictureUrl(file)
  const image = <img src={url} alt={alt} loading="lazy" decoding="async" onError={() => setBroken(true)} />
  if (!show) return image
  return (
    <button type="button" aria-label={t.openImage(alt)} onClick={() => show({ url, name: alt })}>
      {image}
    </button>
  )
}
