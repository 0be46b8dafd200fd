import { Button } from 'antd'
import { refreshSession, signOut } from '../../session/session.tsx'
import { CardPage } from '../../ui/card-page.tsx'
import { ChangePasswordForm } from './change-password-form.tsx'
import { useTexts } from './texts.ts'

/** In the way of everything else until the one-time password is gone. */
export function ChangePassword() {
  const t = useTexts()
  return (
    <CardPage title={t.changeTitle} hint={t.changeForced}>
      <ChangePasswordForm done={() => void refreshSession()} />
      <Button type="link" block onClick={() => void signOut()}>
        {t.signOut}
      </Button>
    </CardPage>
  )
}
