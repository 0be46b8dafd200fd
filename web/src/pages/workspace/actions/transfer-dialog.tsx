import { App, Form, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useTexts } from '../texts.ts'
import type { DialogProps } from './dialog-props.ts'
import { refreshed } from './refreshed.ts'
import { AgentSelect, SkillSelect } from './transfer-target.tsx'
import { useLeaving } from './use-leaving.ts'

interface Fields {
  target: string
  note: string
}

/** Hands the conversation to a colleague or to a skill's queue, never without a word on it. */
export function TransferDialog({ conversation, open, close }: DialogProps) {
  const t = useTexts()
  const nameOf = useCustomerName()
  const leave = useLeaving()
  const { message } = App.useApp()
  const [kind, setKind] = useState<'agent' | 'skill'>('agent')
  const [form] = Form.useForm<Fields>()
  const transfer = useVerbMutation('routing.transfer', {
    refresh: refreshed,
    onSuccess: () => {
      close()
      void message.success(t.transferDone)
      leave(conversation.id)
    },
  })
  const submit = ({ target, note }: Fields) =>
    transfer.mutate({
      conversation: conversation.id,
      to: kind === 'agent' ? { agent: target } : { skill: target },
      note: note.trim(),
    })
  const choose = (next: 'agent' | 'skill') => {
    setKind(next)
    form.resetFields(['target'])
  }
  const required = { required: true, message: kind === 'agent' ? t.chooseAgent : t.chooseSkill }
  return (
    <FormDialog<Fields>
      open={open}
      title={t.transferTitle(nameOf(conversation.customer.name))}
      form={form}
      initial={{ note: '' }}
      okText={t.transfer}
      pending={transfer.isPending}
      submit={submit}
      close={close}
    >
      <Form.Item>
        <Segmented
          block
          value={kind}
          onChange={choose}
          options={[
            { value: 'agent', label: t.toAgent },
            { value: 'skill', label: t.toSkill },
          ]}
        />
      </Form.Item>
      <Form.Item name="target" rules={[required]}>
        {kind === 'agent' ? <AgentSelect autoFocus /> : <SkillSelect />}
      </Form.Item>
      <Form.Item name="note" label={t.transferNote}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
    </FormDialog>
  )
}
