import type { VerbInput } from '@tandem/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useLeaveGuard } from '../../knowledge/editor/use-leave-guard.ts'
import { useTexts } from '../texts.ts'
import type { FlowEditing } from './use-flow-editing.ts'

export interface FlowSaving {
  save: (draft: VerbInput<'knowledge.saveFlow'>) => void
  isPending: boolean
}

/** Saves a draft, and asks before it is lost; what is on the screen stays until the stored one has come back. */
export function useFlowSaving({ dirty, reset }: Pick<FlowEditing, 'dirty' | 'reset'>): FlowSaving {
  const t = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const leave = useLeaveGuard(dirty)
  const { mutate, isPending } = useVerbMutation('knowledge.saveFlow', {
    refresh: ['knowledge.flows'],
    onSuccess: (saved) => {
      void message.success(t.saved)
      client.setQueryData(['knowledge.flow', { key: saved.key }], saved)
      reset()
      leave(`/flows/${saved.key}`)
    },
  })
  return { save: mutate, isPending }
}
