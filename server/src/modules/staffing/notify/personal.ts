import type { NotifyPort } from '@tandem/contract'
import type { InTx } from '../../../kernel/context.ts'
import { notifierKind } from './kinds.ts'
import { listNotifiers, portOf } from './store.ts'

/** The connected ways that reach one person by phone number, ready to send. */
export async function personalPorts(ctx: InTx): Promise<NotifyPort[]> {
  const rows = (await listNotifiers(ctx)).filter(
    ({ enabled, kind }) => enabled && notifierKind(kind).manifest.reach === 'person',
  )
  return Promise.all(rows.map((row) => portOf(ctx, row)))
}
