import { PersonIcon, SparkIcon } from './icons.tsx'

/** The round sign of who speaks: a spark for the AI, the initial of a person. */
export function Mark({ human, name, large }: { human: boolean; name?: string; large?: boolean }) {
  const initial = name ? [...name][0]?.toUpperCase() : undefined
  return (
    <span class={`mark ${human ? 'human' : ''} ${large ? 'large' : ''}`} aria-hidden="true">
      {human ? (initial ?? <PersonIcon />) : <SparkIcon />}
    </span>
  )
}
