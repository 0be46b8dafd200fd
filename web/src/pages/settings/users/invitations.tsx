import { MoreOutlined } from '@ant-design/icons'
import type { Invitation } from '@tandem/contract'
import { Button, Dropdown } from 'antd'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useCan } from '../../../session/session.tsx'
import { Face } from '../../../ui/face.tsx'
import { useAsk } from '../../../ui/use-ask.ts'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'
import type { Given } from './given-dialog.tsx'

/** Who was invited and has not come yet; nothing where nobody is. */
export function Invitations({ show }: { show: (given: Given) => void }) {
  const t = useTexts()
  const rows = useVerb('security.invitations', {}).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section className={css.section} aria-label={t.user.invited}>
      <h2 className={css.heading}>{t.user.invited}</h2>
      <ul className={css.list}>
        {rows.map((invitation) => (
          <Row key={invitation.id} invitation={invitation} show={show} />
        ))}
      </ul>
    </section>
  )
}

function Row({ invitation, show }: { invitation: Invitation; show: (given: Given) => void }) {
  const t = useTexts()
  const format = useFormat()
  const { name, login, roles, state, expiresAt, by } = invitation
  return (
    <li className={css.row}>
      <Face name={name} />
      <span className={css.main}>
        <strong>{name}</strong>
        <small>{login}</small>
      </span>
      <span className={css.tags}>
        {state === 'expired' && <span className={css.off}>{t.user.linkOver}</span>}
        {roles.map((role) => (
          <span key={role} className={css.tag}>
            {t.role.names[role]}
          </span>
        ))}
        {by && <small>{t.user.invitedBy(by)}</small>}
      </span>
      <small className={css.when}>{state === 'open' && t.user.linkUntil(format.moment(expiresAt))}</small>
      <span className={css.menu}>
        <Menu invitation={invitation} show={show} />
      </span>
    </li>
  )
}

function Menu({ invitation: { id, name }, show }: { invitation: Invitation; show: (given: Given) => void }) {
  const t = useTexts()
  const common = useCommon()
  const ask = useAsk()
  const mayWrite = useCan('user:write')
  const renew = useVerbMutation('security.renewInvitation', {
    refresh: ['security.invitations'],
    onSuccess: (invited) => show({ kind: 'link', ...invited }),
  })
  const revoke = useVerbMutation('security.revokeInvitation', { refresh: ['security.invitations'] })
  if (!mayWrite) return null
  const items = [
    { key: 'renew', label: t.user.renew, onClick: () => renew.mutate({ invitation: id }) },
    {
      key: 'revoke',
      danger: true,
      label: t.user.revoke,
      onClick: () =>
        ask({
          title: t.user.revokeAsk(name),
          content: t.user.revokeHint,
          okText: t.user.revoke,
          run: () => revoke.mutateAsync({ invitation: id }),
        }),
    },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button type="text" icon={<MoreOutlined />} loading={renew.isPending} aria-label={`${common.more}: ${name}`} />
    </Dropdown>
  )
}
