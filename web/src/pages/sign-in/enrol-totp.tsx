import { Button, QRCode, Skeleton } from 'antd'
import { useEffect } from 'react'
import { useVerbMutation } from '../../api/hooks.ts'
import { useCommon } from '../../i18n/common.ts'
import { refreshSession } from '../../session/session.tsx'
import { useSignOut } from '../../session/use-sign-out.ts'
import { CardPage } from '../../ui/card-page.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { CodeInput } from './code-input.tsx'
import css from './sign-in.module.css'
import { useTexts } from './texts.ts'

/** In the way of everything else until a role that demands a second step has one. */
export function EnrolTotp() {
  const t = useTexts()
  const signOut = useSignOut()
  return (
    <CardPage title={t.enrolTitle} hint={t.enrolWhy}>
      <TotpEnrolment done={() => void refreshSession()} />
      <Button type="link" block onClick={signOut}>
        {t.signOut}
      </Button>
    </CardPage>
  )
}

/** The same for a user who sets it up before it is demanded. */
export function EnrolTotpDialog({ open, close }: { open: boolean; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const done = () => {
    close()
    void refreshSession()
  }
  return (
    <Dialog
      open={open}
      title={t.enrolTitle}
      onCancel={close}
      footer={<Button onClick={close}>{common.cancel}</Button>}
      width={420}
    >
      <TotpEnrolment done={done} />
    </Dialog>
  )
}

/** A fresh secret to scan, and the first code as the proof that it was. */
function TotpEnrolment({ done }: { done: () => void }) {
  const { mutate: begin, ...started } = useVerbMutation('security.beginTotp', { quiet: true })
  useEffect(() => begin({}), [begin])
  if (started.isError) return <Problem problem={started.error} retry={() => begin({})} />
  return started.data ? <Scan {...started.data} done={done} /> : <Skeleton active />
}

function Scan({ secret, uri, done }: { secret: string; uri: string; done: () => void }) {
  const t = useTexts()
  const confirm = useVerbMutation('security.confirmTotp', { quiet: true, onSuccess: done })
  return (
    <>
      <div className={css.qr}>
        <span className={css.qrFrame}>
          <QRCode value={uri} size={132} bordered={false} color="#000" bgColor="#fff" aria-label={t.enrolQr} />
        </span>
        <p>{t.enrolScan}</p>
      </div>
      <p className={css.secret}>
        {t.enrolManual}
        <code>{secret.replace(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      {confirm.error && (
        <Notice tone="danger">{confirm.error.code === 'bad_credentials' ? t.enrolWrong : confirm.error.message}</Notice>
      )}
      <p className={css.codeLabel} aria-hidden>
        {t.enrolCode}
      </p>
      <CodeInput label={t.enrolCode} busy={confirm.isPending} submit={(totp) => confirm.mutate({ totp })} />
    </>
  )
}
