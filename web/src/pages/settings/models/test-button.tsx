import type { ModelPort, Settings } from '@tandem/contract'
import { App, Button } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useTexts } from './texts.ts'

/** Asks the connected model a small thing and says what came of it; also whether that was soon enough for customers. */
export function TestButton({ port, settings }: { port: ModelPort; settings: Settings }) {
  const t = useTexts()
  const { notification } = App.useApp()
  const test = useVerbMutation('models.test', {
    refresh: ['models.overview'],
    onSuccess({ why, millis, said }) {
      const deadline = Number(settings.deadlineMs)
      if (why === null && millis > deadline) {
        notification.warning({ title: t.testOk(millis), description: t.testLate(deadline) })
      } else if (why === null) {
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
