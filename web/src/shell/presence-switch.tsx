import { DownOutlined } from '@ant-design/icons'
import type { Presence } from '@tandem/contract'
import { App, Dropdown } from 'antd'
import { useEffect, useRef } from 'react'
import { useVerb, useVerbMutation } from '../api/hooks.ts'
import css from './shell.module.css'
import { useTexts } from './texts.ts'

const all: Presence[] = ['online', 'away', 'offline']

/** An agent who misses offers is made away by the server; they must not believe that it is merely quiet. */
function useMadeAway(presence: Presence | undefined, asked: Presence | undefined): void {
  const t = useTexts()
  const { message } = App.useApp()
  const before = useRef(presence)
  useEffect(() => {
    if (before.current === 'online' && presence === 'away' && asked !== 'away') void message.warning(t.madeAway, 15)
    before.current = presence
  }, [presence, asked, message, t.madeAway])
}

/** Online, away or offline, with how many of the agent's places are taken. */
export function PresenceSwitch() {
  const t = useTexts()
  const agent = useVerb('workforce.me', {}).data
  const set = useVerbMutation('workforce.setPresence', { refresh: ['workforce.me', 'workforce.agents'] })
  useMadeAway(agent?.presence, set.variables?.presence)
  if (!agent) return <span className={css.presence} aria-hidden="true" />
  const shown = set.isPending ? set.variables.presence : agent.presence
  const items = all.map((presence) => ({
    key: presence,
    label: (
      <span className={css.presenceItem}>
        <i className={css.dot} data-presence={presence} />
        <span>
          {t.presence[presence]}
          <small>{t.presenceHint[presence]}</small>
        </span>
      </span>
    ),
    onClick: () => set.mutate({ presence }),
  }))
  return (
    <Dropdown menu={{ items, selectedKeys: [shown] }} trigger={['click']} placement="bottomRight">
      <button type="button" className={css.presence} title={t.presenceLabel}>
        <i className={css.dot} data-presence={shown} />
        <span>{t.presence[shown]}</span>
        <span className={css.load} title={t.load(agent.load, agent.capacity)}>
          {agent.load}/{agent.capacity}
        </span>
        <DownOutlined className={css.caret} />
      </button>
    </Dropdown>
  )
}
