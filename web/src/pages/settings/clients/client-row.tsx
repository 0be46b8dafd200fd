import { MoreOutlined } from '@ant-design/icons'
import type { Client, VerbOutput } from '@tandem/contract'
import { Button, Dropdown } from 'antd'
import { useCommon } from '../../../i18n/common.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useSwitchTenant } from '../../../session/use-switch-tenant.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Face } from '../../../ui/face.tsx'
import css from '../settings.module.css'
import { useTexts as useSettingsTexts } from '../texts.ts'
import { stateOf } from './state.ts'
import { useTexts } from './texts.ts'

interface Props {
  client: Client
  packs: VerbOutput<'tenants.setupStatus'>['packs']
  invite: () => void
}

const tones = { running: 'good', waiting: 'warn', over: 'danger', ours: 'plain' } as const

/** One client: how far it has come, what it lacks, and the ways on from here. */
export function ClientRow({ client, packs, invite }: Props) {
  const t = useTexts()
  const { role } = useSettingsTexts()
  const format = useFormat()
  const localized = useLocalized()
  const state = stateOf(client)
  const pack = packs.find(({ id }) => id === client.pack)
  const facts = [
    t.created(format.day(client.createdAt)),
    pack ? localized(pack.title) : t.noPack,
    t.users(client.users),
  ]
  const { invited, missingRoles } = client
  return (
    <li className={css.row}>
      <Face name={client.name} />
      <span className={css.main}>
        <strong>{client.name}</strong>
        <small>{facts.join(' · ')}</small>
      </span>
      <span className={css.tags}>
        <Chip tone={tones[state]}>{t.state[state]}</Chip>
        {state === 'waiting' && invited && <small>{t.waits(invited.name, format.moment(invited.expiresAt))}</small>}
        {missingRoles.length > 0 && <small>{t.missing(missingRoles.map((one) => role.names[one]).join(', '))}</small>}
      </span>
      <small className={css.when}>{client.lastSeenAt ? t.lastSeen(format.short(client.lastSeenAt)) : t.never}</small>
      <span className={css.menu}>
        <Ways client={client} invite={invite} />
      </span>
    </li>
  )
}

function Ways({ client, invite }: Pick<Props, 'client' | 'invite'>) {
  const t = useTexts()
  const common = useCommon()
  const { enter, isPending } = useSwitchTenant()
  const items = [
    ...(client.serves ? [{ key: 'enter', label: t.enter, onClick: () => enter(client.id) }] : []),
    ...(client.hasOwnPeople ? [] : [{ key: 'invite', label: t.again, onClick: invite }]),
  ]
  if (items.length === 0) return null
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button type="text" icon={<MoreOutlined />} loading={isPending} aria-label={`${common.more}: ${client.name}`} />
    </Dropdown>
  )
}
