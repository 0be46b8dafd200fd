import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import css from './list.module.css'

/** The height of a row with all its lines, before it is measured. */
const usualHeight = 78

interface Props<T> {
  rows: readonly T[]
  keyOf: (row: T) => string
  /** The row to keep in sight. */
  selected: string | undefined
  /** The end comes near: more may be fetched. */
  onEnd: () => void
  children: (row: T) => ReactNode
}

/** Draws only the rows in sight, so that thousands cost no more than a screenful. */
export function VirtualRows<T>({ rows, keyOf, selected, onEnd, children }: Props<T>) {
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => {
      const row = rows[index]
      return row === undefined ? index : keyOf(row)
    },
    overscan: 6,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 10) onEnd()
  }, [last, rows.length, onEnd])

  const at = selected === undefined ? -1 : rows.findIndex((row) => keyOf(row) === selected)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection moves the list, not a new order
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [selected])

  return (
    <div className={css.rows} ref={box}>
      <div className={css.virtual} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index]
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={css.placed}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row !== undefined && children(row)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
