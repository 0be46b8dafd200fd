import { Browser, Refused } from './api.ts'
import { newPassword, Roster } from './roster.ts'
import { linger, type Stage } from './stage.ts'

const AGENTS = [
  ['lin', '林小满'],
  ['chen', '陈默'],
  ['zhao', '赵一鸣'],
  ['wu', '吴桐'],
  ['amy', 'Amy Zhou'],
] as const

/**
 * The demo's own tenant: made where setup is still needed, found again at a later start. An installation that somebody
 * else has set up is left alone. @throws when it is not the demo's
 */
export async function findOrMake(stage: Stage, setupToken: string | null): Promise<Roster> {
  const { dataDir } = stage.services.config
  if (setupToken) return make(stage, setupToken)
  const roster = Roster.read(dataDir)
  if (roster && (await isOurs(stage, roster))) return roster
  throw new Error(
    '这里已有正式租户，--demo 不会动它。请为演示另用一个数据目录，例如 TANDEM_DATA=./.tandem-demo / ' +
      'This installation has a tenant of its own, which --demo leaves alone. Give the demo another data folder, e.g. TANDEM_DATA=./.tandem-demo',
  )
}

async function make(stage: Stage, token: string): Promise<Roster> {
  const administrator = { login: 'demo', password: newPassword() }
  const me = await new Browser(stage).call('tenants.setup', {
    ...administrator,
    token,
    organisation: '双人单车商城（演示）',
    name: '店长小周',
    pack: 'ecommerce',
    language: 'zh',
  })
  const roster = new Roster(stage.services.config.dataDir, { tenant: me.tenant.id, administrator, agents: [] })
  roster.save()
  return roster
}

async function isOurs(stage: Stage, roster: Roster): Promise<boolean> {
  try {
    await roster.signIn(new Browser(stage), roster.agents[0] ?? roster.administrator)
    return true
  } catch (error) {
    if (error instanceof Refused && error.code !== 'bad_credentials') throw error
    return false
  }
}

/** Creates the agents that are still missing, as the administrator would. */
export async function hire(stage: Stage, roster: Roster): Promise<void> {
  const missing = AGENTS.filter(([login]) => !roster.agents.some((agent) => agent.login === `demo-${login}`))
  if (missing.length === 0) return
  const browser = new Browser(stage)
  await roster.signIn(browser, roster.administrator)
  for (const [short, name] of missing) {
    const login = `demo-${short}`
    const password = await passwordOf(browser, login, name)
    roster.add({ login, password })
  }
}

/** The one-time password of a new user, or of one whose creation was cut off before it was written down. */
async function passwordOf(browser: Browser, login: string, name: string): Promise<string> {
  try {
    return (await browser.call('security.createUser', { login, name, roles: ['agent'] })).oneTimePassword
  } catch (error) {
    const { rows } = await browser.call('security.users', {})
    const user = rows.find((row) => row.login === login)
    if (!user) throw error
    return (await browser.call('security.resetPassword', { user: user.id })).oneTimePassword
  }
}

/** Training takes half a minute on a small machine; after this long people answer until it is done. */
const MODEL_PATIENCE_S = 180

/** Waits until the website channel is there and, within reason, until the assistant has learnt the pack. */
export async function opened(stage: Stage, roster: Roster): Promise<{ key: string; orders: string[] }> {
  const browser = new Browser(stage)
  await roster.signIn(browser, roster.agents[0] ?? roster.administrator)
  for (let waited = 0; !stage.signal.aborted; waited++) {
    const { rows } = await browser.call('channels.list', {})
    const { version } = await browser.call('assistant.status', {})
    const web = rows.find(({ kind, enabled }) => kind === 'web' && enabled)
    if (web && (version || waited >= MODEL_PATIENCE_S)) {
      const { samples } = await browser.call('commerce.shop', {})
      return { key: web.key, orders: samples }
    }
    await linger(stage, 1)
  }
  throw new Error('stopped before the tenant was ready')
}
