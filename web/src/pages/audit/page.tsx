import type { AuditEntry } from '@tandem/contract'
import { useState } from 'react'
import { Page } from '../../ui/page.tsx'
import { Entries } from './entries.tsx'
import { EntryDrawer } from './entry-drawer.tsx'
import { ExportButton } from './export-button.tsx'
import { Filters } from './filters.tsx'
import { useTexts } from './texts.ts'
import type { AuditFilter } from './use-entries.ts'
import { useVerify } from './use-verify.ts'
import { VerifyButton, VerifyResult } from './verify.tsx'

/** Who did what, when: readable, verifiable, exportable; never changeable. */
export function AuditPage() {
  const t = useTexts()
  const [filter, setFilter] = useState<AuditFilter>({})
  const [opened, setOpened] = useState<AuditEntry | null>(null)
  const verify = useVerify()
  return (
    <Page
      title={t.title}
      actions={
        <>
          <VerifyButton verify={verify} />
          <ExportButton filter={filter} />
        </>
      }
    >
      <VerifyResult verify={verify} />
      <Filters filter={filter} change={setFilter} />
      <Entries filter={filter} open={setOpened} />
      <EntryDrawer entry={opened} close={() => setOpened(null)} />
    </Page>
  )
}
