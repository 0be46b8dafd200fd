import type { RuleGroups } from '@tandem/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import type { Context } from '../../kernel/context.ts'
import { execute } from '../../kernel/verb.ts'
import { notices, seeNotices } from '../desk/notices.ts'
import { insertTenant } from '../tenants/index.ts'
import { adoptPhrase } from './adopt-phrase.ts'
import { agreement } from './agreement.ts'
import { appeal } from './appeal.ts'
import { appeals } from './appeals.ts'
import { oneCase } from './case.ts'
import { cases } from './cases.ts'
import { decideAppeal } from './decide-appeal.ts'
import { quality } from './index.ts'
import { inspectEpisode } from './inspect-episode.ts'
import { DAY_MS } from './internal.ts'
import { mine } from './mine.ts'
import { figures } from './overview.ts'
import { phrases } from './phrases.ts'
import { publishRules } from './publish-rules.ts'
import { result } from './result.ts'
import { results } from './results.ts'
import { reviews } from './reviews.ts'
import { saveCase } from './save-case.ts'
import { saveForm } from './save-form.ts'
import { saveRules } from './save-rules.ts'
import { score } from './score.ts'
import { scoresOf } from './scores.ts'
import { startReview } from './start-review.ts'
import { Desk } from './testing.ts'
import { tryRules } from './try-rules.ts'
import { tryTalk } from './try-talk.ts'

type Person = Context & { id: string }
let kit: Kit
let desk: Desk
let lin: Person
let mei: Person
let inspector: Person
let second: Person
let supervisor: Person
let form: string

const FULL = { tone: 5, solved: 1 }
const POOR = { tone: 2, solved: 0 }

beforeAll(async () => {
  kit = await createKit([quality])
  desk = new Desk(kit)
  const at = new Date(kit.clock.now())
  await kit.tx((tx) => insertTenant(tx, { name: '明月商城', pack: null, language: 'zh', at }))
  ;[lin, mei] = [desk.person('agent'), desk.person('agent')]
  ;[inspector, second, supervisor] = [desk.person('inspector'), desk.person('inspector'), desk.person('supervisor')]
  const item = { hint: { zh: '', en: '' }, fatal: false }
  const saved = await saveForm(supervisor, {
    name: '标准',
    items: [
      { ...item, key: 'tone', title: { zh: '态度', en: 'Tone' }, weight: 40, max: 5 },
      { ...item, key: 'solved', title: { zh: '解决', en: 'Solved' }, weight: 60, max: 1 },
    ],
  })
  form = saved.id
})
afterAll(() => kit.close())

const violation = ['客: 我电话 13812345678，怎么退货', '坐: 您好，加我微信 abc_12345 聊吧，再见', '客: 好的']
const proper = ['客: 怎么退货', '坐: 您好，已为您登记退货，还有其他问题吗', '客: 谢谢']
const rejection = (code: string) => expect.objectContaining({ code })
const rowOf = async (episode: string) => (await results(inspector, {})).rows.find((row) => row.episode === episode)

describe('inspection', () => {
  let id: string

  it('checks every closed episode and keeps places instead of words', async () => {
    id = await desk.episode(lin, violation)
    expect(await rowOf(id)).toMatchObject({ agent: lin.id, score: 0, fatal: true, level: 'critical', by: 'rules' })
    const stored = await kit.tx((tx) => tx.client.query('select t::text as row from inspections t'))
    expect(JSON.stringify(stored.rows)).not.toMatch(/abc_12345|加我微信|13812345678/)
    expect(await figures(supervisor, {})).toMatchObject({ closed: 1, inspected: 1, coverage: 1 })
  })

  it('does not check again what comes again', async () => {
    await kit.tx((tx) => inspectEpisode({ ...kit.system(), tx }, id))
    expect((await figures(supervisor, {})).inspected).toBe(1)
    expect((await notices(lin, {})).rows).toHaveLength(1)
  })

  it('shows the places in the masked conversation', async () => {
    const shown = await execute(inspector, result, { episode: id })
    const line = shown.messages.find(({ author }) => author === 'agent')
    const finding = shown.details.find(({ rule }) => rule === 'off_platform')
    const marks = line?.marks.filter((mark) => mark.finding === finding?.number)
    expect(marks?.map(({ start, end }) => line?.text.slice(start, end)).join('')).toContain('加我微信')
    expect(JSON.stringify(shown)).not.toMatch(/13812345678/)
  })

  it('shows agents their own results only', async () => {
    await expect(result(mei, { episode: id })).rejects.toEqual(rejection('not_found'))
    await expect(results(mei, {})).rejects.toEqual(rejection('forbidden'))
    expect((await mine(mei, {})).rows).toEqual([])
    expect(await mine(lin, {})).toMatchObject({ rows: [{ episode: id }], score: { value: 0, n: 1 } })
    const told = { kind: 'result', news: 'critical', subject: id }
    const { rows } = await notices(lin, {})
    expect(rows).toMatchObject([{ ...told, seen: false }])
    await seeNotices(lin, { notices: rows.map((notice) => notice.id) })
    expect((await notices(lin, {})).rows).toMatchObject([{ ...told, seen: true }])
  })

  it('leaves the rules of the AI out of what people are scored by', async () => {
    const other = await desk.episode(mei, ['客: 能赔吗', '机: 我们保证赔您', '坐: 您好，为您处理，感谢您', '客: 好'])
    const row = await rowOf(other)
    expect(row).toMatchObject({ agent: mei.id, score: 100, level: 'major' })
    expect(row?.findings.map(({ rule }) => rule)).toContain('promise')
  })
})

describe('rules', () => {
  const groups = (words: string[]): RuleGroups => [
    {
      key: 'own',
      title: { zh: '自定义', en: 'Own' },
      rules: [
        {
          key: 'word',
          title: { zh: '词', en: 'Word' },
          level: 'minor',
          fatal: false,
          points: -3,
          role: 'agent',
          enabled: true,
          check: { kind: 'words', words, unless: [] },
        },
      ],
    },
  ]

  it('are tried on what was closed last before they are published', async () => {
    const tried = await tryRules(inspector, { groups: groups(['登记', '微信']) })
    expect(tried).toMatchObject({ episodes: 2, rules: [{ rule: 'word', hits: 1, before: null }] })
    expect(tried.rules[0]?.examples).toHaveLength(1)
  })

  it('are tried on one talk: typed in, or checked before and then masked', async () => {
    const promise: RuleGroups = [
      {
        key: 'own',
        title: { zh: '自定义', en: 'Own' },
        rules: [
          {
            key: 'promise',
            title: { zh: '承诺', en: 'Promise' },
            level: 'major',
            fatal: false,
            points: -20,
            role: 'agent',
            enabled: true,
            check: { kind: 'promise', words: ['保证'] },
          },
          {
            key: 'slow',
            title: { zh: '慢', en: 'Slow' },
            level: 'minor',
            fatal: false,
            points: -5,
            role: 'agent',
            enabled: true,
            check: { kind: 'gap', seconds: 60 },
          },
        ],
      },
    ]
    const lines = [
      { by: 'customer' as const, text: '多久到', at: 0 },
      { by: 'agent' as const, text: '不能保证今天到', at: 90 },
      { by: 'agent' as const, text: '明天保证送到', at: 95 },
    ]
    const tried = await tryTalk(inspector, { groups: promise, talk: { lines } })
    expect(tried).toMatchObject({ score: 75, findings: [{ rule: 'promise' }, { rule: 'slow' }] })
    const marked = tried.messages.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)))
    expect(marked).toEqual(['多久到', '保证'])
    const [row] = (await results(inspector, { only: 'fatal' })).rows
    const checked = await execute(inspector, tryTalk, { groups: promise, talk: { episode: row?.episode ?? '' } })
    expect(checked).toMatchObject({ score: 100, findings: [] })
    expect(JSON.stringify(checked)).not.toMatch(/13812345678/)
    await expect(tryTalk(lin, { groups: promise, talk: { lines } })).rejects.toEqual(rejection('forbidden'))
  })

  it('of two who edit the draft, the later one is told and overwrites nothing', async () => {
    const first = await saveRules(inspector, { groups: groups(['登记']), over: null })
    await expect(saveRules(second, { groups: groups(['别的']), over: null })).rejects.toEqual(rejection('conflict'))
    await saveRules(second, { groups: groups(['登记']), over: first.at })
  })

  it('come into force with a version, which findings keep', async () => {
    const draft = await saveRules(inspector, { groups: groups(['登记']) })
    const before = await desk.episode(lin, proper)
    await expect(publishRules(inspector, { version: draft.version })).rejects.toEqual(rejection('forbidden'))
    await expect(publishRules(supervisor, { version: draft.version + 1 })).rejects.toEqual(rejection('conflict'))
    await publishRules(supervisor, { version: draft.version })
    const after = await desk.episode(lin, proper)
    const details = async (episode: string) => (await result(inspector, { episode })).details
    expect((await details(before)).map(({ version }) => version)).toEqual([0])
    expect(await details(after)).toMatchObject([{ rule: 'word', version: 1, points: -3 }])
    expect(await rowOf(after)).toMatchObject({ score: 97 })
  })

  it('that cannot be used are refused with what is wrong', async () => {
    const [group] = groups(['x'])
    const [rule] = group?.rules ?? []
    if (!group || !rule) throw new Error('no rule')
    const bad = [{ ...group, rules: [{ ...rule, check: { kind: 'pattern' as const, pattern: '(' } }] }]
    await expect(saveRules(inspector, { groups: bad })).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('scores and appeals', () => {
  let id: string

  it('an inspector scores, the agent is told, and the score counts', async () => {
    id = await desk.episode(lin, proper)
    const review = await startReview(inspector, { episode: id, form })
    expect((await reviews(inspector, {})).rows).toMatchObject([{ id: review.id, agent: lin.id, channel: '官网' }])
    await expect(score(inspector, { review: review.id, answers: { tone: 9 } })).rejects.toEqual(rejection('bad_input'))
    await expect(score(second, { review: review.id, answers: POOR })).rejects.toEqual(rejection('not_found'))
    await score(inspector, { review: review.id, answers: POOR, comment: '没有解决' })
    await expect(score(inspector, { review: review.id, answers: FULL })).rejects.toEqual(rejection('conflict'))
    expect(await rowOf(id)).toMatchObject({ score: 16, by: 'inspector', automatic: 97 })
    expect((await notices(lin, {})).rows[0]).toMatchObject({ news: 'scored', subject: id, seen: false })
  })

  it('only the agent whom it concerns may object, once, within the window', async () => {
    await expect(appeal(mei, { episode: id, reason: '不服' })).rejects.toEqual(rejection('not_found'))
    const opened = await appeal(lin, { episode: id, reason: '已经解决了' })
    expect(opened).toMatchObject({ state: 'open', oldScore: 16, steps: [{ act: 'opened', text: '已经解决了' }] })
    await expect(appeal(lin, { episode: id, reason: '再来' })).rejects.toEqual(rejection('conflict'))
    const late = await desk.episode(lin, proper)
    kit.clock.advance(7 * DAY_MS + 1)
    await expect(appeal(lin, { episode: late, reason: '晚了' })).rejects.toEqual(rejection('not_allowed'))
  })

  it('another person decides, and nobody can rewrite what was said', async () => {
    const [open] = (await appeals(second, {})).rows
    if (!open) throw new Error('no appeal')
    const decision = { appeal: open.id, reason: '客户已确认' }
    expect(open.mayDecide).toBe(true)
    expect((await appeals(inspector, {})).rows[0]?.mayDecide).toBe(false)
    await expect(decideAppeal(inspector, { ...decision, decision: 'upheld' })).rejects.toEqual(rejection('four_eyes'))
    await expect(decideAppeal(second, { ...decision, decision: 'overturned' })).rejects.toEqual(
      rejection('not_allowed'),
    )
    const decided = await decideAppeal(second, { ...decision, decision: 'overturned', answers: FULL })
    expect(decided).toMatchObject({ state: 'overturned', newScore: 100, decidedBy: second.id })
    expect(decided.steps.map(({ act, score: of }) => [act, of])).toEqual([
      ['opened', 16],
      ['overturned', 100],
    ])
    await expect(decideAppeal(second, { ...decision, decision: 'upheld' })).rejects.toEqual(rejection('conflict'))
    expect(await rowOf(id)).toMatchObject({ score: 100, appeal: 'overturned' })
    expect((await notices(lin, {})).rows[0]).toMatchObject({ news: 'overturned' })
    for (const change of ["update quality_appeal_steps set text = ''", 'delete from quality_appeal_steps']) {
      await expect(kit.tx((tx) => tx.client.query(change))).rejects.toThrow(/permission denied/)
    }
  })

  it('findings of rules can be dismissed, and no longer count', async () => {
    const wrong = await desk.episode(lin, proper)
    const opened = await appeal(lin, { episode: wrong, reason: '误判' })
    await decideAppeal(second, { appeal: opened.id, decision: 'overturned', reason: '是误判', dismiss: [1] })
    expect(await rowOf(wrong)).toMatchObject({ score: 100, level: null, findings: [], appeal: 'overturned' })
    expect((await result(lin, { episode: wrong })).details).toMatchObject([{ dismissed: true }])
  })

  it('others read what agents score on average', async () => {
    const to = new Date(kit.clock.now() + 1)
    const scores = await kit.tx((tx) => scoresOf(tx, { from: new Date(0), to }))
    expect(scores.map(({ agent }) => agent).toSorted()).toEqual([lin.id, mei.id].toSorted())
    expect(scores.find(({ agent }) => agent === mei.id)?.score).toEqual({ value: 100, n: 1 })
  })
})

describe('samples', () => {
  it('are shared out, partly doubled, and scored blindly', async () => {
    const blind = await desk.episode(mei, proper)
    await kit.tx((tx) =>
      tx.db
        .insertInto('quality_reviews')
        .values(
          [inspector, second].map((person, i) => ({
            tenant_id: kit.tenant,
            id: crypto.randomUUID(),
            episode_id: blind,
            plan_id: null,
            picked: i === 0 ? 'sample' : 'double',
            weight: i === 0 ? 3 : 0,
            inspector_id: person.id,
            form_id: form,
            form_version: 1,
            answers: '{}',
            assigned_at: new Date(kit.clock.now()),
          })),
        )
        .execute(),
    )
    const own = async (person: Person) => (await reviews(person, {})).rows.find(({ episode }) => episode === blind)
    await score(inspector, { review: (await own(inspector))?.id ?? '', answers: POOR })
    const unseen = await result(second, { episode: blind })
    expect([unseen.by, unseen.reviews.map((one) => one.inspector)]).toEqual(['rules', [second.id]])
    await score(second, { review: (await own(second))?.id ?? '', answers: FULL })
    expect(await rowOf(blind)).toMatchObject({ score: 16, by: 'inspector' })
    const agreed = await agreement(supervisor, {})
    expect(agreed).toMatchObject({ pairs: 1, same: { value: 0, n: 1 }, meanDifference: 84 })
    expect(agreed.pairsOf).toHaveLength(1)
    expect((await figures(supervisor, {})).passed).toMatchObject({ value: 0, n: 1 })
  })
})

describe('cases', () => {
  it('are found by their words, shown masked, and sealed', async () => {
    const id = await desk.episode(lin, violation)
    const saved = await saveCase(inspector, {
      episode: id,
      kind: 'bad',
      title: '站外引流',
      why: '主动加微信',
      tags: ['合规'],
    })
    const find = async (query: string) => (await cases(lin, { query })).rows.map((one) => one.id)
    expect([await find('引流'), await find('微信'), await find('无关')]).toEqual([[saved.id], [saved.id], []])
    expect(await cases(lin, { tag: '合规', kind: 'bad' })).toMatchObject({ rows: [{ id: saved.id }], tags: ['合规'] })
    const shown = await execute(lin, oneCase, { case: saved.id })
    expect(shown.messages).toHaveLength(3)
    expect(JSON.stringify(shown)).not.toMatch(/13812345678/)
    const stored = await kit.tx((tx) => tx.client.query('select t::text as row from quality_cases t'))
    expect(JSON.stringify(stored.rows)).not.toMatch(/引流/)
  })
})

describe('phrases', () => {
  it('that go with solved conversations become canned replies, with figures before and since', async () => {
    const helpful = ['客: 没收到', '坐: 您好。我马上为您加急处理，请放心。', '客: 谢谢']
    for (let i = 0; i < 6; i++) await desk.episode(lin, helpful)
    for (let i = 0; i < 6; i++)
      await desk.episode(mei, ['客: 没收到', '坐: 您好。请您自己联系快递公司。', '客: 好'], 'other')
    const { rows } = await phrases(inspector, {})
    expect(rows[0]).toMatchObject({ text: '我马上为您加急处理，请放心。', episodes: 6, solved: { value: 1 } })
    kit.clock.advance(1000)
    const words = { zh: '加急', en: 'Urgent' }
    const text = { zh: '我马上为您加急处理，请放心。', en: 'I am speeding this up for you.' }
    const reply = { shortcut: 'urgent', title: words, text }
    const adopted = await adoptPhrase(supervisor, { phrase: text.zh, reply })
    expect(adopted.before).toMatchObject({ used: 6 })
    await desk.episode(mei, helpful)
    await desk.episode(mei, proper)
    const [since] = (await phrases(inspector, {})).adopted
    expect(since).toMatchObject({ shortcut: 'urgent', since: { episodes: 2, used: 1, solved: { value: 1, n: 2 } } })
  })

  it('are one phrase whatever numbers stand in them', async () => {
    for (const number of [24, 31]) await desk.episode(mei, ['客: 急', `坐: 您的工单${number}号已登记，稍后回电。`])
    kit.clock.advance(1000)
    const words = { zh: '登记', en: 'Filed' }
    const reply = { shortcut: 'filed', title: words, text: words }
    expect((await adoptPhrase(supervisor, { phrase: '您的工单7号已登记，稍后回电。', reply })).before.used).toBe(2)
  })

  it('are one phrase however they are written', async () => {
    for (const said of ['我馬上為您查一下物流信息', '我马上，为您查一下物流信息～', '我马上为您查一下 物流信息！'])
      await desk.episode(mei, ['客: 急', `坐: ${said}`])
    kit.clock.advance(1000)
    const words = { zh: '查物流', en: 'Track' }
    const reply = { shortcut: 'track', title: words, text: words }
    expect((await adoptPhrase(supervisor, { phrase: '我马上为您查一下物流信息。', reply })).before.used).toBe(3)
  })
})
