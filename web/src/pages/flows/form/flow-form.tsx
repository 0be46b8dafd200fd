import { PlusOutlined } from '@ant-design/icons'
import type { FlowContent, FlowProblem } from '@tandem/contract'
import { Button, Collapse, ConfigProvider } from 'antd'
import { useCan } from '../../../session/session.tsx'
import { addSlot, changeSlot, removeSlot } from '../edit/edits.ts'
import { useOwnerName } from '../edit/use-owner-name.ts'
import { useTexts } from '../texts.ts'
import css from './form.module.css'
import { SlotForm } from './slot-form.tsx'
import { WordsField } from './words-field.tsx'

interface Props {
  flow: FlowContent
  change: (flow: FlowContent, field?: string) => void
  problems: FlowProblem[]
  /** The places of the slots that stand open. */
  unfolded: number[]
  unfold: (slots: number[]) => void
}

/** What belongs to the flow as a whole: its title, what it collects, what it says when it is left. */
export function FlowForm({ flow, change, problems, unfolded, unfold }: Props) {
  const t = useTexts()
  const ownerOf = useOwnerName(flow)
  return (
    <fieldset className={css.form} disabled={!useCan('knowledge:write')}>
      <WordsField
        short
        label={t.flowTitle}
        name="title"
        value={flow.title}
        change={(title, field) => change({ ...flow, title }, field)}
      />
      <div className={css.head}>
        <strong>{t.slots}</strong>
        <Button
          size="small"
          icon={<PlusOutlined />}
          disabled={flow.slots.length >= 30}
          onClick={() => {
            change(addSlot(flow).flow)
            unfold([flow.slots.length])
          }}
        >
          {t.addSlot}
        </Button>
      </div>
      {/* Unfolded at once: a problem leads into it, to where its fields are going to be. */}
      <ConfigProvider theme={{ token: { motion: false } }}>
        <Collapse
          size="small"
          activeKey={unfolded}
          onChange={(keys) => unfold([keys].flat().map(Number))}
          items={flow.slots.map((slot, index) => ({
            key: index,
            label: ownerOf(null, slot.name),
            extra: <small>{t.types[slot.type]}</small>,
            children: (
              <SlotForm
                name={`slots.${index}`}
                slot={slot}
                set={(next, field) => change(changeSlot(flow, slot.name, next), field && `${index} ${field}`)}
                remove={() => change(removeSlot(flow, slot.name))}
                problems={problems.filter((problem) => problem.slot === slot.name)}
              />
            ),
          }))}
        />
      </ConfigProvider>
      <WordsField
        short
        label={t.cancelled}
        name="cancelled"
        value={flow.cancelled}
        change={(cancelled, field) => change({ ...flow, cancelled }, field)}
      />
    </fieldset>
  )
}
