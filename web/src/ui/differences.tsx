import css from './differences.module.css'
import { piecesOf } from './text-change.ts'

/** A value of two versions that differs. */
export interface Difference {
  /** What it is, in the reader's words. */
  name: string
  /** What was and what is, empty where there is none; of a list, one for each member that came or went. */
  changes: readonly { before: string; after: string }[]
}

/** What was and what is, value by value; of a text that was edited, the words. */
export function Differences({ of }: { of: readonly Difference[] }) {
  return (
    <dl className={css.differences}>
      {of.map(({ name, changes }) => (
        <div key={name}>
          <dt>{name}</dt>
          {changes.map(({ before, after }) => (
            <dd key={`${before}|${after}`}>
              <Change before={before} after={after} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

const TAGS = { kept: 'span', added: 'ins', removed: 'del' } as const

function Change({ before, after }: { before: string; after: string }) {
  const pieces = before && after ? piecesOf(before, after) : null
  if (!pieces)
    return (
      <>
        {before && <del>{before}</del>}
        {after && <ins>{after}</ins>}
      </>
    )
  return (
    <p>
      {pieces.map(({ text, kind, at }) => {
        const Tag = TAGS[kind]
        return <Tag key={at}>{text}</Tag>
      })}
    </p>
  )
}
