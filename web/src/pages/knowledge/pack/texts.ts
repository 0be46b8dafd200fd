import type { PackChange, PackItemKind, PackKept } from '@tandem/contract'
import { dictionary } from '../../../i18n/dictionary.ts'

type Change = PackChange['change']

const kept: Record<PackKept, string> = {
  edited: '您改过',
  draft: '正在修改，有草稿',
  deleted: '您已删除',
  own: '您有同名的内容',
  dead_end: '它要用到的内容您已删除',
}
const kinds: Record<PackItemKind, string> = { article: '文章', intent: '意图', flow: '流程', reply: '快捷回复' }
const counted: Record<PackItemKind, (n: number) => string> = {
  article: (n) => `${n} 篇文章`,
  intent: (n) => `${n} 个意图`,
  flow: (n) => `${n} 个流程`,
  reply: (n) => `${n} 条快捷回复`,
}
const changes: Record<Change, string> = { added: '新增', changed: '更新', retired: '停用', kept: '保持您的内容' }

const zh = {
  kept,
  kinds,
  counted,
  changes,
  news: (title: string, from: string, to: string) =>
    from === to ? `行业包「${title}」有新内容` : `行业包「${title}」有新版本 ${to}（现在是 ${from}）`,
  part: (change: string, things: string) => `${change} ${things}`,
  stays: (n: number) => `您改过或删除的 ${n} 项保持不变`,
  listed: '、',
  joined: '；',
  compare: '对比',
  read: '看内容',
  look: '查看更新',
  waiting: (n: number) => `上次更新行业包时，有 ${n} 项保持了您自己的内容`,
  lookWaiting: '看一看',
  apply: '更新行业包',
  review: '更新由有审核权限的同事来做。',
  hint: '更新后立即用于回答；AI 随后重新训练，新版本照常与线上版本比较后才上线。',
  waitingTitle: '保持了您自己的内容',
  waitingHint: '行业包在这些地方有不同的内容。取为草稿后，照常审核、发布；保留则不再提示。',
  before: '现在',
  after: '行业包',
  questions: (added: number, removed: number) =>
    [added > 0 && `新增 ${added} 个问法`, removed > 0 && `去掉 ${removed} 个`].filter(Boolean).join('，'),
  such: (examples: string[]) => `如：${examples.join('、')}`,
  held: (texts: string[]) =>
    `${texts.length} 个问法不会加入，因为您另有用处（其他意图、评测集或不归我们答）：${texts.slice(0, 3).join('、')}${texts.length > 3 ? ' 等' : ''}`,
  take: '取为草稿',
  takeReply: '换成行业包的',
  leave: '保留我的',
  open: '打开',
  done: (n: number) => `已更新 ${n} 项，AI 正在重新训练`,
}

const keptEn: typeof kept = {
  edited: 'you changed it',
  draft: 'being changed, has a draft',
  deleted: 'you deleted it',
  own: 'you have your own by that name',
  dead_end: 'it needs something that you deleted',
}
const some = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`

const en: typeof zh = {
  kept: keptEn,
  kinds: { article: 'Article', intent: 'Intent', flow: 'Flow', reply: 'Canned reply' },
  counted: {
    article: some('article', 'articles'),
    intent: some('intent', 'intents'),
    flow: some('flow', 'flows'),
    reply: some('canned reply', 'canned replies'),
  },
  changes: { added: 'New', changed: 'Changed', retired: 'Retired', kept: 'Yours stay' },
  news: (title, from, to) =>
    from === to
      ? `The pack “${title}” has something new`
      : `The pack “${title}” has a new version ${to} (yours: ${from})`,
  part: (change, things) => `${change}: ${things}`,
  stays: (n) =>
    n === 1
      ? '1 thing that you changed or deleted stays as it is'
      : `${n} that you changed or deleted stay as they are`,
  listed: ', ',
  joined: '. ',
  compare: 'Compare',
  read: 'Read it',
  look: 'See what is new',
  waiting: (n) =>
    n === 1
      ? '1 thing kept your own content when the pack was updated'
      : `${n} things kept your own content when the pack was updated`,
  lookWaiting: 'Have a look',
  apply: 'Update the pack',
  review: 'A colleague who may review can update it.',
  hint: 'Answers use it at once; the AI then learns it, and its new version goes live after the usual comparison.',
  waitingTitle: 'Your own content stayed',
  waitingHint:
    'The pack says something else here. Taken as a draft it goes through review as always; left, it is not shown again.',
  before: 'Now',
  after: 'The pack',
  questions: (added, removed) =>
    [added > 0 && `${added} new ${added === 1 ? 'question' : 'questions'}`, removed > 0 && `${removed} taken out`]
      .filter(Boolean)
      .join(', '),
  such: (examples) => `such as ${examples.map((text) => `“${text}”`).join(', ')}`,
  held: (texts) =>
    `${texts.length} will not come, since you use ${texts.length === 1 ? 'it' : 'them'} otherwise (another intent, the evaluation set, or not yours to answer): ${texts
      .slice(0, 3)
      .map((text) => `“${text}”`)
      .join(', ')}${texts.length > 3 ? ' …' : ''}`,
  take: 'Take as a draft',
  takeReply: 'Take the pack’s',
  leave: 'Keep mine',
  open: 'Open',
  done: (n) => `${n} updated; the AI is learning`,
}

export const useTexts = dictionary(zh, en)
export type Texts = typeof zh
