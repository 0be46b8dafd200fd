import type { Message } from '@tandem/contract'
import { dateText, timeText } from '../i18n.ts'
import { Content } from './Content.tsx'
import { useWords } from './context.ts'
import { DocIcon } from './icons.tsx'
import { Judge } from './Judge.tsx'
import type { Picture } from './Lightbox.tsx'
import { Mark } from './Mark.tsx'
import { OrderBox } from './OrderBox.tsx'
import { Shown } from './Shown.tsx'

interface Props {
  message: Message
  /** First of its group: says who speaks and when. */
  head: boolean
  /** Last of its group. */
  tail: boolean
  show: (picture: Picture) => void
}

export function MessageRow({ message, head, tail, show }: Props) {
  const { chat, language, t } = useWords()
  if (message.author.kind === 'customer') {
    return (
      <div class={`row mine ${head ? 'head' : ''}`}>
        <span class="unseen">{t.you}</span>
        <div class={`bubble is-${message.body.kind}`}>
          <Content body={message.body} show={show} />
        </div>
        {tail && <time dateTime={message.at}>{timeText(language, message.at)}</time>}
      </div>
    )
  }
  const human = message.author.kind === 'agent'
  const { card, body } = message
  const picture = card?.picture
  const order = 'order' in body ? body.order : undefined
  return (
    <div class={`row theirs ${head ? 'head' : ''}`}>
      {head && <Mark human={human} name={message.author.name} />}
      <div class="said">
        {(head || message.ai) && <Byline message={message} head={head} />}
        <div class={`bubble is-${body.kind}`}>
          {picture && (
            <Shown
              look="card-picture"
              picture={{ url: chat.api.pictureUrl(picture.file), name: picture.alt }}
              show={show}
            />
          )}
          {card && <b>{card.title}</b>}
          <Content body={body} show={show} />
          {order && <OrderBox order={order} />}
          {card?.links.map(({ label, url }) => (
            <a class="link" href={url} target="_blank" rel="noopener">
              {label}
            </a>
          ))}
        </div>
        <Sources message={message} />
        {message.ai && message.sources?.[0] && <Judge message={message} />}
      </div>
    </div>
  )
}

/** Who speaks. Every message that the AI wrote carries its badge, also inside a group. */
function Byline({ message, head }: { message: Message; head: boolean }) {
  const { language, t } = useWords()
  const { kind, name } = message.author
  return (
    <p class="byline">
      {head && <span class="name">{name ?? (kind === 'agent' ? t.agent : t.assistant)}</span>}
      {message.ai && (
        <span class="ai" title={t.aiTitle}>
          {t.ai}
          <span class="unseen">{t.aiTitle}</span>
        </span>
      )}
      {head && <time dateTime={message.at}>{timeText(language, message.at)}</time>}
    </p>
  )
}

function Sources({ message: { sources = [] } }: { message: Message }) {
  const { t, language } = useWords()
  const named = new Map(
    sources.map(({ title, validUntil }) => [title, validUntil ? t.validUntil(dateText(language, validUntil)) : '']),
  )
  if (named.size === 0) return null
  return (
    <p class="sources">
      <DocIcon />
      <span class="unseen">{t.sources}</span>
      {[...named].map(([title, until]) => (
        <span key={title} class="source">
          {title}
          {until}
        </span>
      ))}
    </p>
  )
}
