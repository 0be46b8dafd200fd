import type { Consent, ConsentPurpose } from '@tandem/contract'
import { Form, Radio, Select } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from '../texts.ts'

interface Props {
  customer: string
  purpose: ConsentPurpose
  close: () => void
}

interface Fields {
  given: boolean
  source: Consent['source']
}

/** Records what the customer said; earlier words stay in the ledger. */
export function ConsentDialog({ customer, purpose, close }: Props) {
  const t = useTexts()
  const [form] = Form.useForm<Fields>()
  const record = useVerbMutation('customers.recordConsent', { refresh: ['customers.consents'], onSuccess: close })
  const sources = Object.entries(t.consentSources) as [Consent['source'], string][]
  return (
    <Dialog
      open
      title={t.purposes[purpose]}
      okText={t.side.record}
      confirmLoading={record.isPending}
      onOk={form.submit}
      onCancel={close}
      width={400}
    >
      <p>{t.side.consentHint}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ source: 'chat' }}
        onFinish={(fields) => record.mutate({ customer, purpose, ...fields })}
      >
        <Form.Item name="given" rules={[{ required: true, message: t.side.consentChoose }]}>
          <Radio.Group
            aria-label={t.purposes[purpose]}
            options={[
              { value: true, label: t.words.yes },
              { value: false, label: t.words.no },
            ]}
          />
        </Form.Item>
        <Form.Item name="source" label={t.side.consentSource}>
          <Select options={sources.map(([value, label]) => ({ value, label }))} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
