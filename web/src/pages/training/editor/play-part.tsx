import type { RolePlay } from '@tandem/contract'
import { Input, InputNumber, Switch } from 'antd'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Entries } from '../../../ui/entries.tsx'
import { Field } from '../../../ui/field.tsx'
import { LinesField } from '../../../ui/lines-field.tsx'
import sheet from '../../../ui/sheet.module.css'
import { BothField } from './both-field.tsx'
import css from './editor.module.css'
import { newRolePlay } from './edits.ts'
import { PointsField } from './points-field.tsx'
import { useTexts } from './texts.ts'

interface Props {
  play: RolePlay
  change: (play: RolePlay) => void
}

/** Whether there is a practice talk, and the customer who is played in it. */
export function PlayPart({ play, change }: { play: RolePlay | null; change: (play: RolePlay | null) => void }) {
  const t = useTexts()
  return (
    <>
      <span className={css.switch}>
        <Switch checked={play !== null} aria-label={t.hasPlay} onChange={(on) => change(on ? newRolePlay : null)} />
        {t.hasPlay}
      </span>
      <p className={sheet.quiet}>{t.playHint}</p>
      {play && (
        <>
          <Scene play={play} change={change} />
          <Facts play={play} change={change} />
          <PointsField
            label={t.playAnswer}
            points={play.answer}
            most={6}
            change={(answer) => change({ ...play, answer })}
          />
          <LinesField
            label={t.forbidden}
            value={play.forbidden}
            change={(forbidden) => change({ ...play, forbidden })}
          />
          <Reactions play={play} change={change} />
        </>
      )}
    </>
  )
}

function Scene({ play, change }: Props) {
  const t = useTexts()
  return (
    <>
      <BothField
        label={t.customer}
        rows={2}
        value={play.customer}
        change={(customer) => change({ ...play, customer })}
      />
      <BothField
        label={t.situation}
        rows={2}
        maxLength={1000}
        value={play.situation}
        change={(situation) => change({ ...play, situation })}
      />
      <BothField label={t.opening} rows={2} value={play.opening} change={(opening) => change({ ...play, opening })} />
      <div className={css.three}>
        <Field label={t.patience}>
          <InputNumber
            min={10}
            max={100}
            precision={0}
            value={play.patience}
            onChange={(next) => change({ ...play, patience: next ?? play.patience })}
          />
        </Field>
        <Field label={t.passScore}>
          <InputNumber
            min={1}
            max={100}
            precision={0}
            value={play.passScore}
            suffix={t.points}
            onChange={(next) => change({ ...play, passScore: next ?? play.passScore })}
          />
        </Field>
        <Field label={t.order}>
          <Input
            value={play.order ?? ''}
            maxLength={40}
            onChange={({ target }) => change({ ...play, order: target.value.trim() || null })}
          />
        </Field>
      </div>
    </>
  )
}

function Facts({ play, change }: Props) {
  const t = useTexts()
  const say = useLocalized()
  return (
    <Entries
      label={t.facts}
      items={play.facts}
      change={(facts) => change({ ...play, facts })}
      nameOf={({ says }, at) => say(says) || t.fact(at + 1)}
      addLabel={t.addFact}
      make={() => ({ ask: [], says: { zh: '', en: '' } })}
      most={10}
      closed
    >
      {(fact, set) => (
        <>
          <LinesField label={t.ask} value={fact.ask} change={(ask) => set({ ...fact, ask })} />
          <BothField label={t.says} rows={2} value={fact.says} change={(says) => set({ ...fact, says })} />
        </>
      )}
    </Entries>
  )
}

function Reactions({ play, change }: Props) {
  const t = useTexts()
  const say = useLocalized()
  const { lines } = play
  return (
    <>
      <h3 className={css.subtitle}>{t.lines}</h3>
      <Entries
        label={t.waiting}
        items={lines.waiting}
        change={(waiting) => change({ ...play, lines: { ...lines, waiting } })}
        nameOf={(text, at) => say(text) || t.wait(at + 1)}
        addLabel={t.addWaiting}
        make={() => ({ zh: '', en: '' })}
        least={1}
        most={6}
        closed
      >
        {(text, set) => <BothField label={t.text} value={text} change={set} />}
      </Entries>
      {(['partly', 'promised', 'calmed', 'satisfied', 'leaves'] as const).map((key) => (
        <BothField
          key={key}
          label={t.reactions[key]}
          value={lines[key]}
          change={(text) => change({ ...play, lines: { ...lines, [key]: text } })}
        />
      ))}
    </>
  )
}
