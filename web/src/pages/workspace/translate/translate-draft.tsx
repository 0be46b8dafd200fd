import { TranslationOutlined } from '@ant-design/icons'
import type { Conversation } from '@tandem/contract'
import { Button } from 'antd'
import { useTexts } from '../texts.ts'
import { useTranslates, useTranslation } from './use-translator.ts'

interface Props {
  conversation: Conversation
  text: string
  change: (text: string) => void
}

/** Puts the draft into the customer's language, for the agent to read before it is sent. */
export function TranslateDraft({ conversation: { id, language }, text, change }: Props) {
  const t = useTexts()
  const { busy, translate } = useTranslation(id, change)
  if (!useTranslates()) return null
  return (
    <Button
      type="text"
      icon={<TranslationOutlined />}
      loading={busy}
      disabled={text.trim() === ''}
      aria-label={t.translateDraft}
      title={t.translateDraft}
      onClick={() => translate(text, language)}
    />
  )
}
