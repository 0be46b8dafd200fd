import { actionTitles } from '@tandem/contract/action-titles.ts'
import { DatePicker, Segmented, Select } from 'antd'
import type { RangePickerProps } from 'antd/es/date-picker'
import { useVerb } from '../../api/hooks.ts'
import { useCan, useSession } from '../../session/session.tsx'
import css from './audit.module.css'
import { useTexts } from './texts.ts'
import { useActionTitle } from './use-action-title.ts'
import { type AuditFilter, useEntries } from './use-entries.ts'

interface Props {
  filter: AuditFilter
  change: (filter: AuditFilter) => void
}

/** Leaves out what is empty: the server takes a missing field as 'any'. */
const without = (filter: AuditFilter): AuditFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''))

/** Action, person and time. */
export function Filters({ filter, change }: Props) {
  const t = useTexts()
  const { runsInstallation } = useSession()
  const set = (part: AuditFilter) => change(without({ ...filter, ...part }))
  const setRange: RangePickerProps['onChange'] = (range) =>
    set({ since: range?.[0]?.toISOString(), until: range?.[1]?.toISOString() })
  return (
    <div className={css.filters}>
      {runsInstallation && (
        <Segmented<NonNullable<AuditFilter['of']>>
          value={filter.of ?? 'tenant'}
          onChange={(of) => set({ of: of === 'tenant' ? undefined : of })}
          aria-label={t.of}
          options={[
            { value: 'tenant', label: t.ofs.tenant },
            { value: 'installation', label: t.ofs.installation },
          ]}
        />
      )}
      <ActionField value={filter.action} change={(action) => set({ action })} />
      <ActorField value={filter.actor} change={(actor) => set({ actor })} />
      <DatePicker.RangePicker
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        onChange={setRange}
        aria-label={t.range}
        placeholder={[t.from, t.until]}
      />
    </div>
  )
}

/** Found by its words or its technical name; a refusal may have a name without words. */
function ActionField({ value, change }: { value: string | undefined; change: (action: string | undefined) => void }) {
  const t = useTexts()
  const titleOf = useActionTitle()
  const seen = useEntries({}).data?.rows.map(({ action }) => action) ?? []
  const options = [...new Set([...Object.keys(actionTitles), ...seen])].map((action) => ({
    value: action,
    label: titleOf(action) ?? action,
  }))
  return (
    <Select
      value={value ?? null}
      onChange={(action: string | null) => change(action ?? undefined)}
      allowClear
      showSearch={{
        filterOption: (input, option) =>
          `${option?.label} ${option?.value}`.toLowerCase().includes(input.toLowerCase()),
      }}
      placeholder={t.allActions}
      aria-label={t.action}
      popupMatchSelectWidth={320}
      options={options}
      optionRender={({ label, value: action }) => (
        <span className={css.action}>
          <b>{label}</b>
          <code>{action}</code>
        </span>
      )}
    />
  )
}

function ActorField({ value, change }: { value: string | undefined; change: (actor: string | undefined) => void }) {
  const t = useTexts()
  const mayReadUsers = useCan('user:read')
  const users = useVerb('security.users', {}, { enabled: mayReadUsers, staleTime: 60_000 })
  if (!mayReadUsers) return null
  return (
    <Select
      value={value ?? null}
      onChange={(actor: string | null) => change(actor ?? undefined)}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t.allActors}
      aria-label={t.actor}
      options={users.data?.rows.map((user) => ({ value: user.id, label: `${user.name} (${user.login})` }))}
    />
  )
}
