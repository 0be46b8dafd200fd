import { EditOutlined } from '@ant-design/icons'
import type { Agent } from '@tandem/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useSkillTitle } from '../../../shell/use-skill-title.ts'
import { Face } from '../../../ui/face.tsx'
import { ListSection } from '../list-section.tsx'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'
import { AgentDialog } from './agent-dialog.tsx'

/** How many conversations each agent takes at once, and what they are good at. */
export function AgentsSection() {
  const t = useTexts()
  const agents = useVerb('workforce.agents', {})
  const [edited, setEdited] = useState<Agent | null>(null)
  return (
    <>
      <ListSection
        query={agents}
        empty={{ title: t.agent.empty, hint: t.agent.emptyHint }}
        row={(agent) => <Row key={agent.id} agent={agent} edit={() => setEdited(agent)} />}
      />
      {edited && <AgentDialog agent={edited} close={() => setEdited(null)} />}
    </>
  )
}

function Row({ agent, edit }: { agent: Agent; edit: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const titleOf = useSkillTitle()
  return (
    <li className={css.row}>
      <Face name={agent.name} />
      <span className={css.main}>
        <strong>{agent.name}</strong>
        <small>{t.agent.takes(agent.capacity)}</small>
      </span>
      <span className={css.tags}>
        {agent.skills.length === 0 && <small>{t.agent.none}</small>}
        {agent.skills.map(({ key, level }) => (
          <span key={key} className={css.tag}>
            {titleOf(key)} <b>{t.agent.level(level)}</b>
          </span>
        ))}
      </span>
      <Button type="text" icon={<EditOutlined />} aria-label={`${common.edit} ${agent.name}`} onClick={edit} />
    </li>
  )
}
