import { randomInt, randomUUID } from 'node:crypto'
import type { Role } from '@tandem/contract'
import { chatPost, upload } from './chat.ts'
import { Client, PASSWORD, type Product, setUp, until, visit } from './product.ts'

/** What one tenant has, by the names that verbs take. */
export interface Belongings {
  tenant: string
  user: string
  login: string
  apiKey: string
  invitation: string
  channel: string
  /** The channel's public key. */
  channelKey: string
  customer: string
  otherCustomer: string
  conversation: string
  message: string
  offer: string
  file: string
  article: string
  intent: string
  flow: string
  /** Shortcut of a canned reply. */
  shortcut: string
  /** A group of questions for review. */
  cluster: string
  evaluationCase: string
  skill: string
  course: string
  /** Of a quiz that the staff began. */
  attempt: string
  /** A closed and checked one of the AI. */
  episode: string
  form: string
  plan: string
  review: string
  appeal: string
  case: string
  ticket: string
  /** The visitor's token. */
  token: string
  /** Words that stand in every text of the tenant and in no other's. */
  marker: string
}

export interface Staffed extends Belongings {
  /** An agent who is also supervisor and administrator. */
  staff: Client
  /** Security administrator. */
  keeper: Client
}

/** Two client companies on one installation, each with everything that a tenant can have and with people of its own. */
export async function twoTenants(product: Product): Promise<{ mine: Staffed; foreign: Staffed }> {
  const founder = await setUp(product)
  const mine = await furnish(product, founder, 'mine', '甲方词')
  const made = await founder.call('tenants.create', { name: '乙方词', pack: null, language: 'zh' })
  await founder.call('security.switchTenant', { tenant: made.id })
  return { mine, foreign: await furnish(product, founder, 'foreign', '乙方词') }
}

/** A user who has changed the one-time password and is signed in. */
export async function hire(product: Product, keeper: Client, login: string, name: string, roles: Role[]) {
  const { user, oneTimePassword } = await keeper.call('security.createUser', { login, name, roles })
  const client = await new Client(product).signIn(login, oneTimePassword)
  await client.call('security.changePassword', { current: oneTimePassword, next: PASSWORD })
  return { client, id: user.id }
}

async function furnish(product: Product, founder: Client, login: string, marker: string): Promise<Staffed> {
  const { client: keeper } = await hire(product, founder, `${login}.keeper`, marker, ['security_administrator'])
  const roles: Role[] = ['agent', 'supervisor', 'administrator']
  const { client: staff, id: user } = await hire(product, keeper, `${login}.staff`, marker, roles)
  const { tenant } = await staff.call('security.me', {})
  await until(async () => (await staff.post('workforce.me', {})).status === 200 || undefined)
  await staff.call('workforce.setPresence', { presence: 'online' })
  // Offers must outlive the test.
  await staff.call('tenants.update', { policies: { offerSeconds: 300 } })
  const skill = `${login}_skill`
  await staff.call('workforce.saveSkill', { key: skill, title: { zh: marker, en: marker } })
  const key = await keeper.call('security.createApiKey', { name: marker, scopes: ['conversation:read'] })
  const asked = { login: `${login}.invited`, name: marker, roles: ['agent' as const] }
  const { invitation } = await keeper.call('security.invite', asked)
  const channel = await staff.call('channels.create', { kind: 'web', name: marker, settings: {} })
  const chat = await converse(product, staff, channel.key, marker)
  const knowledge = await write(staff, marker)
  const learnt = await review(product, staff, tenant.id, marker)
  const school = await teach(staff, marker)
  const checked = await inspected(product, staff, { key: channel.key, user, marker })
  return {
    tenant: tenant.id,
    user,
    login: `${login}.staff`,
    apiKey: key.key.id,
    invitation: invitation.id,
    skill,
    marker,
    staff,
    keeper,
    channel: channel.id,
    channelKey: channel.key,
    ...chat,
    ...knowledge,
    ...learnt,
    ...school,
    ...checked,
  }
}

/** A visitor who wrote, sent a file and asked for a person; the agent holds the offer. */
async function converse(product: Product, staff: Client, key: string, marker: string) {
  const session = await visit(product.url, key)
  const other = await visit(product.url, key)
  const { token, conversation, customer } = session
  await staff.call('customers.update', { customer, name: marker, note: marker, tags: [marker] })
  const send = (body: object) => chatPost(product.url, token, 'messages', { id: `m-${Math.random()}`, body })
  const message = (await send({ kind: 'text', text: `${marker} 你好` })) as { id: string }
  const { file } = await upload(product.url, token, `${marker}.txt`, marker)
  await send({ kind: 'file', file, name: `${marker}.txt`, type: 'text/plain', bytes: 9 })
  await chatPost(product.url, token, 'human', {})
  const offer = await until(async () => (await staff.call('routing.offers', {})).rows[0]?.id)
  const ticket = (await staff.call('tickets.open', { conversation, subject: marker, requestId: randomUUID() })).id
  return { token, conversation, customer, otherCustomer: other.customer, message: message.id, file, offer, ticket }
}

async function write(staff: Client, marker: string) {
  const text = { zh: marker, en: marker }
  const article = await staff.call('knowledge.saveArticle', {
    key: 'shared.key',
    title: text,
    body: text,
    tags: [marker],
    validUntil: null,
  })
  const intent = await staff.call('knowledge.saveIntent', {
    key: 'shared.key',
    content: {
      title: text,
      triage: 'consult',
      priority: 3,
      outcome: { kind: 'article', article: 'shared.key' },
      examples: { zh: [marker], en: [] },
      followUps: [],
    },
  })
  const flow = await staff.call('knowledge.saveFlow', {
    key: 'shared',
    content: {
      title: text,
      cancelled: text,
      start: 'say',
      slots: [],
      steps: [
        { id: 'say', do: 'say', text, next: 'end' },
        { id: 'end', do: 'end' },
      ],
    },
  })
  const shortcut = `r${randomInt(1e9)}`
  await staff.call('knowledge.saveReply', { shortcut, title: text, text })
  return { article: article.id, intent: intent.id, flow: flow.id, shortcut }
}

/** A group of questions, written past the assistant, which has no model here, and a case of the evaluation set. */
async function review(product: Product, staff: Client, tenant: string, marker: string) {
  const { rows } = await product.database.pools.owner.query(
    `insert into learning_clusters (tenant_id, id, state, shaped, changed_at)
     values ($1, gen_random_uuid(), 'open', false, now()) returning id`,
    [tenant],
  )
  await staff.call('learning.addCases', { texts: [`${marker}吗`], intent: null })
  const cases = await staff.call('learning.cases', {})
  return { cluster: String(rows[0].id), evaluationCase: cases.rows[0]?.id ?? '' }
}

/** A course that somebody has begun. */
async function teach(staff: Client, marker: string) {
  const text = { zh: marker, en: marker }
  const { id: course } = await staff.call('training.saveCourse', {
    key: 'shared',
    state: 'published',
    content: {
      title: text,
      summary: text,
      rolePlay: null,
      certificate: { days: 30 },
      lessons: [{ id: 'first', title: text, body: text }],
      quiz: {
        draw: 1,
        passScore: 60,
        attempts: null,
        pool: [
          {
            id: 'one',
            kind: 'single',
            prompt: text,
            explanation: text,
            right: 'yes',
            options: ['yes', 'no'].map((id) => ({ id, text })),
          },
        ],
      },
    },
  })
  await staff.call('training.finishLesson', { course, lesson: 'first' })
  const { attempt } = await staff.call('training.startQuiz', { course })
  return { course, attempt }
}

/** Two closed conversations: one of the AI, to be scored and kept as a case, and one of the agent, who objects. */
async function inspected(
  product: Product,
  staff: Client,
  { key, user, marker }: { key: string; user: string; marker: string },
) {
  const closed = async (serve: boolean) => {
    const { token, conversation } = await visit(product.url, key)
    await chatPost(product.url, token, 'messages', { id: 'first', body: { kind: 'text', text: marker } })
    if (serve) {
      await staff.call('routing.takeOver', { conversation })
      await staff.call('conversations.reply', { conversation, body: { kind: 'text', text: marker } })
    }
    const { episode } = await staff.call('conversations.close', { conversation, reason: 'resolved' })
    await until(async () => (await staff.post('quality.result', { episode })).status === 200 || undefined)
    return episode ?? ''
  }
  const episode = await closed(false)
  const own = await closed(true)
  const words = { zh: marker, en: marker }
  const form = await staff.call('quality.saveForm', {
    name: marker,
    items: [{ key: 'all', title: words, hint: words, weight: 1, max: 1, fatal: false }],
  })
  const plan = await staff.call('quality.savePlan', {
    name: marker,
    form: form.id,
    mode: 'count',
    amount: 1,
    every: 'day',
    strata: [],
    risky: 0,
    inspectors: [user],
    enabled: true,
  })
  const review = await staff.call('quality.startReview', { episode, form: form.id })
  const appeal = await staff.call('quality.appeal', { episode: own, reason: marker })
  const kept = await staff.call('quality.saveCase', {
    episode,
    kind: 'good',
    title: marker,
    why: marker,
    tags: [marker],
  })
  return { episode, form: form.id, plan: plan.id, review: review.id, appeal: appeal.id, case: kept.id }
}
