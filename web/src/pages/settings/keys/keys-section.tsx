import { KeyOutlined } from '@ant-design/icons'
import type { ApiKey } from '@tandem/contract'
import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useAsk } from '../../../ui/use-ask.ts'
import { ListSection } from '../list-section.tsx'
import { SecretDialog } from '../secret-dialog.tsx'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'
import { CreateKeyDialog } from './create-key-dialog.tsx'

/** Keys by which programs call the interface. */
export function KeysSection() {
  const t = useTexts()
  const keys = useVerb('security.apiKeys', {})
  const [creating, setCreating] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <>
      <ListSection
        query={keys}
        empty={{ title: t.key.empty, hint: t.key.emptyHint }}
        add={{ label: t.key.add, run: () => setCreating(true) }}
        row={(key) => <Row key={key.id} apiKey={key} />}
      />
      {creating && (
        <CreateKeyDialog
          close={() => setCreating(false)}
          show={(made) => {
            setCreating(false)
            setSecret(made)
          }}
        />
      )}
      <SecretDialog title={t.key.secret} hint={t.key.secretHint} secret={secret} close={() => setSecret(null)} />
    </>
  )
}

function Row({ apiKey }: { apiKey: z.infer<typeof ApiKey> }) {
  const t = useTexts()
  const format = useFormat()
  const ask = useAsk()
  const revoke = useVerbMutation('security.revokeApiKey', { refresh: ['security.apiKeys'] })
  const confirm = () =>
    ask({
      title: t.key.revokeAsk,
      content: t.key.revokeHint,
      okText: t.key.revoke,
      run: () => revoke.mutateAsync({ key: apiKey.id }),
    })
  const names: Record<string, string> = t.key.scope
  const { expiresAt, lastUsedAt } = apiKey
  const expired = expiresAt !== null && Date.parse(expiresAt) < Date.now()
  return (
    <li className={css.row} data-off={expired || undefined}>
      <KeyOutlined />
      <span className={css.main}>
        <strong>{apiKey.name}</strong>
        <small>
          {expiresAt === null ? t.key.never : expired ? t.key.expired : t.key.expiresAt(format.day(expiresAt))}
          {' · '}
          {lastUsedAt === null ? t.key.unused : t.key.lastUsed(format.short(lastUsedAt))}
        </small>
      </span>
      <span className={css.tags}>
        {apiKey.scopes.map((scope) => (
          <span key={scope} className={css.tag}>
            {names[scope] ?? scope}
          </span>
        ))}
      </span>
      <Button size="small" danger onClick={confirm}>
        {t.key.revoke}
      </Button>
    </li>
  )
}
