import { NotificationOutlined } from '@ant-design/icons'
import { App, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../api/hooks.ts'
import { useTexts } from './texts.ts'

interface Fields {
  text: string
}

/** A supervisor's word to every agent. */
export function Broadcast() {
  const t = useTexts()
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Fields>()
  const say = useVerbMutation('workforce.broadcast', {
    refresh: ['workforce.broadcasts'],
    onSuccess: () => {
      setOpen(false)
      void message.success(t.broadcastDone)
    },
  })
  return (
    <>
      <Button icon={<NotificationOutlined />} onClick={() => setOpen(true)}>
        {t.broadcast}
      </Button>
      <Modal
        open={open}
        title={t.broadcastTitle}
        okText={t.broadcast}
        confirmLoading={say.isPending}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        width={420}
        destroyOnHidden
      >
        <Form<Fields> form={form} layout="vertical" requiredMark={false} onFinish={({ text }) => say.mutate({ text })}>
          <Form.Item
            name="text"
            label={t.broadcastText}
            extra={t.broadcastHint}
            rules={[{ required: true, whitespace: true, message: t.broadcastEmpty }]}
          >
            <Input.TextArea autoFocus maxLength={1000} autoSize={{ minRows: 3, maxRows: 8 }} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  )
}
