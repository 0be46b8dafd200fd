import type { Me } from '@tandem/contract'
import { Button } from 'antd'
import { useVerbMutation } from '../../api/hooks.ts'
import { Notice } from '../../ui/notice.tsx'
import { CodeInput } from './code-input.tsx'
import type { Credentials } from './password-step.tsx'
import css from './sign-in.module.css'
import { useTexts } from './texts.ts'

interface Props {
  credentials: Credentials
  done: (me: Me) => unknown
  restart: () => void
}

/** The second step: sends as soon as six digits stand there. */
export function TotpStep({ credentials, done, restart }: Props) {
  const t = useTexts()
  const signIn = useVerbMutation('security.signIn', { quiet: true, onSuccess: done })
  return (
    <div className={css.totp}>
      {signIn.isError && <Notice tone="danger">{signIn.error.message}</Notice>}
      <CodeInput label={t.totp} busy={signIn.isPending} submit={(totp) => signIn.mutate({ ...credentials, totp })} />
      <Button type="link" onClick={restart}>
        {t.again}
      </Button>
    </div>
  )
}
