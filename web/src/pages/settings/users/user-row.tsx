import { MoreOutlined, SafetyCertificateOutlined } from '@ant-design/icons'
import type { User } from '@tandem/contract'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useCan, useSession } from '../../../session/session.tsx'
import { Face } from '../../../ui/face.tsx'
import { useAsk } from '../../../ui/use-ask.ts'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'

interface Props {
  user: User
  setRoles: () => void
  reset: () => void
}

/** One user: roles, second factor, last visit, and what can be done about them. */
export function UserRow({ user, setRoles, reset }: Props) {
  const t = useTexts()
  const common = useCommon()
  const format = useFormat()
  const me = useSession().user.id === user.id
  const items = useItems(user, setRoles, reset)
  return (
    <li className={css.row} data-off={user.disabled || undefined}>
      <Face name={user.name} />
      <span className={css.main}>
        <strong>
          {user.name} {me && <em>{t.user.you}</em>}
        </strong>
        <small>
          {user.login} {user.totp && <SafetyCertificateOutlined title={t.user.totp} />}
        </small>
      </span>
      <span className={css.tags}>
        {user.disabled && <span className={css.off}>{t.user.disabled}</span>}
        {user.roles.map((role) => (
          <span key={role} className={css.tag}>
            {t.role.names[role]}
          </span>
        ))}
      </span>
      <small className={css.when}>
        {user.lastSeenAt ? `${t.user.lastSeen} ${format.short(user.lastSeenAt)}` : t.user.never}
      </small>
      {items.length > 0 && (
        <span className={css.menu}>
          {!me && (
            <Dropdown trigger={['click']} menu={{ items }}>
              <Button type="text" icon={<MoreOutlined />} aria-label={`${common.more}: ${user.name}`} />
            </Dropdown>
          )}
        </span>
      )}
    </li>
  )
}

function useItems(user: User, setRoles: () => void, reset: () => void): NonNullable<MenuProps['items']> {
  const t = useTexts()
  const ask = useAsk()
  const mayRoles = useCan('role:write')
  const mayWrite = useCan('user:write')
  const toggle = useVerbMutation('security.setDisabled', { refresh: ['security.users', 'workforce.agents'] })
  const disable = () =>
    ask({
      title: t.user.disableAsk(user.name),
      content: t.user.disableHint,
      okText: t.user.disable,
      run: () => toggle.mutateAsync({ user: user.id, disabled: true }),
    })
  const enable = () => toggle.mutate({ user: user.id, disabled: false })
  return [
    ...(mayRoles ? [{ key: 'roles', label: t.user.edit, onClick: setRoles }] : []),
    ...(mayWrite ? [{ key: 'reset', label: t.user.reset, onClick: reset }] : []),
    ...(mayWrite && user.disabled ? [{ key: 'enable', label: t.user.enable, onClick: enable }] : []),
    ...(mayWrite && !user.disabled ? [{ key: 'disable', danger: true, label: t.user.disable, onClick: disable }] : []),
  ]
}
