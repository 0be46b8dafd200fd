import { EllipsisOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { NavLink, useLocation, useNavigate } from 'react-router'
import { useLocalized } from '../i18n/dictionary.ts'
import { useSession } from '../session/session.tsx'
import { type MenuItem, menuFor } from './menu.tsx'
import css from './shell.module.css'
import { useTexts } from './texts.ts'

/** What fits side by side on a phone, with the way to the others. */
const ON_PHONE = 4

/** The way between pages: a column of places, on a phone a row at the bottom with the rest behind its last place. */
export function Rail() {
  const t = useTexts()
  const localized = useLocalized()
  const { scopes } = useSession()
  const items = menuFor(scopes)
  // With one more than fits, that one takes the last place.
  const near = items.length === ON_PHONE + 1 ? items.length : ON_PHONE
  return (
    <nav className={css.rail} aria-label={t.navigation}>
      {items.map(({ path, title, icon: Icon }, i) => (
        <NavLink
          key={path}
          to={path}
          className={i < near ? css.railItem : `${css.railItem} ${css.far}`}
          aria-label={localized(title)}
          title={localized(title)}
        >
          <Icon />
          <span>{localized(title)}</span>
        </NavLink>
      ))}
      {items.length > near && <More items={items.slice(near)} />}
    </nav>
  )
}

/** On a phone only: the pages that have no place in the row. */
function More({ items }: { items: MenuItem[] }) {
  const t = useTexts()
  const localized = useLocalized()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const here = items.find(({ path }) => pathname.startsWith(path))
  const entries = items.map(({ path, title, icon: Icon }) => ({
    key: path,
    icon: <Icon />,
    label: localized(title),
    onClick: () => void navigate(path),
  }))
  return (
    <Dropdown menu={{ items: entries, selectedKeys: here ? [here.path] : [] }} trigger={['click']} placement="topRight">
      <button type="button" className={`${css.railItem} ${css.more} ${here ? 'active' : ''}`}>
        <EllipsisOutlined />
        <span>{t.more}</span>
      </button>
    </Dropdown>
  )
}
