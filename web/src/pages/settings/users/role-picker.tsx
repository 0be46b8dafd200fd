import type { Role } from '@tandem/contract'
import { Checkbox } from 'antd'
import { Notice } from '../../../ui/notice.tsx'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'
import { holdsAllPowers, offices, roles } from './roles.ts'

interface Props {
  /** Handed in by the form. */
  value?: Role[]
  onChange?: (roles: Role[]) => void
}

/** Roles with what each may do; the three offices of power stand apart. */
export function RolePicker({ value = [], onChange }: Props) {
  const t = useTexts()
  const daily = roles.filter((role) => !offices.includes(role))
  return (
    <Checkbox.Group className={css.roles} value={value} onChange={onChange}>
      {daily.map((role) => (
        <RoleBox key={role} role={role} />
      ))}
      <h3>{t.role.powers}</h3>
      <small>{t.role.powersHint}</small>
      {offices.map((role) => (
        <RoleBox key={role} role={role} />
      ))}
      {holdsAllPowers(value) && <Notice tone="danger">{t.role.powersBroken}</Notice>}
    </Checkbox.Group>
  )
}

function RoleBox({ role }: { role: Role }) {
  const t = useTexts()
  return (
    <Checkbox value={role}>
      <strong>{t.role.names[role]}</strong>
      <small>{t.role.does[role]}</small>
    </Checkbox>
  )
}
