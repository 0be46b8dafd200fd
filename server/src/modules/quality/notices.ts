import type { QualityNews } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { notify as tellDesk } from '../desk/index.ts'
import { tellPages } from './internal.ts'

/** Tells an agent about a result of theirs. */
export async function notify(ctx: InTx, notice: { agent: string; kind: QualityNews; episode: string }): Promise<void> {
  const news = { what: notice.kind, subject: notice.episode }
  await tellDesk(ctx, { agents: [notice.agent], kind: 'result', about: uuidv7(ctx.services.clock), news })
  tellPages(ctx, notice.agent)
}
