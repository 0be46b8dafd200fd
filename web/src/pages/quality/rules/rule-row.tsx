import type { Rule, VerbOutput } from '@tandem/contract'
import { Switch } from 'antd'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Chip } from '../../../ui/chip.tsx'
import { levelTones } from '../result-row.tsx'
import { useTexts as useQualityTexts } from '../texts.ts'
import css from './rules.module.css'
import { useTexts } from './texts.ts'

interface Props {
  rule: Rule
  tried: VerbOutput<'quality.tryRules'>['rules'][number] | undefined
  change: (rule: Rule) => void
  open: () => void
}

/** One rule of the list: on or off, what it looks for, what a hit costs, and what the trial of all rules found. */
export function RuleRow({ rule, tried, change, open }: Props) {
  const t = useTexts()
  const quality = useQualityTexts()
  const say = useLocalized()
  const name = say(rule.title)
  return (
    <li className={css.rule} data-off={!rule.enabled || undefined}>
      <Switch
        size="small"
        checked={rule.enabled}
        aria-label={`${quality.enabled} ${name}`}
        onChange={(enabled) => change({ ...rule, enabled })}
      />
      <button type="button" className={css.open} onClick={open}>
        <span className={css.name}>
          <strong>{name}</strong>
          <small>
            {t.kinds[rule.check.kind]} · {quality.checked[rule.role]}
          </small>
        </span>
        {tried && (
          <span className={css.trial}>
            <span>
              {t.hits.now} <strong>{tried.hits}</strong>
            </span>
            <span>
              {t.hits.before} <strong>{tried.before ?? '–'}</strong>
            </span>
          </span>
        )}
        <Chip tone={levelTones[rule.level]}>{quality.levels[rule.level]}</Chip>
        <span className={css.cost} data-fatal={rule.fatal || undefined}>
          {rule.fatal ? quality.fatal : rule.points > 0 ? `+${rule.points}` : rule.points}
        </span>
      </button>
    </li>
  )
}
