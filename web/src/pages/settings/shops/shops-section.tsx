import type { VerbOutput } from '@tandem/contract'
import { Skeleton } from 'antd'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { Problem } from '../../../ui/problem.tsx'
import { ProviderForm } from '../provider-form.tsx'
import css from '../settings.module.css'
import { useTexts as useSettingsTexts } from '../texts.ts'
import { ShopActions } from './shop-actions.tsx'
import { ShopState } from './shop-state.tsx'
import { useTexts } from './texts.ts'
import { useDisconnect } from './use-disconnect.ts'

const REFRESH_MS = 15_000

/** The shop whose orders agents and the assistant look up: its settings, and how it answers. */
export function ShopsSection() {
  const t = useTexts()
  const found = useVerb('commerce.shop', {}, { refetchInterval: REFRESH_MS })
  if (found.isPending) return <Skeleton active />
  if (!found.data) return <Problem problem={found.error} retry={() => void found.refetch()} />
  return (
    <div className={css.section}>
      <p className={css.intro}>{t.intro}</p>
      {/* Each time anew once it was saved: a secret that was typed does not stay in its field. */}
      <ShopForm key={found.data.connected?.connectedAt} shop={found.data} />
      <p className={css.intro}>{t.missing}</p>
    </div>
  )
}

function ShopForm({ shop: { kinds, connected } }: { shop: VerbOutput<'commerce.shop'> }) {
  const t = useTexts()
  const { saved } = useSettingsTexts()
  const disconnect = useDisconnect()
  const save = useVerbMutation('commerce.connectShop', { refresh: ['commerce.shop'], toast: saved })
  return (
    <ProviderForm
      title={t.title}
      hint={t.hint}
      label={t.kind}
      none={t.none}
      kinds={kinds}
      connected={connected}
      saving={save.isPending}
      onSave={(kind, settings) => {
        if (kind !== null) save.mutate({ kind, settings })
        else if (connected) disconnect()
      }}
      extra={connected && <ShopActions />}
    >
      {connected && <ShopState shop={connected} />}
    </ProviderForm>
  )
}
