import type { VerbInput, VerbOutput } from '@tandem/contract'
import { Button, Form, Input, Segmented } from 'antd'
import { useVerbMutation } from '../../api/hooks.ts'
import { setLanguage, useLanguage } from '../../i18n/language.ts'
import { beginSession } from '../../session/session.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordPolicy } from '../sign-in/password-policy.tsx'
import { PackPicker } from './pack-picker.tsx'
import css from './setup.module.css'
import { useTexts } from './texts.ts'

type Fields = Omit<VerbInput<'tenants.setup'>, 'token' | 'language'>

interface Props {
  token: string
  packs: VerbOutput<'tenants.setupStatus'>['packs']
}

/** Who runs this installation, with which knowledge. Success signs in and leads on to the "ready" page. */
export function SetupForm({ token, packs }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const [form] = Form.useForm<Fields>()
  const typed = Form.useWatch([], form) as Partial<Fields> | undefined
  const context = [typed?.login ?? '', typed?.name ?? '', typed?.organisation ?? '']
  const setup = useVerbMutation('tenants.setup', { quiet: true, onSuccess: beginSession })
  const required = { required: true, whitespace: true, message: t.required }
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ pack: packs[0]?.id ?? null }}
      onFinish={(fields) => setup.mutate({ ...fields, token, language })}
    >
      <Form.Item name="organisation" label={t.organisation} rules={[required]}>
        <Input autoFocus maxLength={80} placeholder={t.organisationExample} autoComplete="organization" />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item name="name" label={t.name} rules={[required]}>
          <Input maxLength={60} autoComplete="name" />
        </Form.Item>
        <Form.Item name="login" label={t.login} rules={[required, { min: 3, message: t.loginHint }]}>
          <Input maxLength={100} autoComplete="username" spellCheck={false} autoCapitalize="none" />
        </Form.Item>
      </div>
      <Form.Item
        name="password"
        label={t.password}
        rules={[required]}
        extra={<PasswordPolicy password={typed?.password ?? ''} context={context} />}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="pack" label={t.pack}>
        <PackPicker packs={packs} />
      </Form.Item>
      <Form.Item label={t.language}>
        <Segmented
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh', label: t.languages.zh },
            { value: 'en', label: t.languages.en },
          ]}
        />
      </Form.Item>
      {setup.isError && <Notice tone="danger">{setup.error.message}</Notice>}
      <Button type="primary" size="large" htmlType="submit" block loading={setup.isPending}>
        {t.submit}
      </Button>
    </Form>
  )
}
