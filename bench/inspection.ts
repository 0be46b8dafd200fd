import { inspect, inspectorOf } from '@tandem/server/modules/quality/checks/inspect.ts'
import type { Said, Talk } from '@tandem/server/modules/quality/checks/talk.ts'
import { defaultRules } from '@tandem/server/modules/quality/default-rules.ts'
import { round } from './lib/statistics.ts'

const EPISODES = 3000
const MESSAGES = 16
const LINES = [
  '您好，很高兴为您服务，请问有什么可以帮您？',
  '我上周买的耳机到现在还没有收到，能帮我查一下物流吗，订单号是 20260101000001',
  '好的，请稍等，我马上为您查询物流信息，您的包裹已经到达杭州转运中心。',
  '那大概什么时候能到呢？我明天要出差，很着急',
  '预计明天上午派送，如有变化我们会第一时间通知您，还有其他问题吗？',
]
/** One episode in ten has a violation that has to be found. */
const VIOLATION = '您加我微信 abc_12345，我私下联系您处理'

/** Rules alone, without a database: how many episodes a second, and whether every planted violation is found. */
export async function run() {
  const inspector = inspectorOf(defaultRules('finance'))
  const talks = Array.from({ length: EPISODES }, (_, i) => talk(i))
  for (const one of talks.slice(0, 200)) inspect(inspector, 0, one)
  const began = performance.now()
  const found = talks.map((one) => inspect(inspector, 0, one))
  const seconds = (performance.now() - began) / 1000
  const flagged = found.filter((findings) => findings.some(({ rule }) => rule === 'off_platform')).length
  return {
    episodesPerSecond: Math.round(EPISODES / seconds),
    messagesPerSecond: Math.round((EPISODES * MESSAGES) / seconds),
    plantedFound: round(flagged / Math.ceil(EPISODES / 10), 3),
  }
}

function talk(number: number): Talk {
  const said = Array.from({ length: MESSAGES }, (_, i): Said => {
    const by = i % 2 === 1 ? 'customer' : 'agent'
    const text = number % 10 === 0 && i === 8 ? VIOLATION : (LINES[(i + number) % LINES.length] ?? '')
    return { seq: i + 1, at: i * 20_000, by, agent: by === 'agent' ? 'a' : null, text }
  })
  return { said, takenOn: [] }
}
