import type { ArticleForms, Language } from '@tandem/contract'
import { OwnPicture } from '../../../ui/own-picture.tsx'
import { RichText } from '../../../ui/rich-text.tsx'
import { useTexts } from '../texts.ts'
import css from './card-preview.module.css'

interface Props {
  language: Language
  title: string
  /** Told where the card has no words of its own. */
  body: string
  card: NonNullable<ArticleForms['card']>
}

/** The card as the chat on a website draws it. */
export function CardPreview({ language, title, body, card }: Props) {
  const t = useTexts()
  const text = card.text[language].trim() || body
  const links = card.links.filter(({ label }) => label[language])
  return (
    <figure className={css.preview} lang={language}>
      <figcaption>{`${t.forms.cardPreview} · ${t.languages[language]}`}</figcaption>
      <div className={css.card}>
        {card.picture && (
          <div className={css.picture}>
            <OwnPicture key={card.picture.file} file={card.picture.file} alt={card.picture.alt[language]} />
          </div>
        )}
        <b>{title}</b>
        <RichText text={text || t.nothing} />
        {links.map(({ label, url }) => (
          <span key={url} className={css.link}>
            {label[language]}
          </span>
        ))}
      </div>
    </figure>
  )
}
