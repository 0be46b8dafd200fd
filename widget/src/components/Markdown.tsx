import { type Inline, parseMarkdown } from '../markdown.ts'

/** A text with its few marks, drawn as nodes: what a message says never becomes markup of the page. */
export function Markdown({ text }: { text: string }) {
  return (
    <div class="text">
      {parseMarkdown(text).map((block) => {
        if (block.kind === 'paragraph')
          return <p>{block.lines.flatMap((line, i) => [i > 0 && <br />, inline(line)])}</p>
        const items = block.items.map((item) => <li>{inline(item)}</li>)
        return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
      })}
    </div>
  )
}

const inline = (parts: Inline[]) =>
  parts.map((part) => {
    if (part.kind === 'text') return part.text
    if (part.kind === 'bold') return <strong>{part.text}</strong>
    return (
      <a href={part.href} target="_blank" rel="noopener noreferrer nofollow">
        {part.text}
      </a>
    )
  })
