import type { User } from '@tandem/contract'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from '../texts.ts'

interface Props {
  user: User
  close: () => void
  /** Receives the one-time password. */
  show: (password: string) => void
}

/** A new one-time password for somebody who has lost theirs. */
export function ResetDialog({ user, close, show }: Props) {
  const t = useTexts()
  const [totp, setTotp] = useState(false)
  const reset = useVerbMutation('security.resetPassword', {
    refresh: ['security.users'],
    onSuccess: ({ oneTimePassword }) => show(oneTimePassword),
  })
  return (
    <Dialog
      open
      title={t.user.resetAsk(user.name)}
      okText={t.user.reset}
      okButtonProps={{ danger: true }}
      confirmLoading={reset.isPending}
      onOk={() => reset.mutate({ user: user.id, totp })}
      onCancel={close}
      width={420}
    >
      <p>{t.user.resetHint}</p>
      {user.totp && (
        <Checkbox checked={totp} onChange={(event) => setTotp(event.target.checked)}>
          {t.user.resetTotp}
        </Checkbox>
      )}
    </Dialog>
  )
}
