import type { Administrator } from './tenant.ts'

/** A few topics of a shop, so that a model is trained within seconds. */
export const TOPICS: Readonly<Record<string, readonly string[]>> = {
  'order.cancel': [
    '怎么取消订单',
    '我要取消订单',
    '订单不要了',
    '帮我把订单取消',
    '取消一下刚下的单',
    '下错单了想取消',
    '还没发货能取消吗',
    '不想买了怎么取消',
  ],
  'shop.repair': [
    '东西坏了能修吗',
    '可以维修吗',
    '保修期多久',
    '在哪里维修',
    '修一次多少钱',
    '坏了怎么返修',
    '过了保修期还修吗',
    '维修要寄到哪里',
  ],
  'coupon.get': [
    '优惠券在哪里领',
    '怎么领券',
    '有没有优惠券',
    '新人券怎么拿',
    '领券入口在哪',
    '优惠券领取',
    '今天还有券吗',
    '领券中心怎么进',
  ],
}

/** Publishes an article and an intent for each topic, and waits until they are learnt. */
export async function teachTopics({ call }: Administrator): Promise<void> {
  for (const [key, examples] of Object.entries(TOPICS)) {
    const title = { zh: examples[0] ?? key, en: key }
    const body = { zh: `${examples[0]}：请看说明。`, en: key }
    const article = await call('knowledge.saveArticle', { key, title, body, tags: [], validUntil: null })
    const content = {
      title,
      triage: 'consult' as const,
      priority: 3,
      followUps: [],
      outcome: { kind: 'article' as const, article: key },
      examples: { zh: [...examples], en: [] },
    }
    const intent = await call('knowledge.saveIntent', { key, content })
    for (const item of [
      { kind: 'article' as const, id: article.id },
      { kind: 'intent' as const, id: intent.id },
    ]) {
      await call('knowledge.submit', item)
      await call('knowledge.publish', item)
    }
  }
  for (let waited = 0; waited < 600; waited++) {
    const { state, revision, intents } = await call('assistant.status', {})
    if (state === 'ready' && intents === Object.keys(TOPICS).length && revision >= intents) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the topics were not learnt')
}
