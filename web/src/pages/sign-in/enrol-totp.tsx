import { Button, QRCode, Skeleton } from 'antd'
import { useEffect } from 'react'
import { useVerbMutation } from '../../api/hooks.ts'
import { refreshSession, signOut } from '../../session/session.tsx'
import { CardPage } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Problem } from '../../ui/problem.tsx'
import { CodeInput } from './code-input.tsx'
import css from './sign-in.module.css'
import { useTexts } from './texts.ts'

/** In the way of everything else until a role that demands a second step has one. */
export function EnrolTotp({ login }: { login: string }) {
  const t = useTexts()
  const { mutate: begin, ...started } = useVerbMutation('security.beginTotp', { quiet: true })
  useEffect(() => begin({}), [begin])
  return (
    <CardPage title={t.enrolTitle} hint={t.enrolWhy}>
      {started.isError && <Problem problem={started.error} retry={() => begin({})} />}
      {started.data ? <Scan {...started.data} login={login} /> : !started.isError && <Skeleton active />}
      <Button type="link" block onClick={() => void signOut()}>
        {t.signOut}
      </Button>
    </CardPage>
  )
}

function Scan({ secret, uri, login }: { secret: string; uri: string; login: string }) {
  const t = useTexts()
  const confirm = useVerbMutation('security.confirmTotp', { quiet: true, onSuccess: () => void refreshSession() })
  return (
    <>
      <div className={css.qr}>
        <span className={css.qrFrame} role="img" aria-label={`TOTP ${login}`}>
          <QRCode value={uri} size={132} bordered={false} type="svg" color="#000" bgColor="#fff" />
        </span>
        <p>{t.enrolScan}</p>
      </div>
      <p className={css.secret}>
        {t.enrolManual}
        <code>{secret.replace(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      {confirm.isError && <Notice tone="danger">{confirm.error.message}</Notice>}
      <CodeInput label={t.enrolCode} busy={confirm.isPending} submit={(totp) => confirm.mutate({ totp })} />
    </>
  )
}
