import { ReloadOutlined } from '@ant-design/icons'
import { useCallback, useEffect, useState } from 'react'
import { pictureUrl } from '../api/files.ts'
import { useCommon } from '../i18n/common.ts'
import css from './own-picture.module.css'

interface Props {
  file: string
  /** What it shows; empty where the text beside it says that. */
  alt?: string
}

/** One of a shop may be on its way: looked for a few times before it counts as lost, each time later. */
const LOOKS = 4
const FIRST_MS = 400

/** A picture that answers show, filling the place that is kept for it. Where it did not load, pressing asks again. */
export function OwnPicture({ file, alt = '' }: Props) {
  const t = useCommon()
  const [looks, setLooks] = useState(0)
  const [isMissed, setMissed] = useState(false)
  const lookAgain = useCallback(() => {
    setMissed(false)
    setLooks((before) => before + 1)
  }, [])
  useEffect(() => {
    if (!isMissed || looks >= LOOKS) return
    const timer = setTimeout(lookAgain, FIRST_MS * 2 ** looks)
    return () => clearTimeout(timer)
  }, [isMissed, looks, lookAgain])
  if (isMissed && looks >= LOOKS)
    return (
      <button
        type="button"
        className={css.lost}
        title={t.pictureLost}
        aria-label={`${alt} ${t.pictureLost} ${t.retry}`.trim()}
        onClick={lookAgain}
      >
        {alt}
        <span>
          <ReloadOutlined /> {alt && t.pictureLost}
        </span>
      </button>
    )
  return (
    <img
      key={looks}
      className={css.picture}
      src={pictureUrl(file)}
      alt={alt}
      loading="lazy"
      decoding="async"
      onError={() => setMissed(true)}
    />
  )
}
