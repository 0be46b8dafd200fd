import { keyScopes, type Scope } from '@tandem/contract'
import { Checkbox, Form, Input, Select } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
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
  const create = useVerbMutation('security.createApiKey', {
    refresh: ['security.apiKeys'],
    onSuccess: ({ secret }) => show(secret),
  })
  return (
    <FormDialog<Fields>
      title={t.key.add}
      initial={{ days: 365 }}
      okText={t.key.add}
      pending={create.isPending}
      submit={({ days, ...fields }) => create.mutate({ ...fields, ...(days > 0 && { expiresInDays: days }) })}
      close={close}
      width={520}
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
    </FormDialog>
  )
}
