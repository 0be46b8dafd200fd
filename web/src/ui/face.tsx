import type { Conversation } from '@tandem/contract'
import css from './face.module.css'

interface Props {
  name: string
  emotion?: Conversation['emotion']
  size?: number
}

/** A quiet colour for a name, the same on every machine. */
const hueOf = (name: string) => [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0) * 47, 0) % 360

/** A person's initial; a ring shows that they are not calm. */
export function Face({ name, emotion = 'neutral', size = 34 }: Props) {
  const style = { '--hue': hueOf(name), width: size, height: size, fontSize: size * 0.41 }
  return (
    <span className={css.face} data-emotion={emotion} style={style} aria-hidden="true">
      {[...name][0]?.toUpperCase()}
    </span>
  )
}
