import { Button } from 'antd'
import { refreshSession } from '../../session/session.tsx'
import { useSignOut } from '../../session/use-sign-out.ts'
import { CardPage } from '../../ui/card-page.tsx'
import { ChangePasswordForm } from './change-password-form.tsx'
import { useTexts } from './texts.ts'

/** In the way of everything else until the one-time password is gone. */
export function ChangePassword() {
  const t = useTexts()
  const signOut = useSignOut()
  return (
    <CardPage title={t.changeTitle} hint={t.changeForced}>
      <ChangePasswordForm done={() => void refreshSession()} />
      <Button type="link" block onClick={signOut}>
        {t.signOut}
      </Button>
    </CardPage>
  )
}
