import { parse, type Span } from './markdown.ts'
import css from './rich-text.module.css'

/** Position is identity here: a text that changes is drawn anew. */
const keyed = <T,>(parts: T[]) => parts.map((part, index) => ({ part, key: index }))

/** A message's text with its lists, bold words and links. */
export function RichText({ text }: { text: string }) {
  return (
    <div className={css.text}>
      {keyed(parse(text)).map(({ part: block, key }) => {
        if (block.kind === 'paragraph')
          return (
            <p key={key}>
              {keyed(block.lines).map(({ part, key: line }) => (
                <Line key={line} spans={part} />
              ))}
            </p>
          )
        const items = keyed(block.items).map(({ part, key: item }) => (
          <li key={item}>
            <Line spans={part} />
          </li>
        ))
        return block.ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>
      })}
    </div>
  )
}

function Line({ spans }: { spans: Span[] }) {
  return (
    <span className={css.line}>
      {keyed(spans).map(({ part: { text, strong, href }, key }) => {
        if (strong) return <strong key={key}>{text}</strong>
        if (href)
          return (
            <a key={key} href={href} target="_blank" rel="noopener noreferrer nofollow">
              {text}
            </a>
          )
        return <span key={key}>{text}</span>
      })}
    </span>
  )
}
