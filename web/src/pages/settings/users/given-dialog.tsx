import type { Invited } from '@tandem/contract'
import { useFormat } from '../../../i18n/format.ts'
import { inviteLink } from '../../invite/link.ts'
import { SecretDialog } from '../secret-dialog.tsx'
import { useTexts } from '../texts.ts'

/** What somebody comes in with; the server does not know it any more. */
export type Given = ({ kind: 'link' } & Invited) | { kind: 'password'; password: string }

/** A link or a one-time password, shown this once, to be handed to its owner. */
export function GivenDialog({ given, close }: { given: Given | null; close: () => void }) {
  const t = useTexts()
  const format = useFormat()
  if (given?.kind === 'link') {
    const { invitation, token } = given
    return (
      <SecretDialog
        title={t.user.link(invitation.name)}
        hint={t.user.linkHint(format.moment(invitation.expiresAt))}
        secret={inviteLink(token)}
        close={close}
      />
    )
  }
  return (
    <SecretDialog title={t.user.oneTime} hint={t.user.oneTimeHint} secret={given?.password ?? null} close={close} />
  )
}
