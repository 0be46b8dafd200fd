import { TranslationOutlined } from '@ant-design/icons'
import type { Conversation } from '@tandem/contract'
import { App, Button } from 'antd'
import { useTexts } from '../texts.ts'
import { useThread } from '../thread/use-thread.ts'
import { isForeign, languageOf } from './foreign.ts'
import { useTranslates, useTranslation } from './use-translator.ts'

interface Props {
  conversation: Conversation
  text: string
  change: (text: string) => void
}

/** Puts the draft into the customer's language, for the agent to read before it is sent. */
export function TranslateDraft({ conversation: { id, language: began }, text, change }: Props) {
  const t = useTexts()
  const language = languageOf(useThread(id).messages, began)
  const { message } = App.useApp()
  const { busy, translate } = useTranslation(id, (translated) => {
    change(translated.text)
    if (translated.doubtful) void message.warning(t.translateDoubtful)
  })
  if (!useTranslates()) return null
  return (
    <Button
      type="text"
      icon={<TranslationOutlined />}
      loading={busy}
      disabled={!isForeign(text, language)}
      aria-label={t.translateDraft}
      title={t.translateDraft}
      onClick={() => translate(text, language)}
    />
  )
}
