import type { IntentImport, VerbOutput } from '@tandem/contract'
import { Button, Checkbox, Segmented } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import css from '../import/import.module.css'
import { Problems } from '../import/problems.tsx'
import {
  type Choices,
  chosenIntents,
  chosenOf,
  type Group,
  groups,
  initialChoices,
  isIn,
  madeOf,
  toggled,
  withMade,
  withRow,
} from './choice.ts'
import { Contradictions } from './contradictions.tsx'
import { IntentRow } from './intent-row.tsx'
import { TakeBar } from './take-bar.tsx'
import { useTexts } from './texts.ts'

/** So many intents are drawn at first. */
const SHOWN = 100

interface Props {
  preview: IntentImport
  done: (counts: VerbOutput<'knowledge.takeIntentImport'>) => void
}

/** The intents of a file, what contradicts, what cannot be taken, and the choice among them. */
export function Chooser({ preview, done }: Props) {
  const t = useTexts()
  const { id, source, intents, contradictions, problems } = preview
  const [choices, setChoices] = useState<Choices>(() => initialChoices(preview))
  const [group, setGroup] = useState<Group>('all')
  const [shown, setShown] = useState(SHOWN)
  const take = useVerbMutation('knowledge.takeIntentImport', {
    refresh: ['knowledge.intents', 'knowledge.articles', 'knowledge.intentImport'],
    onSuccess: done,
  })
  const listed = intents.filter((intent) => isIn(group, intent))
  const gaining = listed.flatMap(({ key, fresh }) => (fresh > 0 ? [key] : []))
  const inside = gaining.filter((key) => choices.keys.has(key)).length
  const chosen = new Set(chosenIntents(preview, choices))
  return (
    <div className={css.chooser}>
      <div className={css.head}>
        <strong>{t.found(intents.length)}</strong>
        <span className={css.origin}>{source}</span>
        <Checkbox
          checked={inside > 0 && inside === gaining.length}
          indeterminate={inside > 0 && inside < gaining.length}
          disabled={gaining.length === 0}
          onChange={(event) => setChoices(toggled(choices, gaining, event.target.checked))}
        >
          {t.chooseAll}
        </Checkbox>
        <Segmented
          size="small"
          value={group}
          onChange={setGroup}
          options={groups.flatMap((one) => {
            const count = intents.filter((intent) => isIn(one, intent)).length
            return one === 'all' || count > 0 ? [{ value: one, label: t.filter[one](count) }] : []
          })}
        />
      </div>
      <div className={css.rows}>
        <Problems
          title={t.problems(problems.length)}
          problems={problems.map(({ row, problem }) => ({ where: String(row), problem }))}
          unit="row"
        />
        <Contradictions
          contradictions={contradictions}
          rows={choices.rows}
          choose={(text, row) => setChoices(withRow(choices, text, row))}
        />
        {listed.slice(0, shown).map((intent) => (
          <IntentRow
            key={intent.key}
            intent={intent}
            chosen={chosen.has(intent)}
            made={madeOf(choices, intent)}
            toggle={() => setChoices(toggled(choices, [intent.key], !choices.keys.has(intent.key)))}
            change={(made) => setChoices(withMade(choices, intent.key, made))}
          />
        ))}
        {listed.length > shown && (
          <Button type="link" onClick={() => setShown(shown + SHOWN)}>
            {t.more(listed.length - shown)}
          </Button>
        )}
      </div>
      <TakeBar
        preview={preview}
        choices={choices}
        busy={take.isPending}
        take={(publish) => take.mutate({ import: id, publish, ...chosenOf(preview, choices) })}
      />
    </div>
  )
}
