import { keyScopes, type Scope } from '@tandem/contract'
import { Checkbox, Form, Input, Modal, Select } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'

interface Fields {
  name: string
  scopes: Scope[]
  /** 0: no end. */
  days: number
}

interface Props {
  close: () => void
  /** Receives the secret. */
  show: (secret: string) => void
}

/** A key with no more than its program needs. */
export function CreateKeyDialog({ close, show }: Props) {
  const t = useTexts()
  const [form] = Form.useForm<Fields>()
  const create = useVerbMutation('security.createApiKey', {
    refresh: ['security.apiKeys'],
    onSuccess: ({ secret }) => show(secret),
  })
  return (
    <Modal
      open
      title={t.key.add}
      okText={t.key.add}
      confirmLoading={create.isPending}
      onOk={form.submit}
      onCancel={close}
      width={520}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ days: 365 }}
        onFinish={({ days, ...fields }) => create.mutate({ ...fields, ...(days > 0 && { expiresInDays: days }) })}
      >
        <Form.Item
          name="name"
          label={t.key.name}
          extra={t.key.nameHint}
          rules={[{ required: true, whitespace: true, message: t.required }]}
        >
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="scopes" label={t.key.scopes} rules={[{ required: true, message: t.required }]}>
          <Checkbox.Group
            className={css.scopes}
            options={keyScopes.map((value) => ({ value, label: t.key.scope[value] }))}
          />
        </Form.Item>
        <Form.Item name="days" label={t.key.expires}>
          <Select
            options={[30, 90, 365, 730, 0].map((value) => ({
              value,
              label: value === 0 ? t.key.never : t.key.days(value),
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
