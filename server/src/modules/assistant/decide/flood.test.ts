import { MAX_TEXT } from '@tandem/nlu'
import { expect, it } from 'vitest'
import { brain, knowledge, situation } from '../fixtures.ts'
import { wishToLeave } from '../leave-line.ts'
import { decide } from './decide.ts'

/** What customers say by itself, and what is made of two such: read in several ways, each repetition doubles them. */
const PIECES = [
  ...['好啊', '好的', '是的', '没有了', '行的', '不是的', '嗯嗯', 'okay', 'haha', '怎么做', '然后怎么做', '应该要'],
  ...[
    '拜拜',
    '你好',
    '在吗',
    '谢谢',
    '再见',
    '算了',
    '不用了',
    '没事了',
    '转人工',
    '人工 ',
    'human agent ',
    'human! ,',
  ],
  ...[
    'huangec',
    'xian',
    'iang',
    'nage',
    '!? ',
    '，。',
    '等一下',
    '我想问一下',
    '就是',
    '退货吗',
    '不要',
    'no ',
    'and ',
  ],
  ...[
    '店家',
    '真是的',
    '如果不到',
    '再不发货',
    '不是要',
    '1 ',
    '订单号 ',
    '那个',
    '怎么办呢',
    'the ',
    'it ',
    '@a.',
    '没收到就退',
  ],
]

it.each(PIECES)('%s without end is read through, whatever follows', (piece) => {
  const flood = piece.repeat(MAX_TEXT / piece.length - 2)
  for (const [text, language] of [[`${flood}x`, 'zh'] as const, [`然后${flood}❊`, 'en'] as const]) {
    expect(decide({ ...situation(text), said: text, language }, brain, knowledge).move.text).not.toBe('')
    wishToLeave(text, [])
  }
})
