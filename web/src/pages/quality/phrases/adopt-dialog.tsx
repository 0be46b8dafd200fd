import type { VerbInput } from '@tandem/contract'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { ReplyFields } from '../../../ui/reply-fields.tsx'
import { useTexts } from './texts.ts'

type Reply = VerbInput<'quality.adoptPhrase'>['reply']

/** Whether it is Chinese: the text stands in its language's field then, the other one is to be translated. */
const isHan = (text: string) => /\p{Script=Han}/u.test(text)

/** Makes a phrase a canned reply. */
export function AdoptDialog({ phrase, close }: { phrase: string; close: () => void }) {
  const t = useTexts()
  const adopt = useVerbMutation('quality.adoptPhrase', {
    refresh: ['quality.phrases', 'knowledge.replies'],
    toast: t.done,
    onSuccess: close,
  })
  return (
    <FormDialog<Reply>
      title={t.adoptTitle}
      hint={t.adoptHint}
      initial={{ text: isHan(phrase) ? { zh: phrase, en: '' } : { zh: '', en: phrase } }}
      pending={adopt.isPending}
      submit={(reply) => adopt.mutate({ phrase, reply })}
      close={close}
      width={640}
    >
      <ReplyFields />
    </FormDialog>
  )
}
