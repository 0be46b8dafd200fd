import { Button } from 'antd'
import { useState } from 'react'
import { useFormat } from '../i18n/format.ts'
import { EnrolTotpDialog } from '../pages/sign-in/enrol-totp.tsx'
import { useSession } from '../session/session.tsx'
import css from './shell.module.css'
import { useTexts } from './texts.ts'

/** Until when a second step has to be set up, while there is still time. */
export function TotpReminder() {
  const t = useTexts()
  const format = useFormat()
  const { totpDueAt } = useSession()
  const [open, setOpen] = useState(false)
  if (!totpDueAt) return null
  return (
    <div className={css.reminder} role="status">
      {t.totpDue(format.day(totpDueAt))}
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {t.enrolTotp}
      </Button>
      <EnrolTotpDialog open={open} close={() => setOpen(false)} />
    </div>
  )
}
