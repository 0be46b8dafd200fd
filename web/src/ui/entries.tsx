import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, DownOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCommon } from '../i18n/common.ts'
import css from './entries.module.css'
import { moved } from './moved.ts'

interface Props<T> {
  label: string
  items: readonly T[]
  change: (items: T[]) => void
  /** What an entry is called: in its head, and for its buttons. */
  nameOf: (item: T, at: number) => string
  /** Beside the name. */
  noteOf?: (item: T) => string
  addLabel: string
  /** A new entry. */
  make: () => T
  least?: number
  most: number
  /** Long entries begin closed; a new one opens. */
  closed?: boolean
  children: (item: T, change: (item: T) => void) => ReactNode
}

/** A list that is edited in its place: entries in their order, moved by buttons (mouse, finger and keyboard alike). */
export function Entries<T>(props: Props<T>) {
  const { label, items, change, addLabel, make, least = 0, most, closed = false } = props
  // Entries need no name of their own: these tell them apart while they are moved.
  const [ids, setIds] = useState(() => items.map((_, at) => at))
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const set = (next: T[], order: number[]) => {
    setIds(order)
    change(next)
  }
  const move = (at: number, to: number) => set(moved(items, at, to), moved(ids, at, to))
  const add = () => {
    const id = Math.max(-1, ...ids) + 1
    set([...items, make()], [...ids, id])
    setOpen(new Set([...open, id]))
  }
  const toggle = (id: number) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  return (
    <fieldset className={css.entries}>
      <legend>{label}</legend>
      {items.map((item, at) => {
        const id = ids[at] ?? at
        return (
          <Entry
            key={id}
            name={props.nameOf(item, at)}
            note={props.noteOf?.(item)}
            isOpen={!closed || open.has(id)}
            {...(closed && { toggle: () => toggle(id) })}
            {...(at > 0 && { up: () => move(at, at - 1) })}
            {...(at < items.length - 1 && { down: () => move(at, at + 1) })}
            {...(items.length > least && { remove: () => set(items.toSpliced(at, 1), ids.toSpliced(at, 1)) })}
          >
            {props.children(item, (next) => change(items.with(at, next)))}
          </Entry>
        )
      })}
      <Button type="dashed" icon={<PlusOutlined />} disabled={items.length >= most} onClick={add}>
        {addLabel}
      </Button>
    </fieldset>
  )
}

interface EntryProps {
  name: string
  note: string | undefined
  isOpen: boolean
  toggle?: () => void
  up?: () => void
  down?: () => void
  remove?: () => void
  children: ReactNode
}

function Entry({ name, note, isOpen, toggle, up, down, remove, children }: EntryProps) {
  const t = useCommon()
  return (
    <div className={css.entry}>
      <div className={css.head}>
        {toggle ? (
          <button type="button" className={css.toggle} aria-expanded={isOpen} onClick={toggle}>
            <DownOutlined className={css.arrow} rotate={isOpen ? 0 : -90} />
            <strong>{name}</strong>
          </button>
        ) : (
          <strong>{name}</strong>
        )}
        <small>{note}</small>
        <Button type="text" icon={<ArrowUpOutlined />} aria-label={`${t.up}: ${name}`} disabled={!up} onClick={up} />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={`${t.down}: ${name}`}
          disabled={!down}
          onClick={down}
        />
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={`${t.remove}: ${name}`}
          disabled={!remove}
          onClick={remove}
        />
      </div>
      {isOpen && <div className={css.body}>{children}</div>}
    </div>
  )
}
