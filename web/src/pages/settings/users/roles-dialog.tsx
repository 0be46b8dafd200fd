import type { User } from '@tandem/contract'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useTexts } from '../texts.ts'
import { RolePicker } from './role-picker.tsx'
import { holdsAllPowers } from './roles.ts'

/** What one user may do at this tenant. */
export function RolesDialog({ user, close }: { user: User; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const [roles, setRoles] = useState(user.roles)
  const save = useVerbMutation('security.setRoles', {
    refresh: ['security.users', 'workforce.agents'],
    toast: t.saved,
    onSuccess: close,
  })
  return (
    <Dialog
      open
      title={`${t.user.edit}: ${user.name}`}
      okText={common.save}
      okButtonProps={{ disabled: holdsAllPowers(roles) }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate({ user: user.id, roles })}
      onCancel={close}
      width={520}
    >
      <RolePicker value={roles} onChange={setRoles} />
      {roles.length === 0 && <Notice tone="warn">{t.user.noRoles}</Notice>}
    </Dialog>
  )
}
