import type { Body } from '@tandem/contract'
import { isRecording } from '@tandem/contract/recording.ts'
import { sizeText } from '../i18n.ts'
import { useWords } from './context.ts'
import { FileIcon } from './icons.tsx'
import type { Picture } from './Lightbox.tsx'
import { Markdown } from './Markdown.tsx'
import { Shown } from './Shown.tsx'

/** What a message says, inside its bubble. Choices and follow-ups are drawn under the last answer only. */
export function Content({ body, show }: { body: Body; show?: (picture: Picture) => void }) {
  const { chat } = useWords()
  if (body.kind === 'text' || body.kind === 'choices') return <Markdown text={body.text} />
  if (body.kind === 'notice') return null
  const url = chat.api.fileUrl(body.file)
  if (body.kind === 'image') return <Shown look="picture" picture={{ url, name: body.name }} show={show} />
  if (isRecording(body)) {
    // biome-ignore lint/a11y/useMediaCaption: a customer's own words have none
    return <audio controls preload="metadata" src={url} aria-label={body.name} />
  }
  return (
    <a class="file" href={url} target="_blank" rel="noopener noreferrer" download={body.name}>
      <FileLabel name={body.name} note={sizeText(body.bytes)} />
    </a>
  )
}

export const FileLabel = ({ name, note }: { name: string; note: string }) => (
  <>
    <FileIcon />
    <span class="file-name">
      {name}
      <small>{note}</small>
    </span>
  </>
)
