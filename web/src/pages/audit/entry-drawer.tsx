import type { AuditEntry } from '@tandem/contract'
import { Drawer } from 'antd'
import { useFormat } from '../../i18n/format.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Facts } from '../../ui/facts.tsx'
import css from './audit.module.css'
import { useTexts } from './texts.ts'
import { useActionTitle } from './use-action-title.ts'
import { useActorName } from './use-actor-name.ts'

/** Everything recorded of one entry. */
export function EntryDrawer({ entry, close }: { entry: AuditEntry | null; close: () => void }) {
  const t = useTexts()
  return (
    <Drawer open={entry !== null} title={t.entry} onClose={close} size={480}>
      {entry && <Recorded entry={entry} />}
    </Drawer>
  )
}

function Recorded({ entry }: { entry: AuditEntry }) {
  const t = useTexts()
  const format = useFormat()
  const nameOf = useActorName()
  const titleOf = useActionTitle()
  const kinds: Record<string, string> = t.kinds
  const facts: [string, string][] = [
    [t.action, titleOf(entry.action) ?? entry.action],
    [t.technicalName, entry.action],
    [t.result, t.results[entry.result]],
    [t.at, format.full(entry.at)],
    [t.actor, nameOf(entry.actor)],
    [t.kind, kinds[entry.actor.kind] ?? entry.actor.kind],
    [t.object, entry.object ?? '–'],
    [t.ip, entry.ip ?? '–'],
    [t.requestId, entry.requestId],
  ]
  const detail = Object.keys(entry.detail).length > 0 ? JSON.stringify(entry.detail, null, 2) : null
  return (
    <>
      <Facts className={css.facts ?? ''} facts={facts} />
      <p className={css.seal} data-sealed={entry.sealed || undefined}>
        {entry.sealed ? t.sealed : t.unsealed}
      </p>
      <h3 className={css.heading}>{t.detail}</h3>
      {detail ? <pre className={css.detail}>{detail}</pre> : <p className={css.none}>{t.detailEmpty}</p>}
      <CopyButton text={JSON.stringify(entry, null, 2)} />
    </>
  )
}
