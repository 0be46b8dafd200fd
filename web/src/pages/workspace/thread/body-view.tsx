import { PaperClipOutlined } from '@ant-design/icons'
import type { Body } from '@tandem/contract'
import { Image } from 'antd'
import { useState } from 'react'
import { fileUrl } from '../../../api/files.ts'
import { useFormat } from '../../../i18n/format.ts'
import { RichText } from '../../../ui/rich-text.tsx'
import { useTexts } from '../texts.ts'
import css from './thread.module.css'

/** What a message says, or that it was erased. Other notices are drawn by the timeline. */
export function BodyView({ body }: { body: Body }) {
  const t = useTexts()
  switch (body.kind) {
    case 'text':
      return <RichText text={body.text} />
    case 'choices':
      return (
        <>
          <RichText text={body.text} />
          <ul className={css.choices} aria-label={t.choices}>
            {body.choices.map((choice) => (
              <li key={choice}>{choice}</li>
            ))}
          </ul>
        </>
      )
    case 'image':
      return <Picture body={body} />
    case 'file':
      return <FileChip body={body} />
    case 'notice':
      return body.notice === 'erased' ? <em className={css.gone}>{t.erasedMessage}</em> : null
  }
}

/** An image, or its name where it cannot be shown. */
function Picture({ body }: { body: Extract<Body, { kind: 'image' }> }) {
  const [broken, setBroken] = useState(false)
  if (broken) return <FileChip body={body} />
  const src = fileUrl(body.file)
  return <Image classNames={{ image: css.image ?? '' }} src={src} alt={body.name} onError={() => setBroken(true)} />
}

function FileChip({ body }: { body: Extract<Body, { kind: 'image' | 'file' }> }) {
  const t = useTexts()
  const format = useFormat()
  return (
    <a className={css.file} href={fileUrl(body.file)} download={body.name} title={t.file}>
      <PaperClipOutlined />
      <span>{body.name}</span>
      <small>{format.bytes(body.bytes)}</small>
    </a>
  )
}
