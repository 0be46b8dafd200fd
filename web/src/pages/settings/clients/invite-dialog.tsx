import type { Client, VerbInput } from '@tandem/contract'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import type { Given } from '../users/given-dialog.tsx'
import { AdministratorFields } from './administrator-fields.tsx'
import { useTexts } from './texts.ts'

type Fields = Omit<VerbInput<'tenants.inviteAdministrator'>, 'tenant'>

interface Props {
  client: Client
  close: () => void
  /** Receives the link. */
  show: (given: Given) => void
}

/** Another link for a client whose administrator has not come: to the same person, or to somebody else. */
export function InviteDialog({ client, close, show }: Props) {
  const t = useTexts()
  const invite = useVerbMutation('tenants.inviteAdministrator', {
    refresh: ['tenants.clients'],
    onSuccess: (invited) => show({ kind: 'link', ...invited }),
  })
  const { invited } = client
  return (
    <FormDialog<Fields>
      title={t.againTitle(client.name)}
      hint={t.againHint}
      {...(invited && { initial: { name: invited.name, login: invited.login } })}
      okText={t.again}
      pending={invite.isPending}
      submit={(fields) => invite.mutate({ ...fields, tenant: client.id })}
      close={close}
    >
      <AdministratorFields />
    </FormDialog>
  )
}
