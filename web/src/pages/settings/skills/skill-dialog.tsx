import type { Skill, VerbInput } from '@tandem/contract'
import { Form, Input, Select } from 'antd'
import type { z } from 'zod'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useCan } from '../../../session/session.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useTexts } from '../texts.ts'

export type SkillRow = z.infer<typeof Skill>
type Fields = VerbInput<'workforce.saveSkill'>

/** Names a skill in both languages, and what it asks for; its key stays once it is given. */
export function SkillDialog({ skill, close }: { skill: SkillRow | undefined; close: () => void }) {
  const t = useTexts()
  const save = useVerbMutation('workforce.saveSkill', {
    refresh: ['workforce.skills'],
    toast: t.saved,
    onSuccess: close,
  })
  const required = [{ required: true, whitespace: true, message: t.required }]
  return (
    <FormDialog<Fields>
      title={skill?.key ?? t.skill.add}
      initial={skill ?? { certificate: null }}
      pending={save.isPending}
      submit={(fields) => save.mutate(fields)}
      close={close}
    >
      <Form.Item
        name="key"
        hidden={skill !== undefined}
        label={t.skill.key}
        extra={t.skill.keyHint}
        rules={[...required, { pattern: /^[a-z][a-z0-9_]*$/, message: t.skill.keyBad }]}
      >
        <Input maxLength={40} autoFocus />
      </Form.Item>
      <Form.Item name={['title', 'zh']} label={t.skill.zh} rules={required}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={['title', 'en']} label={t.skill.en} rules={required}>
        <Input maxLength={40} />
      </Form.Item>
      <Certificate held={skill?.certificate ?? null} />
    </FormDialog>
  )
}

/** Which certificate the skill asks for. Whoever may not see the courses leaves it as it is. */
function Certificate({ held }: { held: string | null }) {
  const t = useTexts()
  const say = useLocalized()
  const allowed = useCan('training:write')
  const courses = useVerb('training.courses', {}, { enabled: allowed }).data?.rows
  if (!allowed || !courses) return null
  const earning = courses.filter(({ earns, state, key }) => (earns && state === 'published') || key === held)
  return (
    <Form.Item
      name="certificate"
      label={t.skill.certificate}
      extra={t.skill.certificateHint}
      // Cleared is none, and not left as it was.
      getValueFromEvent={(key: string | undefined) => key ?? null}
    >
      <Select
        allowClear
        placeholder={t.skill.certificateNone}
        options={earning.map(({ key, title }) => ({ value: key, label: say(title) }))}
      />
    </Form.Item>
  )
}
