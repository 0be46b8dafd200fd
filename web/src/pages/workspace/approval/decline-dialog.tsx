import { Form, Input } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useTexts } from './texts.ts'

/** Asks why something is not to be done. */
export function DeclineDialog({ proposal, close }: { proposal: string; close: () => void }) {
  const t = useTexts()
  const decline = useVerbMutation('assistant.decline', { refresh: ['assistant.proposals'], onSuccess: close })
  return (
    <FormDialog<{ reason: string }>
      title={t.declineTitle}
      hint={t.declineHint}
      okText={t.decline}
      pending={decline.isPending}
      submit={({ reason }) => decline.mutate({ proposal, reason: reason.trim() })}
      close={close}
    >
      <Form.Item name="reason" label={t.reason} rules={[{ required: true, whitespace: true, message: t.reason }]}>
        <Input.TextArea autoFocus maxLength={200} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </FormDialog>
  )
}
