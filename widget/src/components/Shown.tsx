import { useState } from 'preact/hooks'
import { useWords } from './context.ts'
import type { Picture } from './Lightbox.tsx'

/** A picture; pressing it shows it large. Where it did not load its name says what it is, and pressing asks again. */
export function Shown({ look, picture, show }: { look: string; picture: Picture; show?: (picture: Picture) => void }) {
  const { t } = useWords()
  const [lost, setLost] = useState(false)
  return lost ? (
    <button type="button" class={`${look} lost`} onClick={() => setLost(false)}>
      {picture.name}
      <small>{t.pictureLost}</small>
    </button>
  ) : (
    <button type="button" class={look} aria-label={t.openImage(picture.name)} onClick={() => show?.(picture)}>
      <img src={picture.url} alt={picture.name} loading="lazy" onError={() => setLost(true)} />
    </button>
  )
}
