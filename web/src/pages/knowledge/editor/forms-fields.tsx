import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import type { ArticleContent, ArticleForms, Language } from '@tandem/contract'
import { Button, Input } from 'antd'
import { Field } from '../../../ui/field.tsx'
import { useTexts } from '../texts.ts'
import { CardPreview } from './card-preview.tsx'
import css from './editor.module.css'
import { PictureField } from './picture-field.tsx'

type Card = NonNullable<ArticleForms['card']>
type Link = Card['links'][number]

const languages: Language[] = ['zh', 'en']
const blank = { zh: '', en: '' }
const emptyCard: Card = { text: blank, links: [] }
const MOST_LINKS = 4

interface Props {
  content: Pick<ArticleContent, 'title' | 'body' | 'forms'>
  change: (forms: ArticleForms) => void
}

interface Complaints {
  linkBad: string
  pictureAltNeeded: string
}

const isSound = ({ url }: Link) => url.startsWith('https://') && URL.canParse(url)

/** What keeps the forms from being saved: a link that leads nowhere, a picture that nobody describes. */
export function problemOf(forms: ArticleForms | undefined, t: Complaints): string | null {
  const { links = [], picture } = forms?.card ?? {}
  if (!links.every(isSound)) return t.linkBad
  const isDescribed = !picture || languages.every((language) => picture.alt[language].trim())
  return isDescribed ? null : t.pictureAltNeeded
}

/** How the answer is told where cards are shown, or where it is spoken; what is empty is told as the text. */
export function FormsFields({ content: { title, body, forms = {} }, change }: Props) {
  const t = useTexts()
  const card = forms.card ?? emptyCard
  const setCard = (part: Partial<Card>) => change({ ...forms, card: { ...card, ...part } })
  const setPicture = (picture: Card['picture']) => {
    const { picture: _gone, ...others } = card
    change({ ...forms, card: { ...others, ...(picture && { picture }) } })
  }
  const setLink = (at: number, link: Link) => setCard({ links: card.links.map((one, i) => (i === at ? link : one)) })
  return (
    <details className={css.forms} open={forms.card !== undefined || forms.voice !== undefined}>
      <summary>
        {t.forms.title} <small>{t.forms.hint}</small>
      </summary>
      <div className={css.columns}>
        {languages.map((language) => (
          <div key={language} className={css.column} lang={language}>
            <Field label={`${t.forms.card} · ${t.languages[language]}`} hint={t.forms.cardHint}>
              <Input.TextArea
                value={card.text[language]}
                maxLength={500}
                autoSize={{ minRows: 2, maxRows: 6 }}
                onChange={({ target }) => setCard({ text: { ...card.text, [language]: target.value } })}
              />
            </Field>
            <Field label={`${t.forms.voice} · ${t.languages[language]}`} hint={t.forms.voiceHint}>
              <Input.TextArea
                value={forms.voice?.[language] ?? ''}
                maxLength={1000}
                autoSize={{ minRows: 2, maxRows: 6 }}
                onChange={({ target }) =>
                  change({ ...forms, voice: { ...(forms.voice ?? blank), [language]: target.value } })
                }
              />
            </Field>
          </div>
        ))}
      </div>
      <PictureField picture={card.picture} change={setPicture} />
      <ul className={css.links} aria-label={t.forms.links}>
        {card.links.map((link, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a link has nothing else to be told apart by
          <li key={at}>
            <LinkFields link={link} change={(changed) => setLink(at, changed)} />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t.forms.removeLink}
              onClick={() => setCard({ links: card.links.toSpliced(at, 1) })}
            />
          </li>
        ))}
      </ul>
      <Button
        icon={<PlusOutlined />}
        disabled={card.links.length >= MOST_LINKS}
        onClick={() => setCard({ links: [...card.links, { label: blank, url: 'https://' }] })}
      >
        {t.forms.addLink}
      </Button>
      <div className={css.cards}>
        {languages
          .filter((language) => card.text[language].trim() || card.picture)
          .map((language) => (
            <CardPreview key={language} language={language} title={title[language]} body={body[language]} card={card} />
          ))}
      </div>
    </details>
  )
}

function LinkFields({ link, change }: { link: Link; change: (link: Link) => void }) {
  const t = useTexts()
  return (
    <>
      {languages.map((language) => (
        <Input
          key={language}
          value={link.label[language]}
          maxLength={60}
          aria-label={`${t.forms.linkLabel} · ${t.languages[language]}`}
          placeholder={`${t.forms.linkLabel} · ${t.languages[language]}`}
          onChange={({ target }) => change({ ...link, label: { ...link.label, [language]: target.value } })}
        />
      ))}
      <Input
        value={link.url}
        maxLength={1000}
        type="url"
        aria-label={t.forms.linkUrl}
        status={isSound(link) ? '' : 'warning'}
        onChange={({ target }) => change({ ...link, url: target.value.trim() })}
      />
    </>
  )
}
