import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { Chip } from '../../../ui/chip.tsx'
import { useAsk } from '../../../ui/use-ask.ts'
import { ListSection } from '../list-section.tsx'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'
import { SkillDialog, type SkillRow } from './skill-dialog.tsx'

/** What agents can be good at, and what conversations ask for. */
export function SkillsSection() {
  const t = useTexts()
  const skills = useVerb('workforce.skills', {})
  const [edited, setEdited] = useState<SkillRow | 'new' | null>(null)
  return (
    <>
      <ListSection
        query={skills}
        empty={{ title: t.skill.empty, hint: t.skill.emptyHint }}
        add={{ label: t.skill.add, run: () => setEdited('new') }}
        row={(skill) => <Row key={skill.key} skill={skill} edit={() => setEdited(skill)} />}
      />
      {edited && <SkillDialog skill={edited === 'new' ? undefined : edited} close={() => setEdited(null)} />}
    </>
  )
}

function Row({ skill, edit }: { skill: SkillRow; edit: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const language = useLanguage()
  const ask = useAsk()
  const remove = useVerbMutation('workforce.deleteSkill', { refresh: ['workforce.skills', 'workforce.agents'] })
  const confirm = () =>
    ask({
      title: t.skill.removeAsk,
      content: t.skill.removeHint,
      okText: common.remove,
      run: () => remove.mutateAsync({ key: skill.key }),
    })
  return (
    <li className={css.row}>
      <span className={css.main}>
        <strong>{skill.title[language]}</strong>
        <small>{skill.title[language === 'zh' ? 'en' : 'zh']}</small>
      </span>
      {skill.certificate && <Chip tone="accent">{t.skill.needsCertificate}</Chip>}
      <code className={css.code}>{skill.key}</code>
      <Button type="text" icon={<EditOutlined />} aria-label={`${common.edit} ${skill.key}`} onClick={edit} />
      <Button type="text" icon={<DeleteOutlined />} aria-label={`${common.remove} ${skill.key}`} onClick={confirm} />
    </li>
  )
}
