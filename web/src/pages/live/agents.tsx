import { UserOutlined } from '@ant-design/icons'
import type { Agent, Conversation, Presence } from '@tandem/contract'
import { Skeleton } from 'antd'
import { useVerb } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { useCan } from '../../session/session.tsx'
import { useTexts as useShellTexts } from '../../shell/texts.ts'
import { Empty } from '../../ui/empty.tsx'
import { Face } from '../../ui/face.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Scroller } from '../../ui/scroller.tsx'
import { useNow } from '../../ui/use-now.ts'
import { AgentChats } from './agent-chats.tsx'
import css from './live.module.css'
import { Panel } from './panel.tsx'
import { useTexts } from './texts.ts'
import { useAgentChats } from './use-agent-chats.ts'

const order: Record<Presence, number> = { online: 0, away: 1, offline: 2 }

/** Who is at work, how many of their places are taken and, for supervisors, with whom they talk. */
export function Agents() {
  const t = useTexts()
  const agents = useVerb('workforce.agents', {}, { refetchInterval: 5000 })
  const chats = useAgentChats(useCan('conversation:supervise'))
  const rows = agents.data?.rows.toSorted((a, b) => order[a.presence] - order[b.presence] || b.load - a.load)
  return (
    <Panel title={t.agentsTitle} count={rows?.length}>
      {agents.isPending && <Skeleton active />}
      {agents.isError && !rows && <Problem problem={agents.error} retry={() => void agents.refetch()} />}
      {chats.problem && <Problem problem={chats.problem} retry={chats.retry} />}
      {rows?.length === 0 && <Empty icon={<UserOutlined />} title={t.agentsEmpty} hint={t.agentsEmptyHint} />}
      <Scroller className={css.rows}>
        <ul>
          {rows?.map((agent) => (
            <AgentRow key={agent.id} agent={agent} chats={chats.of(agent.id)} />
          ))}
        </ul>
      </Scroller>
    </Panel>
  )
}

function AgentRow({ agent, chats }: { agent: Agent; chats: Conversation[] }) {
  const t = useTexts()
  const shell = useShellTexts()
  const format = useFormat()
  const now = useNow(30_000)
  const seconds = (now - Date.parse(agent.presenceSince)) / 1000
  return (
    <li>
      <div className={css.row}>
        <Face name={agent.name} size={30} />
        <span className={css.who}>
          <strong>{agent.name}</strong>
          <span>
            <i className={css.dot} data-presence={agent.presence} />
            {shell.presence[agent.presence]} {t.since(format.span(seconds))}
          </span>
        </span>
        <span className={css.places}>
          <meter min={0} max={Math.max(1, agent.capacity)} value={agent.load} aria-label={t.load} />
          {agent.load}/{agent.capacity}
        </span>
      </div>
      {chats.length > 0 && <AgentChats agent={agent.name} chats={chats} now={now} />}
    </li>
  )
}
