import { CloseOutlined } from '@ant-design/icons'
import type { Language } from '@tandem/contract'
import { App, Input } from 'antd'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import css from './editor.module.css'
import { addExamples } from './examples.ts'

interface Props {
  language: Language
  value: string[]
  change: (examples: string[]) => void
}

/** Training questions as chips: Enter adds one, a paste adds every line, a press takes one back to change it. */
export function Examples({ language, value, change }: Props) {
  const t = useTexts()
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const name = `${t.examples} · ${t.languages[language]}`
  const without = (example: string) => change(value.filter((one) => one !== example))
  const add = (lines: string) => {
    const { examples, added, skipped } = addExamples(value, lines)
    change(examples)
    setText('')
    if (added + skipped > 1) void message.info(t.examplesAdded(added, skipped))
  }
  return (
    <section className={css.examples} lang={language} aria-label={name}>
      <header>
        {name} <small>{t.examplesCount(value.length)}</small>
      </header>
      <Input
        value={text}
        placeholder={t.examplesAdd}
        aria-label={`${t.examplesAdd} (${t.languages[language]})`}
        title={t.examplesHint}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={(event) => !event.nativeEvent.isComposing && add(text)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text')
          if (!pasted.includes('\n')) return
          event.preventDefault()
          add(pasted)
        }}
      />
      <ul className={css.chips}>
        {value.map((example) => (
          <li key={example} className={css.chip}>
            <button
              type="button"
              title={t.exampleEdit}
              onClick={() => {
                without(example)
                setText(example)
              }}
            >
              {example}
            </button>
            <button type="button" aria-label={t.exampleRemove(example)} onClick={() => without(example)}>
              <CloseOutlined />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
