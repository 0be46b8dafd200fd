import { CheckOutlined, DownOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { useSession } from '../session/session.tsx'
import { useSwitchTenant } from '../session/use-switch-tenant.ts'
import css from './shell.module.css'
import { useTexts } from './texts.ts'

/** The tenant one works for; a menu where one serves several. */
export function TenantSwitch() {
  const t = useTexts()
  const { tenant, tenants } = useSession()
  const { enter } = useSwitchTenant()
  if (tenants.length < 2) return <span className={css.tenant}>{tenant.name}</span>
  const items = tenants.map(({ id, name }) => ({
    key: id,
    label: name,
    icon: id === tenant.id ? <CheckOutlined /> : <span />,
    onClick: () => enter(id),
  }))
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <button type="button" className={css.presence} title={t.tenant}>
        <span className={css.tenant}>{tenant.name}</span>
        <DownOutlined className={css.caret} />
      </button>
    </Dropdown>
  )
}
