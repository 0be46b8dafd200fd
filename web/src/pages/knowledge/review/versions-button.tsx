import { HistoryOutlined } from '@ant-design/icons'
import type { VerbInput, Version } from '@tandem/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import { Versions } from './versions.tsx'

interface Props {
  target: VerbInput<'knowledge.versions'>
  restore: (version: Version) => void
}

/** Opens everything that was ever published of one item; choosing an old version closes it again. */
export function VersionsButton({ target, restore }: Props) {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<HistoryOutlined />}
        title={t.versions}
        aria-label={t.versions}
        onClick={() => setOpen(true)}
      />
      <Versions
        target={target}
        open={open}
        close={() => setOpen(false)}
        restore={(version) => {
          restore(version)
          setOpen(false)
        }}
      />
    </>
  )
}
