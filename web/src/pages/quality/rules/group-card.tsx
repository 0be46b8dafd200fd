import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import type { Rule, RuleGroup, VerbOutput } from '@tandem/contract'
import { Button, Dropdown } from 'antd'
import { useLocalized } from '../../../i18n/dictionary.ts'
import sheet from '../../../ui/sheet.module.css'
import { type Kind, kinds } from './edits.ts'
import { RuleRow } from './rule-row.tsx'
import css from './rules.module.css'
import { useTexts } from './texts.ts'

interface Props {
  group: RuleGroup
  trial: VerbOutput<'quality.tryRules'> | undefined
  change: (rule: Rule) => void
  open: (rule: Rule) => void
  add: (kind: Kind) => void
  rename: () => void
  /** Absent while the group has rules, or is the last one. */
  remove?: () => void
}

/** A group with its rules, and the way to another one of any kind. */
export function GroupCard({ group, trial, change, open, add, rename, remove }: Props) {
  const t = useTexts()
  const say = useLocalized()
  const name = say(group.title)
  return (
    <section className={css.card} aria-label={name}>
      <header className={css.cardHead}>
        <h2>{name}</h2>
        <Button
          type="text"
          size="small"
          icon={<EditOutlined />}
          aria-label={`${t.renameGroup}: ${name}`}
          onClick={rename}
        />
        {remove && (
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={`${t.removeGroup}: ${name}`}
            onClick={remove}
          />
        )}
        <Dropdown
          trigger={['click']}
          menu={{ items: kinds.map((key) => ({ key, label: t.kinds[key], onClick: () => add(key) })) }}
        >
          <Button size="small" icon={<PlusOutlined />} aria-label={`${t.addRule}: ${name}`}>
            {t.addRule}
          </Button>
        </Dropdown>
      </header>
      {group.rules.length === 0 && <p className={sheet.quiet}>{t.emptyGroup}</p>}
      <ul className={css.list}>
        {group.rules.map((rule) => (
          <RuleRow
            key={rule.key}
            rule={rule}
            tried={trial?.rules.find((one) => one.rule === rule.key)}
            change={change}
            open={() => open(rule)}
          />
        ))}
      </ul>
    </section>
  )
}
