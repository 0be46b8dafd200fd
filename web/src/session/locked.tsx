import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type Credentials, PasswordStep } from '../pages/sign-in/password-step.tsx'
import { useTexts } from '../pages/sign-in/texts.ts'
import { TotpStep } from '../pages/sign-in/totp-step.tsx'
import { Logo } from '../ui/logo.tsx'
import { restPageKeys } from '../ui/use-page-keys.ts'
import css from './locked.module.css'
import { abandonSession, resumeSession, useSession } from './session.tsx'

/** Covers a page whose session has ended, until its user signs in again. Nothing of the page shows or takes a key. */
export function Locked() {
  const t = useTexts()
  const { login } = useSession().user
  const [credentials, setCredentials] = useState<Credentials | null>(null)
  const cover = useRef<HTMLDialogElement>(null)
  const show = () => cover.current?.showModal()
  useEffect(() => {
    // In the top layer, above every dialog, and all below it inert; the browser would begin at the account.
    cover.current?.showModal()
    cover.current?.querySelector<HTMLElement>('input[type=password]')?.focus()
    return restPageKeys()
  }, [])
  return (
    <dialog ref={cover} className={css.cover} aria-labelledby="locked" onClose={show}>
      <Logo size={38} />
      <h1 id="locked">{t.lockedTitle}</h1>
      <p>{credentials ? t.totpHint : t.lockedHint}</p>
      {credentials ? (
        <TotpStep credentials={credentials} done={resumeSession} restart={() => setCredentials(null)} />
      ) : (
        <>
          <PasswordStep login={login} done={resumeSession} askTotp={setCredentials} />
          <Button type="link" block onClick={abandonSession}>
            {t.lockedLeave}
          </Button>
        </>
      )}
    </dialog>
  )
}
