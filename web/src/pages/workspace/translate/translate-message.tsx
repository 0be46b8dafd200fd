import { TranslationOutlined } from '@ant-design/icons'
import type { VerbOutput } from '@tandem/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../i18n/language.ts'
import { useTexts } from '../texts.ts'
import css from '../thread/thread.module.css'
import { isForeign } from './foreign.ts'
import { useTranslates, useTranslation } from './use-translator.ts'

/** Under a customer's words: what they mean in the agent's language. */
export function TranslateMessage({ conversation, text }: { conversation: string; text: string }) {
  const t = useTexts()
  const language = useLanguage()
  const [translated, setTranslated] = useState<VerbOutput<'desk.translate'> | null>(null)
  const { busy, translate } = useTranslation(conversation, setTranslated)
  if (!useTranslates() || !isForeign(text, language)) return null
  if (translated)
    return (
      <footer className={css.below}>
        {t.translation(translated.text)}
        {translated.doubtful && <em> {t.translateDoubtful}</em>}
      </footer>
    )
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
