import type { ModelPort } from '@tandem/contract'
import { App, Button } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useTexts } from './texts.ts'

/** Asks the connected model a small thing and says what came of it. */
export function TestButton({ port }: { port: ModelPort }) {
  const t = useTexts()
  const { notification } = App.useApp()
  const test = useVerbMutation('models.test', {
    refresh: ['models.overview'],
    onSuccess({ why, millis, said }) {
      if (why === null) {
        notification.success({ title: t.testOk(millis), description: port === 'language' ? said : undefined })
      } else notification.warning({ title: t.testFailed, description: t.why[why] })
    },
  })
  return (
    <Button loading={test.isPending} onClick={() => test.mutate({ port })}>
      {t.test}
    </Button>
  )
}
