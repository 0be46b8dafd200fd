import type { Tenant } from '@tandem/contract'
import { App, Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { refreshSession, useCan } from '../../../session/session.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Problem } from '../../../ui/problem.tsx'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'
import { hasBadHours } from './hours.ts'
import { HoursField } from './hours-field.tsx'
import { PoliciesFields } from './policies-fields.tsx'

/** Name, opening hours and policies of the tenant. */
export function OrganisationSection() {
  const tenant = useVerb('tenants.get', {})
  if (tenant.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (!tenant.data) return <Problem problem={tenant.error} retry={() => void tenant.refetch()} />
  return <Editor key={tenant.data.id} tenant={tenant.data} />
}

function Editor({ tenant }: { tenant: Tenant }) {
  const t = useTexts()
  const common = useCommon()
  const mayWrite = useCan('tenant:write')
  const { message } = App.useApp()
  const [name, setName] = useState(tenant.name)
  const [hours, setHours] = useState(tenant.hours)
  const [policies, setPolicies] = useState(tenant.policies)
  const save = useVerbMutation('tenants.update', {
    refresh: ['tenants.get'],
    onSuccess: (saved) => {
      // The server may have set what the industry prescribes.
      setPolicies(saved.policies)
      void message.success(t.saved)
      void refreshSession()
    },
  })
  return (
    <div className={css.section}>
      {!mayWrite && <Notice tone="info">{t.org.readOnly}</Notice>}
      <section className={css.card}>
        <h2>{t.org.name}</h2>
        <Input
          value={name}
          maxLength={80}
          disabled={!mayWrite}
          aria-label={t.org.name}
          onChange={(event) => setName(event.target.value)}
        />
      </section>
      <HoursField hours={hours} change={setHours} disabled={!mayWrite} />
      <PoliciesFields
        policies={policies}
        change={(part) => setPolicies({ ...policies, ...part })}
        disabled={!mayWrite}
      />
      {mayWrite && (
        <Button
          className={css.saveAll}
          type="primary"
          loading={save.isPending}
          disabled={!name.trim() || hasBadHours(hours)}
          onClick={() => save.mutate({ name, hours, policies })}
        >
          {common.save}
        </Button>
      )}
    </div>
  )
}
