import type { CannedReply } from '@tandem/contract'
import type { z } from 'zod'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { ReplyFields } from '../../../ui/reply-fields.tsx'
import { useTexts } from '../texts.ts'

type Reply = z.infer<typeof CannedReply>

interface Props {
  /** Undefined: a new one. */
  reply: Reply | undefined
  close: () => void
}

/** Writes one canned reply; its shortcut stays once it is given. */
export function ReplyDialog({ reply, close }: Props) {
  const t = useTexts()
  const save = useVerbMutation('knowledge.saveReply', {
    refresh: ['knowledge.replies'],
    toast: t.reply.saved,
    onSuccess: close,
  })
  return (
    <FormDialog<Reply>
      title={reply ? `/${reply.shortcut}` : t.create.replies}
      initial={reply}
      pending={save.isPending}
      submit={(fields) => save.mutate(fields)}
      close={close}
      width={640}
    >
      <ReplyFields named={reply !== undefined} />
    </FormDialog>
  )
}
