import { ReloadOutlined } from '@ant-design/icons'
import type { FlowContent } from '@tandem/contract'
import { Button, Input, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Facts } from '../../../ui/facts.tsx'
import { RichText } from '../../../ui/rich-text.tsx'
import { useTexts } from '../texts.ts'
import css from './simulator.module.css'
import { ToolCard } from './tool-card.tsx'
import type { Talk } from './use-talk.ts'

/** Talks to the flow: what it says, what it has collected, and what its tools would give. */
export function Simulator({ talk, flow }: { talk: Talk; flow: FlowContent }) {
  const t = useTexts()
  const over = talk.at?.next === 'end' || talk.at?.next === 'person'
  const turn = useRef<HTMLDivElement>(null)
  // After the lines, which scroll by themselves: on a phone the panel is too low for them and what to do next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever came brings what to do next into sight
  useEffect(() => {
    if (talk.lines.length > 0) turn.current?.scrollIntoView({ block: 'nearest' })
  }, [talk.lines.length, talk.at])
  return (
    <div className={css.simulator}>
      <div className={css.top}>
        <Segmented
          size="small"
          value={talk.language}
          aria-label={t.simulate.language}
          onChange={talk.setLanguage}
          options={(['zh', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))}
        />
        <Button size="small" icon={<ReloadOutlined />} disabled={talk.lines.length === 0} onClick={talk.restart}>
          {t.simulate.restart}
        </Button>
      </div>
      <Lines talk={talk} />
      <div ref={turn} className={css.turn}>
        {talk.problem !== null && (
          <p className={css.problem} role="alert">
            {talk.problem}
          </p>
        )}
        {over && talk.at && (
          <p className={css.over}>
            {talk.at.next === 'end' ? t.simulate.end : t.simulate.person(talk.at.reason ?? '')}
          </p>
        )}
        {talk.at?.next === 'tool' && talk.at.call ? (
          <ToolCard
            key={`${talk.language} ${talk.lines.length}`}
            call={talk.at.call}
            language={talk.language}
            busy={talk.busy}
            give={talk.give}
          />
        ) : (
          <Composer talk={talk} />
        )}
      </div>
      <Collected talk={talk} flow={flow} />
    </div>
  )
}

function Lines({ talk }: { talk: Talk }) {
  const t = useTexts()
  const end = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new line is scrolled to
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' })
  }, [talk.lines.length])
  if (talk.lines.length === 0) return <p className={css.hint}>{t.simulate.hint}</p>
  return (
    <div className={css.lines} role="log" aria-label={t.simulate.log}>
      {talk.lines.map(({ id, by, text }) => (
        <div key={id} data-by={by}>
          <RichText text={text} />
        </div>
      ))}
      <div ref={end} />
    </div>
  )
}

function Composer({ talk }: { talk: Talk }) {
  const t = useTexts()
  const [text, setText] = useState('')
  const say = (words: string) => {
    if (words.trim() === '' || talk.busy) return
    talk.give({ kind: 'said', text: words.trim() }, { by: 'customer', text: words.trim() })
    setText('')
  }
  return (
    <>
      {talk.at && talk.at.choices.length > 0 && (
        <div className={css.choices}>
          {talk.at.choices.map((choice) => (
            <Button key={choice} size="small" onClick={() => say(choice)}>
              {choice}
            </Button>
          ))}
        </div>
      )}
      <div className={css.composer}>
        <Input
          value={text}
          maxLength={2000}
          placeholder={t.simulate.say}
          aria-label={t.simulate.say}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) say(text)
          }}
        />
        <Button type="primary" loading={talk.busy} onClick={() => say(text)}>
          {t.simulate.send}
        </Button>
      </div>
      {talk.mayTimeOut && (
        <Button
          size="small"
          type="dashed"
          onClick={() => talk.give({ kind: 'timeout' }, { by: 'event', text: t.simulate.quiet })}
        >
          {t.simulate.quiet}
        </Button>
      )}
    </>
  )
}

/** What the flow knows by now, in the words that its author gave to it. */
function Collected({ talk, flow }: { talk: Talk; flow: FlowContent }) {
  const t = useTexts()
  const localized = useLocalized()
  const slots = Object.entries(talk.at?.state?.slots ?? {}).map(([name, value]) => {
    const slot = flow.slots.find((one) => one.name === name)
    const choice = slot?.choices?.find((one) => one.value === value)
    return [slot?.label ? localized(slot.label) : name, choice ? localized(choice.label) : value] as const
  })
  return (
    <section className={css.collected} aria-label={t.simulate.slots}>
      <h3>{t.simulate.slots}</h3>
      {slots.length === 0 && <small>{t.simulate.none}</small>}
      <Facts facts={slots} />
    </section>
  )
}
