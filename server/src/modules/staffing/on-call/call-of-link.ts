import type { CallInState } from '@tandem/contract'
import { bareVerb } from '../../../kernel/verb.ts'
import { findTenant } from '../../tenants/index.ts'
import { withLink } from './link.ts'

export const callOfLink = bareVerb({
  name: 'staffing.callOfLink',
  summary: 'The call that a one-time link is about',
  scope: 'public',
  effect: 'read',
  run: (ctx, { token }) =>
    withLink(ctx, token, async (inner, call) => ({
      organisation: (await findTenant(inner.tx.db, inner.tenant)).name,
      state: call.state as CallInState,
      answerBy: call.answer_by.toISOString(),
      until: call.until_at.toISOString(),
    })),
})
