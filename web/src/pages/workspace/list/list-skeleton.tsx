import { Skeleton } from 'antd'
import css from './list.module.css'

const rows = [0, 1, 2, 3, 4, 5]

export function ListSkeleton() {
  return (
    <div className={css.skeleton} aria-busy="true">
      {rows.map((row) => (
        <Skeleton
          key={row}
          active
          avatar={{ size: 34 }}
          title={{ width: '40%' }}
          paragraph={{ rows: 1, width: '85%' }}
        />
      ))}
    </div>
  )
}
