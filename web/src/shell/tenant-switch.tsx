import { CheckOutlined, DownOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../api/hooks.ts'
import { beginSession, useSession } from '../session/session.tsx'
import css from './shell.module.css'
import { useTexts } from './texts.ts'

/** The tenant one works for; a menu where one serves several. */
export function TenantSwitch() {
  const t = useTexts()
  const navigate = useNavigate()
  const { tenant, tenants } = useSession()
  const change = useVerbMutation('security.switchTenant', {
    onSuccess: (me) => {
      beginSession(me)
      void navigate('/')
    },
  })
  if (tenants.length < 2) return <span className={css.tenant}>{tenant.name}</span>
  const items = tenants.map(({ id, name }) => ({
    key: id,
    label: name,
    icon: id === tenant.id ? <CheckOutlined /> : <span />,
    onClick: () => change.mutate({ tenant: id }),
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
