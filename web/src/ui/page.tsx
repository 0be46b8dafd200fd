import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import css from './page.module.css'
import { Scroller } from './scroller.tsx'

interface PageTab {
  /** The last part of the address below `base`. */
  key: string
  label: string
}

interface Props {
  title: string
  /** At the right of the title. */
  actions?: ReactNode
  /** Sections of the page; the address names the open one: `base/key`. */
  tabs?: PageTab[]
  base?: string
  active?: string
  /** The content fills the window and scrolls by itself. */
  fill?: boolean
  children: ReactNode
}

/** The frame of every page but the workspace: title, sections, actions, and the content below. */
export function Page({ title, actions, tabs, base = '', active, fill, children }: Props) {
  const current = useRef<HTMLAnchorElement>(null)
  // On a phone the open section may stand beyond the edge.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every section that is opened
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    void current.current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [active])
  return (
    <div className={css.page}>
      <header className={css.header} data-tabs={tabs ? true : undefined}>
        <h1>{title}</h1>
        {actions && <div className={css.actions}>{actions}</div>}
        {tabs && (
          <nav className={css.tabs} aria-label={title}>
            {tabs.map(({ key, label }) => (
              <Link
                key={key}
                to={`${base}/${key}`}
                ref={key === active ? current : undefined}
                className={css.tab}
                aria-current={key === active ? 'page' : undefined}
              >
                {label}
              </Link>
            ))}
          </nav>
        )}
      </header>
      {fill ? <div className={css.fill}>{children}</div> : <Scroller className={css.body}>{children}</Scroller>}
    </div>
  )
}
