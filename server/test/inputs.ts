import type { VerbInput, VerbName } from '@tandem/contract'
import type { Belongings } from './world.ts'

let calls = 0

const emptyFlow: VerbInput<'knowledge.saveFlow'>['content'] = {
  ...{ title: { zh: 'x', en: 'x' }, cancelled: { zh: 'x', en: 'x' }, start: 'end', slots: [] },
  steps: [{ id: 'end', do: 'end' }],
}

/**
 * For every verb of the contract, valid inputs that name things of `of`; the second argument is the caller's own tenant
 * for what has to be real beside it. A verb that is missing here does not compile and fails the tenancy test.
 */
export const inputs: { [N in VerbName]: (of: Belongings, own: Belongings) => VerbInput<N>[] } = {
  'security.signIn': ({ login }) => [{ login, password: 'Wrong-password-1' }],
  'security.signOut': () => [{}],
  'security.me': () => [{}],
  'security.setLanguage': () => [{ language: 'zh' }],
  'security.changePassword': () => [{ current: 'Wrong-password-1', next: 'Another-river-boat-72' }],
  'security.switchTenant': ({ tenant }) => [{ tenant }],
  'security.beginTotp': () => [{}],
  'security.confirmTotp': () => [{ totp: '000000' }],
  'security.ticket': () => [{}],
  'security.users': () => [{}],
  'security.createUser': () => [{ login: `new.user.${++calls}`, name: '新人', roles: ['agent'] }],
  'security.addMember': ({ login }) => [{ login, roles: ['agent'] }],
  'security.resetPassword': ({ user }) => [{ user }, { user, totp: true }],
  'security.setRoles': ({ user }) => [
    { user, roles: ['agent'] },
    { user, roles: [] },
  ],
  'security.setDisabled': ({ user }) => [{ user, disabled: true }],
  'security.apiKeys': () => [{}],
  'security.createApiKey': () => [{ name: 'key', scopes: ['conversation:read'] }],
  'security.revokeApiKey': ({ apiKey }) => [{ key: apiKey }],
  'security.audit': ({ user }) => [{}, { actor: user }],
  'security.verifyAudit': () => [{}],
  'tenants.setupStatus': () => [{}],
  'tenants.setup': () => [
    {
      ...{ token: 'used', organisation: 'x', name: 'x', login: 'late.comer' },
      ...{ password: 'Wide-river-boat-71', pack: null, language: 'zh' },
    },
  ],
  'tenants.list': () => [{}],
  'tenants.create': () => [{ name: '又一家', pack: null, language: 'zh' }],
  'tenants.get': () => [{}],
  'tenants.update': () => [{}],
  'customers.get': ({ customer }) => [{ customer }],
  'customers.search': ({ marker }) => [{}, { query: marker }],
  'customers.update': ({ customer }) => [{ customer, name: '改', tags: ['x'] }],
  'customers.merge': ({ customer, otherCustomer }, own) => [
    { into: own.customer, from: customer },
    { into: customer, from: own.customer },
    { into: customer, from: otherCustomer },
  ],
  'customers.reveal': ({ customer }) => [{ customer, field: 'name', reason: 'look at it' }],
  'workforce.agents': () => [{}],
  'workforce.me': () => [{}],
  'workforce.setPresence': () => [{ presence: 'away' }],
  'workforce.updateAgent': ({ user, skill }, own) => [
    { agent: user, capacity: 1 },
    { agent: own.user, skills: [{ key: skill, level: 1 }] },
  ],
  'workforce.skills': () => [{}],
  'workforce.saveSkill': () => [{ key: 'extra', title: { zh: '新', en: 'new' } }],
  'workforce.deleteSkill': ({ skill }) => [{ key: skill }],
  'conversations.send': ({ conversation }) => [
    { conversation, body: { kind: 'text', text: 'x' }, clientId: `c-${++calls}` },
  ],
  'conversations.reply': ({ conversation, file }, own) => [
    { conversation, body: { kind: 'text', text: 'x' } },
    { conversation: own.conversation, body: { kind: 'file', file, name: 'x', type: 'x', bytes: 1 } },
  ],
  'conversations.note': ({ conversation }) => [{ conversation, text: 'x' }],
  'conversations.list': ({ customer, marker }) => [
    { view: 'all' },
    { view: 'open' },
    { view: 'all', customer },
    { view: 'all', tag: marker },
  ],
  'conversations.get': ({ conversation }) => [{ conversation }],
  'conversations.messages': ({ conversation }) => [{ conversation }, { conversation, after: 0 }],
  'conversations.episodes': ({ customer }) => [{ customer }],
  'conversations.search': ({ marker }) => [{ query: marker }],
  'conversations.read': ({ conversation }) => [{ conversation, seq: 1 }],
  'conversations.tag': ({ conversation }) => [{ conversation, tags: ['x'] }],
  'conversations.close': ({ conversation }) => [{ conversation, reason: 'other' }],
  'conversations.rate': ({ conversation }) => [{ conversation, stars: 1 }],
  'channels.kinds': () => [{}],
  'channels.list': () => [{}],
  'channels.create': () => [{ kind: 'none', name: 'x', settings: {} }],
  'channels.update': ({ channel }) => [{ channel, enabled: false }],
  'channels.remove': ({ channel }) => [{ channel }],
  'knowledge.articles': ({ marker }) => [{}, { query: marker }],
  'knowledge.article': ({ article }) => [{ id: article }],
  'knowledge.saveArticle': ({ article }) => [
    {
      ...{ id: article, key: `stolen_${++calls}`, title: { zh: 'x', en: '' } },
      ...{ body: { zh: 'x', en: '' }, tags: [], validUntil: null },
    },
  ],
  'knowledge.intents': ({ marker }) => [{}, { query: marker }],
  'knowledge.intent': () => [{ key: 'shared.key' }],
  'knowledge.saveIntent': ({ intent }) => [
    {
      id: intent,
      key: `stolen_${++calls}`,
      content: {
        ...{ title: { zh: 'x', en: 'x' }, triage: 'consult', priority: 3, examples: { zh: [], en: [] } },
        ...{ outcome: { kind: 'handover', reason: 'complaint' }, followUps: [] },
      },
    },
  ],
  'knowledge.submit': items,
  'knowledge.publish': items,
  'knowledge.reject': (of) => items(of).map((item) => ({ ...item, reason: 'no' })),
  'knowledge.retire': items,
  'knowledge.versions': items,
  'knowledge.import': () => [{ name: 'a.md', format: 'markdown', base64: '' }],
  'knowledge.replies': () => [{}],
  'knowledge.deleteReply': () => [{ shortcut: 'mine' }],
  'knowledge.saveReply': () => [{ shortcut: 'mine', title: { zh: 'x', en: 'x' }, text: { zh: 'x', en: 'x' } }],
  'knowledge.flows': ({ marker }) => [{}, { query: marker }],
  'knowledge.flow': () => [{ key: 'shared' }],
  'knowledge.saveFlow': ({ flow }) => [{ id: flow, key: `stolen_${++calls}`, content: emptyFlow }],
  'commerce.order': ({ conversation }) => [{ number: '20260101000001', conversation }],
  'commerce.ordersOf': ({ customer }) => [{ customer }],
  'commerce.requestRefund': ({ conversation }) => [
    { order: '20260101000001', reason: 'x', conversation, requestId: 'request-1' },
  ],
  'commerce.shop': () => [{}],
  'commerce.connectShop': () => [{ kind: 'none', settings: {} }],
  'assistant.status': () => [{}],
  'assistant.explain': ({ marker }) => [{ text: marker }],
  'assistant.suggest': ({ conversation }) => [{ conversation }],
  'assistant.why': ({ message }) => [{ message }],
  'assistant.rate': ({ message }) => [{ message, good: true }],
  'assistant.simulateFlow': () => [
    { key: 'shared', flow: emptyFlow, language: 'zh', state: null, input: { kind: 'said', text: '在吗' } },
  ],
  'assistant.summary': ({ conversation }) => [{ conversation }],
  'routing.handover': ({ conversation }) => [{ conversation }],
  'routing.queue': () => [{}],
  'routing.offers': () => [{}],
  'routing.accept': ({ offer }) => [{ offer }],
  'routing.decline': ({ offer }) => [{ offer }],
  'routing.take': ({ conversation }) => [{ conversation }],
  'routing.transfer': ({ conversation, user, skill }, own) => [
    { conversation, to: { agent: own.user }, note: '' },
    { conversation: own.conversation, to: { agent: user }, note: '' },
    { conversation: own.conversation, to: { skill }, note: '' },
  ],
  'routing.release': ({ conversation }) => [{ conversation }],
  'routing.place': ({ conversation }) => [{ conversation }],
  'insights.live': () => [{}],
  'insights.series': () => [{}],
  'insights.topIntents': () => [{}],
}

function items({ article, intent }: Belongings): VerbInput<'knowledge.submit'>[] {
  return [
    { kind: 'article', id: article },
    { kind: 'intent', id: intent },
  ]
}
