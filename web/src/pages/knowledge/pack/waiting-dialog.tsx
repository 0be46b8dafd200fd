import type { PackChange } from '@tandem/contract'
import { Button } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { InfoDialog } from '../../../ui/info-dialog.tsx'
import { refreshed } from '../review/use-review.ts'
import { ChangeRow } from './change-row.tsx'
import css from './pack.module.css'
import { useTexts } from './texts.ts'

/** What stayed the tenant's own at the last update: each is taken from the pack after all, or left. */
export function WaitingDialog({ rows, open, close }: { rows: PackChange[]; open: boolean; close: () => void }) {
  const t = useTexts()
  const settle = useVerbMutation('knowledge.settlePackItem', {
    refresh: [...refreshed, 'knowledge.packNews', 'knowledge.replies'],
    onSuccess: () => {
      if (rows.length === 1) close()
    },
  })
  return (
    <InfoDialog open={open} title={t.waitingTitle} width={720} close={close}>
      <p className={css.hint}>{t.waitingHint}</p>
      <div className={css.groups}>
        <ul>
          {rows.map((row) => {
            const choose = (take: boolean) => settle.mutate({ kind: row.kind, key: row.key, take })
            return (
              <ChangeRow key={`${row.kind} ${row.key}`} row={row}>
                {row.takeable && (
                  <Button size="small" disabled={settle.isPending} onClick={() => choose(true)}>
                    {row.kind === 'reply' ? t.takeReply : t.take}
                  </Button>
                )}
                <Button size="small" disabled={settle.isPending} onClick={() => choose(false)}>
                  {t.leave}
                </Button>
              </ChangeRow>
            )
          })}
        </ul>
      </div>
    </InfoDialog>
  )
}
