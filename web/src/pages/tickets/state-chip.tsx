import type { TicketState } from '@tandem/contract'
import { Chip } from '../../ui/chip.tsx'
import { useTexts } from './texts.ts'

const tones = { open: 'accent', waiting: 'warn', solved: 'good' } as const

export function StateChip({ state }: { state: TicketState }) {
  const t = useTexts()
  return <Chip tone={tones[state]}>{t.states[state]}</Chip>
}
