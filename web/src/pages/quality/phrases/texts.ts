import { counted } from '../../../i18n/counted.ts'
import { dictionary } from '../../../i18n/dictionary.ts'

const zh = {
  title: '话术改进',
  hint: (episodes: string, solved: string) =>
    `近 28 天人工会话 ${episodes} 个，解决率 ${solved}。相近的说法合并统计；至少在 5 个会话里出现才列出。`,
  empty: { title: '还看不出规律', hint: '同一句话在至少 5 个会话里出现后，会在这里比较它与解决率的关系。' },
  groups: { good: '与解决和好评相伴', bad: '与未解决和差评相伴', open: '还看不出差别' },
  groupHints: {
    good: '说了这句话的会话明显更常得到解决或好评，可以推荐给大家。',
    bad: '说了这句话的会话明显更少得到解决。看看原因，再决定是否改说法。',
    open: '样本还不足以下结论。',
  },
  used: (episodes: string, agents: string) => `${episodes} 个会话 · ${agents} 位坐席说过`,
  withIt: '说了',
  without: '没说',
  correlation: '相伴不等于因果：采纳后请看前后对比。',
  adopt: '设为快捷回复',
  adopted: '已采纳的话术',
  adoptedEmpty: '还没有采纳的话术',
  adoptTitle: '设为快捷回复',
  adoptHint: '坐席输入 / 加缩写即可使用。采纳前四周的数据会留作对比。',
  done: '已设为快捷回复',
  phrase: '话术',
  before: '采纳前四周',
  since: (day: string) => `${day}采纳以来`,
  solved: '解决率',
  rating: '平均评分',
  usage: '使用',
  usageOf: (used: string, episodes: string) => `${used} / ${episodes} 个会话`,
  stars: (value: string, n: string) => `${value} 星（${n} 次）`,
  noStars: '无评分',
}

const en: typeof zh = {
  title: 'Phrases',
  hint: (episodes, solved) =>
    `${counted(episodes, 'conversation')} of people in the last 28 days, ${solved} solved. Similar wordings count together; a phrase is listed once 5 conversations have it.`,
  empty: {
    title: 'Nothing to see yet',
    hint: 'Once 5 conversations have the same phrase, it is compared here with how they ended.',
  },
  groups: { good: 'Go with solved and praised', bad: 'Go with unsolved and low ratings', open: 'No difference yet' },
  groupHints: {
    good: 'Conversations with these are clearly solved or praised more often: worth recommending.',
    bad: 'Conversations with these are clearly solved less often. Look why before you change the wording.',
    open: 'Too few conversations to tell.',
  },
  used: (episodes, agents) => `${counted(episodes, 'conversation')} · ${counted(agents, 'agent')}`,
  withIt: 'With it',
  without: 'Without',
  correlation: 'Going together is no proof of cause: look at before and after once it is adopted.',
  adopt: 'Make it a reply',
  adopted: 'Adopted phrases',
  adoptedEmpty: 'No phrases adopted yet',
  adoptTitle: 'Make it a canned reply',
  adoptHint: 'Agents insert it with / and its shortcut. The figures of the four weeks before are kept to compare.',
  done: 'It is a canned reply now',
  phrase: 'Phrase',
  before: 'Four weeks before',
  since: (day) => `Since ${day}`,
  solved: 'Solved',
  rating: 'Rating',
  usage: 'Used',
  usageOf: (used, episodes) => `${used} of ${episodes}`,
  stars: (value, n) => `${counted(value, 'star')} (${n})`,
  noStars: 'No ratings',
}

export const useTexts = dictionary(zh, en)
