import { type SchemeRole, SchemeRole as SchemeRoles, type SchemeVersion } from '@tandem/contract'
import { Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useCan } from '../../../session/session.tsx'
import { Problem } from '../../../ui/problem.tsx'
import css from '../kpis.module.css'
import { useTexts } from '../texts.ts'
import { SchemeEditor } from './scheme-editor.tsx'
import { Versions } from './versions.tsx'

/** What each role is scored by: the scheme in force, and every one before it. */
export function Schemes() {
  const t = useTexts()
  const [role, setRole] = useState<SchemeRole>('agent')
  return (
    <div className={css.stack}>
      <Segmented<SchemeRole>
        aria-label={t.scheme.role}
        value={role}
        options={SchemeRoles.options.map((value) => ({ value, label: t.scheme.roles[value] }))}
        onChange={setRole}
      />
      <OfRole key={role} role={role} />
    </div>
  )
}

function OfRole({ role }: { role: SchemeRole }) {
  const mayWrite = useCan('kpi:write')
  const versions = useVerb('insights.schemeVersions', { role })
  const [chosen, setChosen] = useState<SchemeVersion | null>(null)
  if (versions.isPending) return <Skeleton active />
  if (versions.isError && !versions.data)
    return <Problem problem={versions.error} retry={() => void versions.refetch()} />
  const rows = versions.data?.rows ?? []
  const [current] = rows
  const shown = chosen ?? current
  if (!shown) return null
  return (
    <>
      <SchemeEditor
        key={`${shown.version} ${current?.version}`}
        scheme={shown}
        inForce={shown === current}
        mayWrite={mayWrite}
        saved={() => setChosen(null)}
      />
      <Versions rows={rows} shown={shown} show={setChosen} />
    </>
  )
}
