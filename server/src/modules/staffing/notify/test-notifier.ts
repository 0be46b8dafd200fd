import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { selfOf } from '../internal.ts'
import { listPeople } from '../people.ts'
import { notifierKind } from './kinds.ts'
import { findNotifier, portOf } from './store.ts'
import { noticeOfTest } from './texts.ts'

export const testNotifier = verb({
  name: 'staffing.testNotifier',
  summary: 'Send a notice to oneself, to see whether it comes through',
  scope: 'staffing:write',
  effect: 'write',
  async run(ctx, { notifier }) {
    const row = await findNotifier(ctx, notifier)
    const self = selfOf(ctx)
    const phone = (await listPeople(ctx)).find(({ agent }) => agent === self)?.phone ?? null
    if (phone === null && notifierKind(row.kind).manifest.reach === 'person')
      fail('not_allowed', {
        problem: { zh: '请先为自己登记手机号', en: 'please enter a phone number for yourself first' },
      })
    const { publicUrl, host, port } = ctx.services.config
    const url = `${publicUrl ?? `http://${host}:${port}`}/my-shifts`
    const answer = await (await portOf(ctx, row)).send(noticeOfTest(ctx.language, url, phone))
    ctx.note(notifier, { ok: answer.ok })
    return { ok: answer.ok, problem: answer.ok ? null : `${answer.failure.code}: ${answer.failure.problem}` }
  },
})
