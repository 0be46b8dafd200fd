import { CloseOutlined, MessageOutlined, SendOutlined } from '@ant-design/icons'
import type { Settings } from '@tandem/contract'
import { useLanguage } from '../../../i18n/language.ts'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'
import { inkOn } from './contrast.ts'

const colour = /^#[0-9a-f]{6}$/i

/** How the chat will look with the colour, title and side that stand in the form. */
export function WidgetPreview({ settings }: { settings: Settings }) {
  const t = useTexts()
  const language = useLanguage()
  const picked = String(settings.color ?? '')
  const ground = colour.test(picked) ? picked : '#2f6bff'
  const title = settings[language === 'zh' ? 'titleZh' : 'titleEn']
  const style = { '--widget': ground, '--widget-ink': inkOn(ground) }
  return (
    <figure className={css.preview} style={style} data-side={settings.position === 'left' ? 'left' : 'right'}>
      <figcaption>{t.channel.preview}</figcaption>
      <div className={css.widget} aria-hidden="true">
        <header>
          {String(title ?? '')} <CloseOutlined />
        </header>
        <p>{t.channel.previewHello}</p>
        <p data-own>{t.channel.previewAsk}</p>
        <footer>
          {t.channel.previewType} <SendOutlined />
        </footer>
      </div>
      <span className={css.launcher} aria-hidden="true">
        <MessageOutlined />
      </span>
    </figure>
  )
}
