import { expect, it } from 'vitest'
import { type FlowContent, FlowContent as Shape } from '../flow.ts'
import { spoken } from './spoken.ts'

const zh = (text: string) => ({ zh: text, en: '' })
const flow: FlowContent = {
  title: zh('刻字'),
  cancelled: { zh: '', en: 'Stopped' },
  start: 'ask',
  slots: [
    {
      name: 'font',
      type: 'choice',
      label: zh('字体'),
      prompt: zh('哪种？'),
      invalid: zh('再选'),
      retries: 2,
      choices: [{ value: 'kai', label: zh('楷体'), words: [] }],
    },
  ],
  steps: [
    { id: 'ask', do: 'ask', slot: 'font', next: 'say' },
    { id: 'say', do: 'say', text: { zh: '好', en: 'All right' }, next: 'sure' },
    { id: 'sure', do: 'confirm', text: zh('对吗？'), yes: 'end', no: 'person' },
    { id: 'person', do: 'handover', reason: 'flow_handover' },
    { id: 'end', do: 'end' },
  ],
}

it('says in both languages what is written in one, and leaves what is written in both', () => {
  expect(Shape.parse(flow)).toEqual(flow)
  const heard = spoken(flow)
  expect(heard.title).toEqual({ zh: '刻字', en: '刻字' })
  expect(heard.cancelled).toEqual({ zh: 'Stopped', en: 'Stopped' })
  expect(heard.slots).toMatchObject([
    { label: { en: '字体' }, prompt: { en: '哪种？' }, invalid: { en: '再选' }, choices: [{ label: { en: '楷体' } }] },
  ])
  expect(heard.steps[1]).toMatchObject({ text: { zh: '好', en: 'All right' } })
  expect(heard.steps[2]).toMatchObject({ text: { zh: '对吗？', en: '对吗？' } })
  expect(heard.steps[3]).toEqual(flow.steps[3])
})

it('is refused where neither language has words', () => {
  const path = Shape.safeParse({ ...flow, title: zh('') }).error?.issues.map((issue) => issue.path.join('.'))
  expect(path).toEqual(['title.zh'])
})
