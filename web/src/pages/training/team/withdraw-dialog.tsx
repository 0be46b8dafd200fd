import type { Result } from '@tandem/contract'
import { Form, Input } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useTexts } from '../texts.ts'

/** Takes a certificate back, with the reason: the skills that ask for it are off until the course is passed again. */
export function WithdrawDialog({ row, title, close }: { row: Result; title: string; close: () => void }) {
  const t = useTexts()
  const withdraw = useVerbMutation('training.withdraw', {
    refresh: ['training.results', 'workforce.agents'],
    toast: t.withdrawn,
    onSuccess: close,
  })
  return (
    <FormDialog<{ reason: string }>
      title={`${t.withdraw} · ${row.name} · ${title}`}
      hint={t.withdrawHint}
      okText={t.withdraw}
      danger
      pending={withdraw.isPending}
      submit={({ reason }) => withdraw.mutate({ course: row.course, agent: row.agent, reason })}
      close={close}
    >
      <Form.Item
        name="reason"
        label={t.reason}
        rules={[{ required: true, whitespace: true, min: 3, message: t.reasonHint }]}
      >
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  )
}
