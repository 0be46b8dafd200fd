import { CopyButton } from '../../../ui/copy-button.tsx'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'

/** How the web channel gets onto a page: one script tag, or a link to a page of its own. */
export function Embed({ channelKey }: { channelKey: string }) {
  const t = useTexts()
  const tag = `<script async src="${location.origin}/widget/tandem.js" data-key="${channelKey}"></script>`
  const link = `${location.origin}/chat/${channelKey}`
  return (
    <section className={css.card}>
      <h2>{t.channel.embed}</h2>
      <small>{t.channel.embedHint}</small>
      <Snippet text={tag} />
      <h2>{t.channel.link}</h2>
      <Snippet text={link} />
      <a href={link} target="_blank" rel="noreferrer">
        {t.channel.openLink}
      </a>
    </section>
  )
}

function Snippet({ text }: { text: string }) {
  return (
    <div className={css.snippet}>
      <code>{text}</code>
      <CopyButton text={text} />
    </div>
  )
}
