import type { Consent, ConsentPurpose } from '@tandem/contract'
import { Form, Radio, Select } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
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
  const record = useVerbMutation('customers.recordConsent', { refresh: ['customers.consents'], onSuccess: close })
  const sources = Object.entries(t.consentSources) as [Consent['source'], string][]
  return (
    <FormDialog<Fields>
      title={t.purposes[purpose]}
      hint={t.side.consentHint}
      initial={{ source: 'chat' }}
      okText={t.side.record}
      pending={record.isPending}
      submit={(fields) => record.mutate({ customer, purpose, ...fields })}
      close={close}
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
    </FormDialog>
  )
}
