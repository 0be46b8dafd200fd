import { CheckOutlined, LockOutlined, RobotOutlined } from '@ant-design/icons'
import type { Message, Source } from '@tandem/contract'
import { isRecording } from '@tandem/contract/recording.ts'
import { memo } from 'react'
import { useCommon } from '../../../i18n/common.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Face } from '../../../ui/face.tsx'
import { OwnPicture } from '../../../ui/own-picture.tsx'
import { useTexts } from '../texts.ts'
import { TranslateMessage } from '../translate/translate-message.tsx'
import { BodyView } from './body-view.tsx'
import type { Delivery } from './delivery.ts'
import { Heard } from './heard.tsx'
import { RateAnswer } from './rate-answer.tsx'
import css from './thread.module.css'

interface Props {
  message: Message
  /** The first of a run by the same author: shows who it is. */
  first: boolean
  customer: string
  /** How far it has come, for the last answer of a person. */
  delivery: Delivery | null
}

const voiceOf = ({ visibility, author }: Message) => (visibility === 'internal' ? 'note' : author.kind)

/** One message: the customer's on the left, ours on the right, notes in their own colour. */
export const MessageBubble = memo(function MessageBubble({ message, first, customer, delivery }: Props) {
  const t = useTexts()
  const common = useCommon()
  const format = useFormat()
  const voice = voiceOf(message)
  const name = voice === 'customer' ? customer : message.ai ? common.ai : (message.author.name ?? '')
  return (
    <article className={css.message} data-voice={voice} data-first={first || undefined} data-seq={message.seq}>
      {voice === 'customer' && <span className={css.face}>{first && <Face name={customer} size={28} />}</span>}
      <div className={css.column}>
        {first && (
          <header className={css.by}>
            {message.ai && (
              <b className={css.ai}>
                <RobotOutlined /> {common.ai}
              </b>
            )}
            {voice === 'note' && (
              <b className={css.noteBadge}>
                <LockOutlined /> {t.internal}
              </b>
            )}
            {!message.ai && <span>{name}</span>}
            <time dateTime={message.at} title={format.full(message.at)}>
              {format.time(message.at)}
            </time>
          </header>
        )}
        <div className={css.bubble} title={first ? undefined : format.full(message.at)}>
          {message.card?.picture && (
            <div className={css.cardPicture}>
              <OwnPicture {...message.card.picture} />
            </div>
          )}
          {message.card && <strong>{message.card.title}</strong>}
          <BodyView body={message.body} />
          {message.card?.links.map(({ label, url }) => (
            <a key={url} className={css.cardLink} href={url} target="_blank" rel="noopener noreferrer">
              {label}
            </a>
          ))}
        </div>
        {voice === 'customer' && message.body.kind === 'text' && (
          <TranslateMessage conversation={message.conversation} text={message.body.text} />
        )}
        {voice === 'customer' && (message.body.kind === 'image' || message.body.kind === 'file') && (
          <Heard file={message.body.file} isVoice={isRecording(message.body)} />
        )}
        {delivery && (
          <footer className={css.below} data-delivery={delivery}>
            <CheckOutlined /> {t.states[delivery]}
          </footer>
        )}
        {message.ai && message.body.kind !== 'notice' && <RateAnswer message={message.id} />}
        {message.sources && message.sources.length > 0 && <Sources sources={message.sources} />}
      </div>
    </article>
  )
})

/** Under an AI answer: the articles that it rests on, and until when they hold. */
function Sources({ sources }: { sources: Source[] }) {
  const t = useTexts()
  const format = useFormat()
  const titles = sources.map(({ title, validUntil }) =>
    validUntil ? `${title}${t.validUntil(format.day(validUntil))}` : title,
  )
  return (
    <footer className={css.below}>
      {t.sources} {titles.join(' · ')}
    </footer>
  )
}
