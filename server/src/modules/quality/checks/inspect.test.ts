import type { Rule, RuleCheck } from '@tandem/contract'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { defaultRules } from '../default-rules.ts'
import { BadRule, inspect, inspectorOf, responsible, riskOf, scoreOf, worst } from './inspect.ts'
import type { Talk } from './talk.ts'
import { groupsOf, ruleOf, talkOf } from './testing.ts'

/** What the only rule finds: the words below each span, or `-` for a finding without one. */
function found(check: RuleCheck, talk: Talk, more: Partial<Rule> = {}): string[] {
  const findings = inspect(inspectorOf(groupsOf(ruleOf(check, more))), 1, talk)
  return findings.flatMap(({ spans }) =>
    spans.length === 0
      ? ['-']
      : spans.map(({ seq, start, end }) => talk.said.find((one) => one.seq === seq)?.text.slice(start, end) ?? ''),
  )
}

describe('words', () => {
  const words: RuleCheck = { kind: 'words', words: ['脑残', 'scam', '加我微信'], unless: ['脑残粉'] }

  test.each([
    ['坐: 你脑残吗', ['脑残']],
    ['坐: 你腦 殘吗', ['腦 殘']],
    ['坐: 请加 我\u200b微 信', ['加 我\u200b微 信']],
    ['坐: 脑残粉都来了', []],
    ['坐: it is a ＳＣＡＭ!', ['ＳＣＡＭ']],
    ['坐: scampi', []],
    ['客: 你脑残吗', []],
    ['机: 你脑残吗', []],
  ])('%s', (line, expected) => {
    expect(found(words, talkOf([line]))).toEqual(expected)
  })

  it('looks at the AI where the rule says so', () => {
    expect(found(words, talkOf(['机: 脑残', '坐: 脑残']), { role: 'both' })).toHaveLength(2)
    expect(found(words, talkOf(['机: 脑残', '坐: 好']), { role: 'bot' })).toEqual(['脑残'])
  })

  it('finds whatever was put in, at its place', () => {
    const filler = fc.string({ unit: fc.constantFrom('您', '的', '订', ' ', 'a', '。', '😀', '\u200b'), maxLength: 30 })
    fc.assert(
      fc.property(filler, filler, (before, after) => {
        expect(found(words, talkOf([`坐: ${before}脑残。${after}`]))).toContain('脑残')
      }),
    )
  })
})

describe('patterns', () => {
  it('match in linear time, whatever they say', () => {
    const slow: RuleCheck = { kind: 'pattern', pattern: '(a+)+$' }
    // Backtracking would need longer than the universe has.
    expect(found(slow, talkOf([`坐: ${'a'.repeat(5000)}!`]))).toEqual([])
    expect(found({ kind: 'pattern', pattern: '退款.{0,4}到账' }, talkOf(['坐: 退款马上到账，放心']))).toEqual([
      '退款马上到账',
    ])
  })

  test.each(['[', '(?=a)b', 'a*', '(a{1000}){1000}', '[a-z]{900}'])('%s is refused', (pattern) => {
    expect(() => inspectorOf(groupsOf(ruleOf({ kind: 'pattern', pattern })))).toThrow(BadRule)
  })
})

describe('promises', () => {
  const check: RuleCheck = { kind: 'promise', words: ['保证', '一定赔', 'guarantee'] }
  test.each([
    ['坐: 我保证三天到', ['保证']],
    ['坐: 这个我们一定赔您', ['一定赔']],
    ['坐: 我们不能保证三天到', []],
    ['坐: 无法向您保证时间', []],
    ['坐: we cannot guarantee it', []],
    ['坐: we guarantee it', ['guarantee']],
    ['坐: 不用担心。我保证到', ['保证']],
  ])('%s', (line, expected) => {
    expect(found(check, talkOf([line]))).toEqual(expected)
  })
})

describe('ways around the service', () => {
  const check: RuleCheck = {
    kind: 'contact',
    ways: ['messenger', 'phone', 'link'],
    allowed: ['tandem.cn', '400-800-1234'],
  }
  test.each([
    ['加我微信聊', ['加我微信']],
    ['您加一下我的vx', ['加一下我的vx']],
    ['微信号：abc_12345 转我', ['微信号：abc_12345']],
    ['打我电话 13812345678', ['13812345678']],
    ['我们私下联系吧', ['私下联系']],
    ['see http://bad.example.com/x', ['http://bad.example.com']],
    ['上 www.tandem.cn 看看', []],
    ['上 shop.tandem.cn 看看', []],
    ['请关注我们的微信公众号', []],
    ['订单 20260101000001 已发出', []],
  ])('%s', (text, expected) => {
    expect(found(check, talkOf([`坐: ${text}`]))).toEqual(expected)
  })

  it('lets the agent repeat the number that the customer told', () => {
    expect(found(check, talkOf(['客: 我电话 13812345678', '坐: 您的电话是 138 1234 5678 对吗']))).toEqual([])
  })
})

describe('the course of an episode', () => {
  const gap: RuleCheck = { kind: 'gap', seconds: 120 }
  const unanswered: RuleCheck = { kind: 'unanswered', goodbyes: ['谢谢', '好的'] }
  const mood: RuleCheck = { kind: 'mood', steps: 1 }
  const opening: RuleCheck = {
    kind: 'script',
    place: 'opening',
    within: 2,
    when: 'missing',
    steps: [
      { title: '问候', anyOf: ['您好'] },
      { title: '身份', anyOf: ['为您服务', '很高兴'] },
    ],
  }

  it('counts a wait from the first open question, and anew when an agent takes over', () => {
    const lines = ['客: 在吗', '客: 人呢', '坐: 您好']
    expect(found(gap, talkOf(lines, [0, 60_000, 121_000]))).toEqual(['在吗'])
    expect(found(gap, talkOf(lines, [0, 60_000, 120_000]))).toEqual([])
    expect(found(gap, talkOf(lines, [0, 60_000, 300_000], [250_000]))).toEqual([])
  })

  it('knows a goodbye from a question', () => {
    expect(found(unanswered, talkOf(['坐: 您好', '客: 那我的退款呢']))).toEqual(['那我的退款呢'])
    for (const end of ['谢谢！', '好的谢谢😊', '好的 谢谢您啦~']) {
      expect(found(unanswered, talkOf(['坐: 您好', `客: ${end}`]))).toEqual([])
    }
    expect(found(unanswered, talkOf(['坐: 您好', '客: 在吗', '坐: 在的']))).toEqual([])
    expect(found(unanswered, talkOf(['机: 您好', '客: 在吗']))).toEqual([])
  })

  it('sees that a customer left angrier than they came', () => {
    expect(found(mood, talkOf(['客: 我的快递呢', '坐: 等着', '客: 你们太垃圾了，骗子！']))).toEqual([
      '你们太垃圾了，骗子！',
    ])
    expect(found(mood, talkOf(['客: 你们太垃圾了，骗子！', '坐: 抱歉', '客: 好吧谢谢']))).toEqual([])
  })

  it('wants the script in order', () => {
    expect(found(opening, talkOf(['坐: 您好，很高兴为您服务']))).toEqual([])
    expect(found(opening, talkOf(['坐: 您好', '客: 嗯', '坐: 很高兴认识您']))).toEqual([])
    expect(found(opening, talkOf(['坐: 很高兴', '坐: 您好']))).toEqual(['-'])
    expect(found(opening, talkOf(['坐: 说', '坐: 嗯', '坐: 您好，为您服务']))).toEqual(['-'])
    expect(found(opening, talkOf(['机: 在']))).toEqual([])
    expect(found({ ...opening, when: 'present' }, talkOf(['坐: 您好，很高兴为您服务']))).toEqual(['您好', '很高兴'])
  })
})

describe('the result', () => {
  const rules = groupsOf(
    ruleOf({ kind: 'words', words: ['烦'], unless: [] }, { key: 'rude' }),
    ruleOf({ kind: 'words', words: ['死'], unless: [] }, { key: 'fatal', fatal: true, level: 'critical' }),
  )
  const inspector = inspectorOf(rules)

  it('belongs to the agent who wrote most; what others did does not count against them', () => {
    const talk = talkOf(['坐: 您好', '坐: 请讲', '乙: 烦'])
    const findings = inspect(inspector, 3, talk)
    expect(responsible(talk)).toBe('a1')
    expect(findings).toMatchObject([{ number: 1, rule: 'rude', version: 3, agent: 'a2' }])
    expect(scoreOf(findings, 'a1')).toEqual({ score: 100, fatal: false })
    expect(scoreOf(findings, 'a2')).toEqual({ score: 90, fatal: false })
  })

  it('takes points once for each rule, and everything for a fatal one, until it is dismissed', () => {
    const findings = inspect(inspector, 1, talkOf(['坐: 烦', '坐: 烦烦', '坐: 死']))
    expect(findings.map(({ rule, spans }) => [rule, spans.length])).toEqual([
      ['rude', 3],
      ['fatal', 1],
    ])
    expect([scoreOf(findings, 'a1'), worst(findings)]).toEqual([{ score: 0, fatal: true }, 'critical'])
    expect(riskOf(findings)).toBeGreaterThan(riskOf(findings.slice(0, 1)))
    const dismissed = findings.map((one) => ({ ...one, dismissed: one.fatal }))
    expect([scoreOf(dismissed, 'a1'), worst(dismissed)]).toEqual([{ score: 90, fatal: false }, 'major'])
  })

  it('stays between nought and a hundred, with spans inside of their texts, for any talk', () => {
    const line = fc.tuple(fc.constantFrom('客', '机', '坐', '乙'), fc.string({ unit: 'grapheme', maxLength: 60 }))
    const all = inspectorOf(defaultRules('finance'))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const talk = talkOf(lines.map(([who, text]) => `${who}: ${text}`))
        const findings = inspect(all, 0, talk)
        const { score } = scoreOf(findings, responsible(talk))
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        for (const { seq, start, end } of findings.flatMap(({ spans }) => spans)) {
          const text = talk.said[seq - 1]?.text ?? ''
          expect(start <= end && end <= text.length).toBe(true)
        }
      }),
    )
  })

  it('does not look with a rule that is switched off, and refuses a key that comes twice', () => {
    const rule = ruleOf({ kind: 'words', words: ['x'], unless: [] })
    expect(inspect(inspectorOf(groupsOf({ ...rule, enabled: false })), 1, talkOf(['坐: x']))).toEqual([])
    expect(() => inspectorOf(groupsOf(rule, rule))).toThrow(/rule/)
  })
})
