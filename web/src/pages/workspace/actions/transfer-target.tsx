import type { Agent } from '@tandem/contract'
import { Select } from 'antd'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useSession } from '../../../session/session.tsx'
import { useTexts } from '../texts.ts'
import css from './actions.module.css'

/** `value` and `onChange` are given by the form item around it. */
interface Props {
  autoFocus?: boolean
  value?: string
  onChange?: (value: string) => void
}

interface AgentProps extends Props {
  /** Who has the conversation already. */
  except?: string | undefined
  /** Only colleagues who are online can be chosen, not those on a break. */
  online?: boolean
}

const order = { online: 0, away: 1, offline: 2 } as const
const byReach = (a: Agent, b: Agent) =>
  order[a.presence] - order[b.presence] || a.load / a.capacity - b.load / b.capacity

/** Colleagues, those who can answer at once first. */
export function AgentSelect({ except, online, ...props }: AgentProps) {
  const t = useTexts()
  const { user } = useSession()
  const agents = useVerb('workforce.agents', {})
  const rows = (agents.data?.rows ?? []).filter(({ id }) => id !== user.id && id !== except).sort(byReach)
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'name' }}
      loading={agents.isPending}
      placeholder={t.chooseAgent}
      aria-label={t.chooseAgent}
      options={rows.map((agent) => ({
        value: agent.id,
        name: agent.name,
        disabled: online ? agent.presence !== 'online' : agent.presence === 'offline',
        label: (
          <span className={css.person}>
            <i data-presence={agent.presence} />
            {agent.name}
            <small>
              {t.presence[agent.presence]} {agent.load}/{agent.capacity}
            </small>
          </span>
        ),
      }))}
    />
  )
}

export function SkillSelect(props: Props) {
  const t = useTexts()
  const localized = useLocalized()
  const skills = useVerb('workforce.skills', {})
  return (
    <Select
      {...props}
      loading={skills.isPending}
      placeholder={t.chooseSkill}
      aria-label={t.chooseSkill}
      options={(skills.data?.rows ?? []).map((skill) => ({ value: skill.key, label: localized(skill.title) }))}
    />
  )
}
