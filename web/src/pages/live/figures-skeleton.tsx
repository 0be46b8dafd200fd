import { Skeleton } from 'antd'
import css from './live.module.css'

/** The place of the figures until they come. */
export function FiguresSkeleton() {
  return (
    <section className={css.now} aria-hidden="true">
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <div key={key} className={css.figure}>
          <Skeleton active title={{ width: '40%' }} paragraph={{ rows: 1 }} />
        </div>
      ))}
    </section>
  )
}
