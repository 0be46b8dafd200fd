import type { VerbInput } from '@tandem/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useTexts } from '../texts.ts'

export interface FlowSaving {
  save: (draft: VerbInput<'knowledge.saveFlow'>) => void
  isPending: boolean
}

/** Saves a draft; what is on the screen stays until the stored one has come back. @param reset ends the editing */
export function useFlowSaving(reset: () => void): FlowSaving {
  const t = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { mutate, isPending } = useVerbMutation('knowledge.saveFlow', {
    refresh: ['knowledge.flows'],
    onSuccess: (saved) => {
      void message.success(t.saved)
      client.setQueryData(['knowledge.flow', { key: saved.key }], saved)
      reset()
      // After the render in which nothing is unsaved any more, or the leave guard would ask.
      setTimeout(() => void navigate(`/flows/${saved.key}`, { replace: true }))
    },
  })
  return { save: mutate, isPending }
}
