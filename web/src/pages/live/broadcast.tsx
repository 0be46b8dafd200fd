import { NotificationOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../api/hooks.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTexts } from './texts.ts'

interface Fields {
  text: string
}

/** A supervisor's word to every agent. */
export function Broadcast() {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<NotificationOutlined />} onClick={() => setOpen(true)}>
        {t.broadcast}
      </Button>
      {open && <BroadcastDialog close={() => setOpen(false)} />}
    </>
  )
}

function BroadcastDialog({ close }: { close: () => void }) {
  const t = useTexts()
  const say = useVerbMutation('workforce.broadcast', {
    refresh: ['workforce.broadcasts'],
    toast: t.broadcastDone,
    onSuccess: close,
  })
  return (
    <FormDialog<Fields>
      title={t.broadcastTitle}
      okText={t.broadcast}
      pending={say.isPending}
      submit={({ text }) => say.mutate({ text })}
      close={close}
    >
      <Form.Item
        name="text"
        label={t.broadcastText}
        extra={t.broadcastHint}
        rules={[{ required: true, whitespace: true, message: t.broadcastEmpty }]}
      >
        <Input.TextArea autoFocus maxLength={1000} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </FormDialog>
  )
}
