import { isWorse } from '@tandem/contract'
import { mask } from '@tandem/pii'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { goLive } from '../assistant/index.ts'
import { candidateOrThrow } from './candidate.ts'
import { forgetMarks } from './compare/marks.ts'
import { comparisonsOf } from './compare/store.ts'
import { tellConsoles } from './internal.ts'

export const publish = verb({
  name: 'learning.publish',
  summary: 'Has the candidate serve; one that is worse than the live version only with a reason, which is kept',
  scope: 'knowledge:review',
  effect: 'write',
  async run(ctx, { revision, override }) {
    const { candidate, live } = await candidateOrThrow(ctx, revision)
    const comparison = (await comparisonsOf(ctx, [revision])).get(revision)
    const isCurrent = comparison?.against === live.revision && comparison.state !== 'running'
    if (!comparison || !isCurrent) return fail('not_compared')
    if (isWorse(comparison) && override === undefined) fail('worse_version')
    if (comparison.state === 'failed' && override === undefined) fail('not_compared')
    if (override !== undefined) await forgetMarks(ctx)
    await goLive(ctx, revision)
    tellConsoles(ctx)
    ctx.note(candidate.version, {
      ...{
        instead: live.version,
        verdict: comparison.verdict,
        difference: comparison.difference,
        best: comparison.best,
        outside: comparison.outside,
      },
      ...(override !== undefined && { override: mask(override) }),
    })
    return { ok: true as const }
  },
})
