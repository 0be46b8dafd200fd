import type { Draft } from '@tandem/contract'
import { dictionary } from './dictionary.ts'
import { useToolTitle } from './tool-title.ts'

const zh = {
  badge: { embedded: '内置 AI', rewrote: '模型换了说法 · 原文作答', wrote: '模型撰写 · 已逐句核对' },
  outcome: {
    rewrote: '模型换了个说法，内置 AI 听懂了，答案是发布的文章',
    wrote: '模型依据文章写成，每句都核对过出处',
    looked_up: '模型选了查询，结果用固定的话告知',
    proposed: '模型建议了一项操作，由人工决定',
    refused: '模型的答复没有通过核对，未采用',
    failed: '模型没有给出可用的答复',
  },
  why: {
    empty: '文章里没有答案',
    too_long: '过长',
    citation: '引用了不存在的文章',
    markup: '含链接、图片或代码',
    figure: '数字在文章里查无出处',
    promise: '作了文章里没有的承诺',
    contradiction: '与文章意思相反',
    unsupported: '内容在文章里查无出处',
    tool_unknown: '想用未提供的工具',
    tool_input: '工具参数不对',
    tool_not_said: '想查客户没有提到的订单',
    tool_not_found: '没有查到',
    tool_unavailable: '查询暂时不可用',
    slow: '超时',
    busy: '服务繁忙',
    down: '连接失败',
    garbage: '格式错误',
    budget: '今天的额度已用完',
    resting: '连续失败，暂停中',
    none: '未连接',
  },
  because: (what: string, why: string) => `${what}：${why}`,
  question: (question: string) => `理解为“${question}”`,
  took: (model: string, millis: number) => `${model} · ${millis} 毫秒`,
}

const en: typeof zh = {
  badge: {
    embedded: 'Built-in',
    rewrote: 'Model put it in other words · article as published',
    wrote: 'Model wrote this · every sentence checked',
  },
  outcome: {
    rewrote: 'The model put the question in other words; the answer is the published article',
    wrote: 'Written by the model from the articles, every sentence checked',
    looked_up: 'The model chose a look-up; the result is told in fixed words',
    proposed: 'The model proposed an action; a person decides',
    refused: 'What the model gave did not pass the check and was not used',
    failed: 'The model gave nothing usable',
  },
  why: {
    empty: 'the articles do not answer',
    too_long: 'too long',
    citation: 'cites an article that is not there',
    markup: 'has a link, a picture or code',
    figure: 'a figure that no article holds',
    promise: 'a promise that no article makes',
    contradiction: 'says the opposite of an article',
    unsupported: 'says what no article holds',
    tool_unknown: 'a tool that was not offered',
    tool_input: 'wrong arguments for the tool',
    tool_not_said: 'an order that the customer did not name',
    tool_not_found: 'nothing found',
    tool_unavailable: 'the look-up is not available',
    slow: 'too late',
    busy: 'the service is busy',
    down: 'no connection',
    garbage: 'wrong format',
    budget: 'today’s budget is used up',
    resting: 'resting after failures',
    none: 'not connected',
  },
  because: (what, why) => `${what}: ${why}`,
  question: (question) => `Understood as “${question}”`,
  took: (model, millis) => `${model} · ${millis} ms`,
}

const useTexts = dictionary(zh, en)

/** Puts into words what a language model had to do with an answer. */
export function useDraft() {
  const t = useTexts()
  const whys: Record<string, string> = t.why
  const toolTitle = useToolTitle()
  return {
    /** For a mark at the answer: which path gave it. */
    badge: (draft: Draft | undefined): string =>
      draft?.outcome === 'rewrote' || draft?.outcome === 'wrote' ? t.badge[draft.outcome] : t.badge.embedded,
    /** One sentence each: what happened, why, how the question was understood, by whom. */
    lines({ outcome, why, question, model, millis }: Draft): string[] {
      return [
        why === null ? t.outcome[outcome] : t.because(t.outcome[outcome], whys[why] ?? toolTitle(why) ?? why),
        ...(question ? [t.question(question)] : []),
        ...(model ? [t.took(model, millis)] : []),
      ]
    },
  }
}
