import { HistoryOutlined } from '@ant-design/icons'
import type { FlowContent, FlowItem } from '@tandem/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { Versions } from '../../knowledge/review/versions.tsx'
import { useTexts } from '../texts.ts'

interface Props {
  item: FlowItem
  restore: (content: FlowContent) => void
}

/** Everything that was ever published of the flow; an old version can be loaded into the editor. */
export function FlowVersions({ item, restore }: Props) {
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
        target={{ kind: 'flow', id: item.id }}
        open={open}
        close={() => setOpen(false)}
        restore={({ flow }) => {
          if (flow) restore(flow)
          setOpen(false)
        }}
      />
    </>
  )
}
