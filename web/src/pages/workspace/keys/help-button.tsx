import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { usePageKeys } from '../../../ui/use-page-keys.ts'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { KeyHelp } from './key-help.tsx'
import { useTexts } from './texts.ts'

/** Where `?` is a letter that somebody writes. */
const writes = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, [contenteditable="true"]')

/** The way to the keys: a button, `?` outside of fields, Alt and the slash everywhere. */
export function HelpButton() {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  useShortcut('Slash', () => setOpen((now) => !now))
  usePageKeys((event) => {
    if (event.key === '?' && !event.altKey && !writes(event.target)) setOpen(true)
  })
  return (
    <>
      <Button
        type="text"
        icon={<QuestionCircleOutlined />}
        aria-label={t.open}
        title={t.open}
        onClick={() => setOpen(true)}
      />
      <KeyHelp open={open} close={() => setOpen(false)} />
    </>
  )
}
