import type { CallInState } from '@tandem/contract'
import { auditRow } from '../../../kernel/audit-row.ts'
import { bareVerb } from '../../../kernel/verb.ts'
import { answer } from './answer.ts'
import { withLink } from './link.ts'

export const answerLink = bareVerb({
  name: 'staffing.answerLink',
  summary: 'Answer a call to come in by its one-time link',
  scope: 'public',
  effect: 'write',
  run: (ctx, { token, accept }) =>
    withLink(ctx, token, async (inner, call) => {
      const { state } = await answer(inner, call, accept)
      // The caller belongs to no tenant: what was done stands in the trail of the one whose call it is.
      inner.tx.audit(auditRow(inner, 'staffing.answerLink', 'ok', call.id, { accept, agent: call.agent_id }))
      return { state: state as CallInState }
    }),
})
