import { BellOutlined } from '@ant-design/icons'
import { Badge, Popover } from 'antd'
import { useState } from 'react'
import { useVerb } from '../../api/hooks.ts'
import { NoticeList } from './notice-list.tsx'
import css from './notices.module.css'
import { useTexts } from './texts.ts'

/** How much there is that one has not seen, and the way to it. */
export function NoticeBell() {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  const rows = useVerb('desk.notices', {}).data?.rows ?? []
  const unseen = rows.filter((row) => !row.seen).length
  const label = unseen > 0 ? t.unseen(unseen) : t.title
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      // On a phone the bell does not stand at the edge: the list moves into sight.
      align={{ overflow: { adjustX: true, adjustY: true, shiftX: true } }}
      content={<NoticeList rows={rows} close={() => setOpen(false)} />}
    >
      <button type="button" className={css.bell} aria-label={label} title={label}>
        <Badge count={unseen} size="small" overflowCount={99}>
          <BellOutlined />
        </Badge>
      </button>
    </Popover>
  )
}
