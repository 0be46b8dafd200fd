import { Form, Input } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useTexts } from '../texts.ts'
import type { DialogProps } from './dialog-props.ts'
import { refreshed } from './refreshed.ts'
import { AgentSelect } from './transfer-target.tsx'

interface Fields {
  agent: string
  note: string
}

/** A supervisor gives the conversation to an agent who is there; says from whom it is taken. */
export function ReassignDialog({ conversation, open, close }: DialogProps) {
  const t = useTexts()
  const reassign = useVerbMutation('routing.reassign', {
    refresh: refreshed,
    toast: t.supervise.done.reassign,
    onSuccess: close,
  })
  const { id, assignee } = conversation
  return (
    <FormDialog<Fields>
      open={open}
      title={t.supervise.reassignTitle}
      hint={assignee.kind === 'agent' ? t.supervise.reassignHint(assignee.name ?? '') : t.supervise.assignHint}
      initial={{ note: '' }}
      okText={t.supervise.reassign}
      pending={reassign.isPending}
      submit={({ agent, note }) => reassign.mutate({ conversation: id, agent, note: note.trim() })}
      close={close}
    >
      <Form.Item name="agent" rules={[{ required: true, message: t.chooseAgent }]}>
        <AgentSelect autoFocus except={assignee.id} />
      </Form.Item>
      <Form.Item name="note" label={t.supervise.note}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  )
}
