import type { DeskNotice } from '@tandem/contract'
import { useTexts } from './texts.ts'

/** What a notice says in one line, without any words of a customer: it may show on a locked screen. */
export function useWords(): (notice: Pick<DeskNotice, 'kind' | 'from' | 'alarm'>) => string {
  const t = useTexts()
  return ({ kind, from, alarm }) => (alarm ? t.alarms[alarm] : t.kinds[kind](from?.name ?? ''))
}

/** Where a notice leads. */
export const placeOf = (notice: Pick<DeskNotice, 'conversation'>): string =>
  notice.conversation ? `/workspace/mine/${notice.conversation}` : '/live'
