import { PictureOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { pictureUrl } from '../api/files.ts'
import css from './own-picture.module.css'

interface Props {
  file: string
  /** What it shows; empty where the text beside it says that. */
  alt?: string
}

/** A picture that answers show, filling the place that is kept for it; its description where it cannot be shown. */
export function OwnPicture({ file, alt = '' }: Props) {
  const [broken, setBroken] = useState(false)
  if (broken)
    return (
      <span className={css.none}>
        <PictureOutlined />
        {alt}
      </span>
    )
  return (
    <img
      className={css.picture}
      src={pictureUrl(file)}
      alt={alt}
      loading="lazy"
      decoding="async"
      onError={() => setBroken(true)}
    />
  )
}
