import type { Rule, RuleGroups, VerbOutput } from '@tandem/contract'
import { App, Button, Input, InputNumber, Select, Skeleton, Switch } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../api/hooks.ts'
import { useLocalized } from '../../i18n/dictionary.ts'
import { useFormat } from '../../i18n/format.ts'
import { useCan } from '../../session/session.tsx'
import { Problem } from '../../ui/problem.tsx'
import css from './quality.module.css'
import { useTexts } from './texts.ts'

type Trial = VerbOutput<'quality.tryRules'>

/** The rules: edited as a draft, tried on recent conversations, published by a supervisor. */
export function Rules() {
  const rules = useVerb('quality.rules', {})
  if (rules.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (!rules.data) return <Problem problem={rules.error} retry={() => void rules.refetch()} />
  const { published, draft } = rules.data
  return <Editor key={`${published.version}/${draft?.at}`} books={rules.data} />
}

function Editor({ books: { published, draft } }: { books: VerbOutput<'quality.rules'> }) {
  const t = useTexts()
  const say = useLocalized()
  const format = useFormat()
  const { message } = App.useApp()
  const mayPublish = useCan('quality:manage')
  const [groups, setGroups] = useState<RuleGroups>((draft ?? published).groups)
  const attempt = useVerbMutation('quality.tryRules')
  const save = useVerbMutation('quality.saveRules', {
    refresh: ['quality.rules'],
    onSuccess: () => void message.success(t.saved),
  })
  const publish = useVerbMutation('quality.publishRules', {
    refresh: ['quality.rules'],
    onSuccess: () => void message.success(t.published),
  })
  const change = (next: Rule) =>
    setGroups(
      groups.map((group) => ({ ...group, rules: group.rules.map((rule) => (rule.key === next.key ? next : rule)) })),
    )
  return (
    <div className={css.page}>
      <div className={css.tools}>
        <span>
          {t.inForce(t.version(published.version))}
          {draft && ` · ${t.draft(draft.version)}`} · {t.rulesHint}
        </span>
        <Button loading={attempt.isPending} onClick={() => attempt.mutate({ groups })}>
          {t.tryOut}
        </Button>
        <Button loading={save.isPending} onClick={() => save.mutate({ groups })}>
          {t.saveDraft}
        </Button>
        {mayPublish && draft && (
          <Button type="primary" loading={publish.isPending} onClick={() => publish.mutate({ version: draft.version })}>
            {t.publish}
          </Button>
        )}
      </div>
      {attempt.data && <p role="status">{t.tried(format.number(attempt.data.episodes))}</p>}
      {groups.map((group) => (
        <section key={group.key} className={css.card} aria-label={say(group.title)}>
          <h2>{say(group.title)}</h2>
          {group.rules.map((rule) => (
            <RuleRow key={rule.key} rule={rule} change={change} trial={attempt.data} />
          ))}
        </section>
      ))}
    </div>
  )
}

const levels = ['notice', 'minor', 'major', 'critical'] as const

function RuleRow({ rule, change, trial }: { rule: Rule; change: (rule: Rule) => void; trial: Trial | undefined }) {
  const t = useTexts()
  const say = useLocalized()
  const tried = trial?.rules.find((one) => one.rule === rule.key)
  const { check } = rule
  const name = say(rule.title)
  return (
    <div className={css.rule}>
      <Switch
        size="small"
        checked={rule.enabled}
        aria-label={`${t.enabled} ${name}`}
        onChange={(enabled) => change({ ...rule, enabled })}
      />
      <span>
        <strong>{name}</strong> <small>{t.checked[rule.role]}</small>
        {rule.fatal && <small> · {t.fatal}</small>}
        {tried && <small> · {t.hits(String(tried.hits), tried.before === null ? '–' : String(tried.before))}</small>}
      </span>
      <Select
        value={rule.level}
        aria-label={`${t.level} ${name}`}
        onChange={(level) => change({ ...rule, level })}
        options={levels.map((value) => ({ value, label: t.levels[value] }))}
      />
      <InputNumber
        min={-100}
        max={20}
        precision={0}
        value={rule.points}
        aria-label={`${t.score} ${name}`}
        onChange={(points) => change({ ...rule, points: points ?? 0 })}
      />
      {(check.kind === 'words' || check.kind === 'promise') && (
        <Words words={check.words} name={name} change={(words) => change({ ...rule, check: { ...check, words } })} />
      )}
      {check.kind === 'gap' && (
        <InputNumber
          min={5}
          max={86_400}
          value={check.seconds}
          suffix={t.seconds}
          aria-label={`${name} ${t.seconds}`}
          onChange={(seconds) => change({ ...rule, check: { ...check, seconds: seconds ?? check.seconds } })}
        />
      )}
    </div>
  )
}

/** The text is kept as typed; blank lines are no words. */
function Words({ words, name, change }: { words: string[]; name: string; change: (words: string[]) => void }) {
  const t = useTexts()
  const [text, setText] = useState(words.join('\n'))
  return (
    <Input.TextArea
      value={text}
      aria-label={`${name} ${t.words}`}
      autoSize={{ minRows: 2, maxRows: 6 }}
      onChange={(event) => {
        setText(event.target.value)
        const next = event.target.value.split('\n').map((word) => word.trim())
        change(next.filter((word) => word !== ''))
      }}
    />
  )
}
