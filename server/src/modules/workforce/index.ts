import type { Module } from '../../kernel/module.ts'
import { agents } from './agents.ts'
import { broadcast } from './broadcast.ts'
import { broadcasts } from './broadcasts.ts'
import { goneDeadline } from './connections.ts'
import { deleteSkill } from './delete-skill.ts'
import { policy } from './get-policy.ts'
import { me } from './me.ts'
import { onUsers } from './react.ts'
import { saveSkill } from './save-skill.ts'
import { tables } from './schema.ts'
import { setPolicy } from './set-policy.ts'
import { setPresence } from './set-presence.ts'
import { skills } from './skills.ts'
import { updateAgent } from './update-agent.ts'

export { gatedSkills, grantCertificate, revokeCertificate } from './certificates.ts'
export { agentConnected, agentDisconnected } from './connections.ts'
export { enrol } from './enrol.ts'
export { type AgentRow, agentNames, announceChange, listAgents, lockAgents } from './internal.ts'
export { type Lease, leasableFor, leasedAway, PAUSE_MS, writeLeases } from './lease.ts'
export { changeLoad, writeLoads } from './load.ts'
export { defaultPolicy, policyOf } from './policy.ts'
export { changePresence } from './presence.ts'
export { type Booking, booked, hasRoom, PLACE, type Room, shareOf, weightFor } from './rules.ts'
export { tenantsOf } from './tenants-of.ts'
export { agents, broadcast, deleteSkill, me, policy, saveSkill, setPolicy, setPresence, skills, updateAgent }

export const workforce: Module = {
  name: 'workforce',
  tables,
  verbs: [
    ...[agents, me, setPresence, updateAgent, skills, saveSkill, deleteSkill],
    ...[policy, setPolicy, broadcast, broadcasts],
  ],
  reactors: [onUsers],
  deadlines: [goneDeadline],
}
