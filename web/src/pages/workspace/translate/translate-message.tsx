import { TranslationOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../i18n/language.ts'
import { useTexts } from '../texts.ts'
import css from '../thread/thread.module.css'
import { useTranslates, useTranslation } from './use-translator.ts'

/** Under a customer's words: what they mean in the agent's language. */
export function TranslateMessage({ conversation, text }: { conversation: string; text: string }) {
  const t = useTexts()
  const language = useLanguage()
  const [translated, setTranslated] = useState<string | null>(null)
  const { busy, translate } = useTranslation(conversation, setTranslated)
  if (!useTranslates()) return null
  if (translated !== null) return <footer className={css.below}>{translated}</footer>
  return (
    <Button
      type="link"
      size="small"
      icon={<TranslationOutlined />}
      loading={busy}
      onClick={() => translate(text, language)}
    >
      {t.translate}
    </Button>
  )
}
