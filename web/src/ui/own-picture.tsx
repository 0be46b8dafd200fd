import { ReloadOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { pictureUrl } from '../api/files.ts'
import { useCommon } from '../i18n/common.ts'
import css from './own-picture.module.css'

interface Props {
  file: string
  /** What it shows; empty where the text beside it says that. */
  alt?: string
}

/** A picture that answers show, filling the place that is kept for it. Where it did not load, pressing asks again. */
export function OwnPicture({ file, alt = '' }: Props) {
  const t = useCommon()
  const [isLost, setLost] = useState(false)
  if (isLost)
    return (
      <button
        type="button"
        className={css.lost}
        title={t.pictureLost}
        aria-label={`${alt} ${t.pictureLost} ${t.retry}`.trim()}
        onClick={() => setLost(false)}
      >
        {alt}
        <span>
          <ReloadOutlined /> {alt && t.pictureLost}
        </span>
      </button>
    )
  return (
    <img
      className={css.picture}
      src={pictureUrl(file)}
      alt={alt}
      loading="lazy"
      decoding="async"
      onError={() => setLost(true)}
    />
  )
}
