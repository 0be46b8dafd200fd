import { SearchOutlined } from '@ant-design/icons'
import type { Client } from '@tandem/contract'
import { Input } from 'antd'
import { useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { usePages } from '../../../api/pages.ts'
import { MoreButton } from '../../../ui/more-button.tsx'
import { useDebounced } from '../../../ui/use-debounced.ts'
import { ListSection } from '../list-section.tsx'
import css from '../settings.module.css'
import { type Given, GivenDialog } from '../users/given-dialog.tsx'
import { ClientRow } from './client-row.tsx'
import { CreateClientDialog } from './create-client-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { useTexts } from './texts.ts'

type Dialog = { kind: 'create' } | { kind: 'invite'; client: Client } | null

const TYPING_MS = 250

/** The client companies of the house that runs the installation: who they are and how far they have come. */
export function ClientsSection() {
  const t = useTexts()
  const [typed, setTyped] = useState('')
  const query = useDebounced(typed.trim(), TYPING_MS)
  const clients = usePages('tenants.clients', query ? { query } : {}, { keepPrevious: true })
  const packs = useVerb('tenants.setupStatus', {}, { staleTime: 300_000 }).data?.packs ?? []
  const [dialog, setDialog] = useState<Dialog>(null)
  const [given, setGiven] = useState<Given | null>(null)
  const close = () => setDialog(null)
  const show = (what: Given | null) => {
    close()
    setGiven(what)
  }
  return (
    <>
      <ListSection
        query={clients}
        empty={query ? { title: t.nothing, hint: t.nothingHint } : { title: t.empty, hint: t.emptyHint }}
        add={{ label: t.add, run: () => setDialog({ kind: 'create' }) }}
        lead={
          <>
            <p className={css.intro}>{t.intro}</p>
            <Input
              allowClear
              prefix={<SearchOutlined />}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              placeholder={t.search}
              aria-label={t.search}
              maxLength={80}
            />
          </>
        }
        row={(client) => (
          <ClientRow
            key={client.id}
            client={client}
            packs={packs}
            invite={() => setDialog({ kind: 'invite', client })}
          />
        )}
      />
      <MoreButton pages={clients} />
      {dialog?.kind === 'create' && <CreateClientDialog packs={packs} close={close} show={show} />}
      {dialog?.kind === 'invite' && <InviteDialog client={dialog.client} close={close} show={show} />}
      <GivenDialog given={given} close={() => setGiven(null)} />
    </>
  )
}
