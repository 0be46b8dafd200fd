import type { User } from '@tandem/contract'
import { useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ListSection } from '../list-section.tsx'
import { useTexts } from '../texts.ts'
import { AddMemberDialog } from './add-member-dialog.tsx'
import { CreateUserDialog } from './create-user-dialog.tsx'
import { type Given, GivenDialog } from './given-dialog.tsx'
import { Invitations } from './invitations.tsx'
import { ResetDialog } from './reset-dialog.tsx'
import { RolesDialog } from './roles-dialog.tsx'
import { UserRow } from './user-row.tsx'

type Dialog = { kind: 'create' } | { kind: 'member'; login: string } | { kind: 'roles' | 'reset'; user: User } | null

/** Who may sign in, and what they may do. */
export function UsersSection() {
  const t = useTexts()
  const users = useVerb('security.users', {})
  const mayWrite = useCan('user:write')
  const mayAdmit = useCan('role:write')
  const [dialog, setDialog] = useState<Dialog>(null)
  const [given, setGiven] = useState<Given | null>(null)
  const close = () => setDialog(null)
  const show = (what: Given) => {
    close()
    setGiven(what)
  }
  const admit = (login: string) => setDialog({ kind: 'member', login })
  const missing = users.data?.missingRoles ?? []
  return (
    <>
      <ListSection
        query={users}
        empty={{ title: t.user.empty }}
        add={mayWrite && { label: t.user.add, run: () => setDialog({ kind: 'create' }) }}
        addMore={mayAdmit && { label: t.user.addMember, run: () => admit('') }}
        lead={
          <>
            {missing.length > 0 && (
              <Notice tone="info">
                <strong>{t.role.missing(missing.map((role) => t.role.names[role]).join(', '))}</strong>
                <br />
                {t.role.powersHint}
              </Notice>
            )}
            <Invitations show={show} />
          </>
        }
        row={(user) => (
          <UserRow
            key={user.id}
            user={user}
            setRoles={() => setDialog({ kind: 'roles', user })}
            reset={() => setDialog({ kind: 'reset', user })}
          />
        )}
      />
      {dialog?.kind === 'create' && <CreateUserDialog close={close} show={show} admit={mayAdmit ? admit : null} />}
      {dialog?.kind === 'member' && <AddMemberDialog login={dialog.login} close={close} />}
      {dialog?.kind === 'roles' && <RolesDialog user={dialog.user} close={close} />}
      {dialog?.kind === 'reset' && (
        <ResetDialog user={dialog.user} close={close} show={(password) => show({ kind: 'password', password })} />
      )}
      <GivenDialog given={given} close={() => setGiven(null)} />
    </>
  )
}
