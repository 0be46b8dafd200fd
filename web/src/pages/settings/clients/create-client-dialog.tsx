import type { VerbInput, VerbOutput } from '@tandem/contract'
import { App, Checkbox, Form, Input, Select } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { refreshSession } from '../../../session/session.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useTexts as useSettingsTexts } from '../texts.ts'
import type { Given } from '../users/given-dialog.tsx'
import { AdministratorFields } from './administrator-fields.tsx'
import { useTexts } from './texts.ts'

type Fields = VerbInput<'tenants.create'> & { invite: boolean }

interface Props {
  packs: VerbOutput<'tenants.setupStatus'>['packs']
  close: () => void
  /** Receives the administrator's link; null where nobody was invited. */
  show: (given: Given | null) => void
}

/** A new client, with the first of its own people. */
export function CreateClientDialog({ packs, close, show }: Props) {
  const t = useTexts()
  const { required } = useSettingsTexts()
  const language = useLanguage()
  const localized = useLocalized()
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const invites = Form.useWatch('invite', form) ?? true
  const create = useVerbMutation('tenants.create', {
    refresh: ['tenants.clients'],
    onSuccess({ invited }) {
      // Its maker may go there from now on.
      void refreshSession()
      if (!invited) void message.success(t.added)
      show(invited && { kind: 'link', ...invited })
    },
  })
  const submit = ({ invite, administrator, pack, ...client }: Fields) =>
    create.mutate({ ...client, pack: pack ?? null, ...(invite && administrator && { administrator }) })
  return (
    <FormDialog<Fields>
      title={t.add}
      form={form}
      initial={{ language, pack: packs[0]?.id, invite: true }}
      okText={t.add}
      pending={create.isPending}
      submit={submit}
      close={close}
      width={520}
    >
      <Form.Item name="name" label={t.name} rules={[{ required: true, whitespace: true, message: required }]}>
        <Input maxLength={80} autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item name="pack" label={t.pack}>
        <Select
          allowClear
          placeholder={t.packNone}
          options={packs.map(({ id, title }) => ({ value: id, label: localized(title) }))}
        />
      </Form.Item>
      <Form.Item name="language" label={t.language}>
        <Select
          options={[
            { value: 'zh', label: t.languages.zh },
            { value: 'en', label: t.languages.en },
          ]}
        />
      </Form.Item>
      <Form.Item name="invite" valuePropName="checked" extra={t.inviteHint}>
        <Checkbox>{t.invite}</Checkbox>
      </Form.Item>
      {invites && <AdministratorFields below={['administrator']} />}
    </FormDialog>
  )
}
