import { App, Button } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { refreshed } from '../review/use-review.ts'
import type { waitingOf } from './choice.ts'
import css from './import.module.css'
import { useTexts } from './texts.ts'

interface Props {
  /** Of the import. */
  id: string
  waiting: ReturnType<typeof waitingOf>
}

/** What was imported and is not published: what can be done with all of it at once, and what waits for somebody else. */
export function WaitingBar({ id, waiting }: Props) {
  const t = useTexts().waiting
  const { message } = App.useApp()
  const refresh = [...refreshed, 'knowledge.importPreview' as const]
  const publish = useVerbMutation('knowledge.publishImport', {
    refresh,
    onSuccess: ({ published }) => void message.success(t.published(published)),
  })
  const submit = useVerbMutation('knowledge.submitImport', {
    refresh,
    onSuccess: ({ submitted }) => void message.success(t.submitted(submitted)),
  })
  if (Object.values(waiting).every((count) => count === 0)) return null
  return (
    <section className={css.bar} aria-label={t.label}>
      <p className={css.waiting}>
        {waiting.colleague > 0 && (
          <span>
            {t.colleague(waiting.colleague)} <CopyButton text={location.href} />
          </span>
        )}
        {waiting.text > 0 && <span>{t.text(waiting.text)}</span>}
      </p>
      {waiting.submit > 0 && (
        <Button
          type={waiting.publish === 0 ? 'primary' : 'default'}
          loading={submit.isPending}
          onClick={() => submit.mutate({ import: id })}
        >
          {t.submit(waiting.submit)}
        </Button>
      )}
      {waiting.publish > 0 && (
        <Button type="primary" loading={publish.isPending} onClick={() => publish.mutate({ import: id })}>
          {t.publish(waiting.publish)}
        </Button>
      )}
    </section>
  )
}
