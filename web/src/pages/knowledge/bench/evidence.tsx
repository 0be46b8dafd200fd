import type { Reasoning } from '@tandem/contract'
import css from './bench.module.css'
import { distinct, highlight } from './highlight.ts'

interface Props {
  question: string
  evidence: Reasoning['evidence']
}

/** The question with the pieces that spoke for the intent marked, and the pieces themselves, strongest first. */
export function Evidence({ question, evidence }: Props) {
  const pieces = distinct(evidence)
  const strongest = pieces[0]?.weight ?? 0
  return (
    <>
      <p className={css.marked}>
        {highlight(question, evidence).map(({ text, at, strength }) => (
          <span key={at} style={{ '--strength': strength }}>
            {text}
          </span>
        ))}
      </p>
      <ul className={css.pieces}>
        {pieces.slice(0, 12).map(({ text, weight }) => (
          <li key={text} style={{ '--strength': strongest > 0 ? weight / strongest : 0 }}>
            {text} <small>{weight.toFixed(2)}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
