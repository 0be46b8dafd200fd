import { Tooltip } from 'antd'
import { NavLink } from 'react-router'
import { useLocalized } from '../i18n/dictionary.ts'
import { useSession } from '../session/session.tsx'
import { menu } from './menu.tsx'
import css from './shell.module.css'
import { useTexts } from './texts.ts'

/** The way between pages: a column of icons, on a phone a row at the bottom. */
export function Rail() {
  const t = useTexts()
  const localized = useLocalized()
  const { scopes } = useSession()
  return (
    <nav className={css.rail} aria-label={t.navigation}>
      {menu
        .filter((item) => scopes.includes(item.scope))
        .map(({ path, title, icon: Icon }) => (
          <Tooltip key={path} title={localized(title)} placement="right" mouseEnterDelay={0.4}>
            <NavLink to={path} className={css.railItem} aria-label={localized(title)}>
              <Icon />
              <span>{localized(title)}</span>
            </NavLink>
          </Tooltip>
        ))}
    </nav>
  )
}
