import type { Module } from '../../kernel/module.ts'
import { agents } from './agents.ts'
import { goneDeadline } from './connections.ts'
import { deleteSkill } from './delete-skill.ts'
import { me } from './me.ts'
import { onUsers } from './react.ts'
import { saveSkill } from './save-skill.ts'
import { tables } from './schema.ts'
import { setPresence } from './set-presence.ts'
import { skills } from './skills.ts'
import { updateAgent } from './update-agent.ts'

export { agentConnected, agentDisconnected } from './connections.ts'
export { enrol } from './enrol.ts'
export { announceChange, listAgents, lockAgents } from './internal.ts'
export { changeLoad, hasRoom } from './load.ts'
export { changePresence } from './presence.ts'
export { agents, deleteSkill, me, saveSkill, setPresence, skills, updateAgent }

export const workforce: Module = {
  name: 'workforce',
  tables,
  verbs: [agents, me, setPresence, updateAgent, skills, saveSkill, deleteSkill],
  reactors: [onUsers],
  deadlines: [goneDeadline],
}
