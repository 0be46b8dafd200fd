import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCommon } from '../../i18n/common.ts'
import { useAsk } from '../../ui/use-ask.ts'
import css from './staffing.module.css'

interface Props {
  name: string
  note: ReactNode
  /** Null for who may only look. */
  edit: (() => void) | null
  /** What is asked before it goes; null for who may only look. */
  remove: { title: string; content: string; run: () => Promise<unknown> } | null
  /** Between its name and the buttons. */
  children?: ReactNode
}

/** One entry of a list that is kept by hand: what it is, and the way to change or remove it. */
export function EntryRow({ name, note, edit, remove, children }: Props) {
  const common = useCommon()
  const ask = useAsk()
  return (
    <li className={css.row}>
      <span className={css.who}>
        <strong>{name}</strong>
        <small>{note}</small>
      </span>
      {children}
      {edit && (
        <Button size="small" type="text" aria-label={`${common.edit} ${name}`} onClick={edit}>
          {common.edit}
        </Button>
      )}
      {remove && (
        <Button
          size="small"
          type="text"
          danger
          aria-label={`${common.remove} ${name}`}
          onClick={() => ask({ ...remove, okText: common.remove })}
        >
          {common.remove}
        </Button>
      )}
    </li>
  )
}
