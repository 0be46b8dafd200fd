import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { type ApiError, call, upload } from '../../../api/client.ts'

/** Sends a file as a message of its own, the moment it is chosen or pasted. */
export function useAttach(conversation: string) {
  const { message } = App.useApp()
  return useMutation<void, ApiError, File>({
    mutationFn: async (chosen) => {
      const { image, ...file } = await upload(conversation, chosen)
      const body = { kind: image ? ('image' as const) : ('file' as const), ...file }
      await call('conversations.reply', { conversation, clientId: crypto.randomUUID(), body })
    },
    onError: (problem) => void message.error(problem.message),
  })
}

/** The file in a clipboard; none where the copied thing is text that brings a picture of itself along. */
export const pastedFile = (data: DataTransfer): File | undefined =>
  data.types.includes('text/plain') ? undefined : data.files[0]
