import type { InTx } from '../../kernel/context.ts'
import { packOf } from '../knowledge/index.ts'

/** The skills that the tenant's pack asks for when a conversation is about this; none without a pack. */
export async function skillsFor(ctx: InTx, triage: string | null): Promise<string[]> {
  const pack = await packOf(ctx)
  const skill = Object.entries(pack?.skillByTriage ?? {}).find(([about]) => about === triage)?.[1]
  return skill ? [skill] : []
}
