import type { MarkedMessage } from '@tandem/contract'
import { useFormat } from '../../i18n/format.ts'
import { piecesOf } from './pieces.ts'
import css from './quality.module.css'
import { useTexts } from './texts.ts'

/** The conversation with the places of the findings; the chosen finding's stand out. */
export function Thread({ messages, chosen }: { messages: MarkedMessage[]; chosen: number | null }) {
  const t = useTexts()
  const format = useFormat()
  const nameOf = ({ author, name }: MarkedMessage) =>
    author === 'customer' ? t.customer : author === 'agent' ? (name ?? t.agent) : t.ai
  return (
    <ol className={css.thread} aria-label={t.thread}>
      {messages.map((message) => (
        <li key={message.seq} data-author={message.author} data-internal={message.internal || undefined}>
          <small>
            {nameOf(message)} · {format.time(message.at)}
            {message.internal && ` · ${t.internal}`}
          </small>
          <p>
            {piecesOf(message).map(({ text, at, findings }) =>
              findings.length === 0 ? (
                text
              ) : (
                <mark key={at} data-chosen={(chosen !== null && findings.includes(chosen)) || undefined}>
                  {text}
                </mark>
              ),
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
