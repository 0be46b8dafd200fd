import { useWords } from './context.ts'
import type { Picture } from './Lightbox.tsx'

/** A picture; pressing it shows it large. Where it cannot be shown, its name stands there. */
export function Shown({ look, picture, show }: { look: string; picture: Picture; show?: (picture: Picture) => void }) {
  const { t } = useWords()
  return (
    <button type="button" class={look} aria-label={t.openImage(picture.name)} onClick={() => show?.(picture)}>
      <img src={picture.url} alt={picture.name} loading="lazy" />
    </button>
  )
}
