import type { VerbOutput } from '@tandem/contract'
import { Skeleton } from 'antd'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { Problem } from '../../../ui/problem.tsx'
import { ProviderForm } from '../provider-form.tsx'
import css from '../settings.module.css'
import { useTexts as useSettingsTexts } from '../texts.ts'
import { useTexts } from './texts.ts'

/** What turns voice notes into text. */
export function SpeechSection() {
  const speech = useVerb('media.speech', {})
  if (speech.isPending) return <Skeleton active />
  if (!speech.data) return <Problem problem={speech.error} retry={() => void speech.refetch()} />
  return (
    <div className={css.section}>
      <SpeechForm key={speech.data.connected?.kind} speech={speech.data} />
    </div>
  )
}

function SpeechForm({ speech: { kinds, connected } }: { speech: VerbOutput<'media.speech'> }) {
  const t = useTexts()
  const { saved } = useSettingsTexts()
  const save = useVerbMutation('media.connectSpeech', {
    refresh: ['media.speech'],
    toast: saved,
  })
  return (
    <ProviderForm
      title={t.title}
      hint={t.hint}
      label={t.kind}
      none={t.none}
      kinds={kinds}
      connected={connected}
      saving={save.isPending}
      onSave={(kind, settings) => save.mutate({ kind, settings })}
    />
  )
}
