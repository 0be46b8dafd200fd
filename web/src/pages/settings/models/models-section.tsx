import type { ModelPort, VerbOutput } from '@tandem/contract'
import { Skeleton } from 'antd'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { Problem } from '../../../ui/problem.tsx'
import { ProviderForm } from '../provider-form.tsx'
import css from '../settings.module.css'
import { useTexts as useSettingsTexts } from '../texts.ts'
import { TestButton } from './test-button.tsx'
import { useTexts } from './texts.ts'
import { Untrained } from './untrained.tsx'
import { Use } from './use.tsx'

const REFRESH_MS = 5000

/** The models that help the assistant, each optional, with today's use and whether it is being asked. */
export function ModelsSection() {
  const t = useTexts()
  const found = useVerb('models.overview', {}, { refetchInterval: REFRESH_MS })
  if (found.isPending) return <Skeleton active />
  if (!found.data) return <Problem problem={found.error} retry={() => void found.refetch()} />
  return (
    <div className={css.section}>
      <p className={css.intro}>{t.intro}</p>
      <ModelForm port="language" model={found.data.language} />
      <ModelForm port="encoder" model={found.data.encoder} />
    </div>
  )
}

type Model = VerbOutput<'models.overview'>[ModelPort]

function ModelForm({ port, model: { kinds, connected } }: { port: ModelPort; model: Model }) {
  const t = useTexts()
  const { saved } = useSettingsTexts()
  const save = useVerbMutation('models.connect', {
    refresh: ['models.overview'],
    toast: saved,
  })
  return (
    <ProviderForm
      key={connected?.kind}
      title={t.title[port]}
      hint={t.hint[port]}
      label={t.kind}
      none={t.none}
      kinds={kinds}
      connected={connected}
      saving={save.isPending}
      onSave={(kind, settings) => save.mutate({ port, kind, settings })}
      extra={connected && <TestButton port={port} settings={connected.settings} />}
    >
      {connected && <Use model={connected} />}
      {connected && port === 'encoder' && <Untrained />}
    </ProviderForm>
  )
}
