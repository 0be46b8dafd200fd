import { CloseOutlined } from '@ant-design/icons'
import type { Agent } from '@tandem/contract'
import { Button, InputNumber, Rate, Select } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useSkillTitle } from '../../../shell/use-skill-title.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'

type Skills = Agent['skills']

/** Capacity and skills of one agent. */
export function AgentDialog({ agent, close }: { agent: Agent; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const [capacity, setCapacity] = useState(agent.capacity)
  const [skills, setSkills] = useState(agent.skills)
  const save = useVerbMutation('workforce.updateAgent', {
    refresh: ['workforce.agents', 'workforce.me'],
    toast: t.saved,
    onSuccess: close,
  })
  return (
    <Dialog
      open
      title={t.agent.edit(agent.name)}
      okText={common.save}
      confirmLoading={save.isPending}
      onOk={() => save.mutate({ agent: agent.id, capacity, skills })}
      onCancel={close}
      width={460}
    >
      <div className={css.setting}>
        <span>
          <strong>{t.agent.capacity}</strong>
          <small>{t.agent.capacityHint}</small>
        </span>
        <InputNumber
          min={0}
          max={50}
          precision={0}
          value={capacity}
          aria-label={t.agent.capacity}
          onChange={(value) => setCapacity(value ?? 0)}
        />
      </div>
      <SkillRows skills={skills} change={setSkills} />
    </Dialog>
  )
}

function SkillRows({ skills, change }: { skills: Skills; change: (skills: Skills) => void }) {
  const t = useTexts()
  const localized = useLocalized()
  const titleOf = useSkillTitle()
  const all = useVerb('workforce.skills', {}).data?.rows ?? []
  const left = all.filter(({ key }) => !skills.some((skill) => skill.key === key))
  return (
    <>
      {skills.map(({ key, level }) => (
        <div key={key} className={css.setting}>
          <strong>{titleOf(key)}</strong>
          <Rate
            allowClear={false}
            value={level}
            aria-label={`${titleOf(key)} ${t.agent.levelLabel}`}
            onChange={(next) => change(skills.map((skill) => (skill.key === key ? { key, level: next } : skill)))}
          />
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t.agent.removeSkill(titleOf(key))}
            onClick={() => change(skills.filter((skill) => skill.key !== key))}
          />
        </div>
      ))}
      <Select
        className={css.wide}
        value={null}
        disabled={left.length === 0}
        placeholder={t.agent.addSkill}
        aria-label={t.agent.addSkill}
        onChange={(key: string) => change([...skills, { key, level: 3 }])}
        options={left.map(({ key, title }) => ({ value: key, label: localized(title) }))}
      />
    </>
  )
}
