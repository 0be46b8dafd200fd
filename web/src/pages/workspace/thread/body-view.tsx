import { PaperClipOutlined } from '@ant-design/icons'
import type { Body } from '@tandem/contract'
import { isRecording } from '@tandem/contract/recording.ts'
import { Button, Image } from 'antd'
import { useState } from 'react'
import { fileUrl } from '../../../api/files.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useFormat } from '../../../i18n/format.ts'
import { RichText } from '../../../ui/rich-text.tsx'
import { useTexts } from '../texts.ts'
import { OrderBox } from './order-box.tsx'
import css from './thread.module.css'

/** What a message says, or that it was erased. Other notices are drawn by the timeline. */
export function BodyView({ body }: { body: Body }) {
  const t = useTexts()
  switch (body.kind) {
    case 'text':
      return (
        <>
          <RichText text={body.text} />
          {body.order && <OrderBox order={body.order} />}
        </>
      )
    case 'choices':
      return (
        <>
          <RichText text={body.text} />
          {body.order && <OrderBox order={body.order} />}
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
      return isRecording(body) ? <VoiceNote body={body} /> : <FileChip body={body} />
    case 'notice':
      return body.notice === 'erased' ? <em className={css.gone}>{t.erasedMessage}</em> : null
  }
}

/** An image; where it did not load, its file and a way to ask again. */
function Picture({ body }: { body: Extract<Body, { kind: 'image' }> }) {
  const common = useCommon()
  const [isLost, setLost] = useState(false)
  if (isLost)
    return (
      <div className={css.lost}>
        <FileChip body={body} />
        {common.pictureLost}
        <Button size="small" onClick={() => setLost(false)}>
          {common.retry}
        </Button>
      </div>
    )
  const src = fileUrl(body.file)
  return <Image classNames={{ image: css.image ?? '' }} src={src} alt={body.name} onError={() => setLost(true)} />
}

/** A recording, to be listened to where it stands. */
function VoiceNote({ body }: { body: Extract<Body, { kind: 'file' }> }) {
  const t = useTexts()
  // biome-ignore lint/a11y/useMediaCaption: what was made out of it stands beneath
  return <audio className={css.voice} controls preload="metadata" src={fileUrl(body.file)} aria-label={t.voiceNote} />
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
