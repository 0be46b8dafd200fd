import { RobotOutlined } from '@ant-design/icons'
import type { Conversation } from '@tandem/contract'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { useTexts } from '../texts.ts'
import css from './strip.module.css'
import { useSuggestions } from './use-suggestions.ts'

interface Props {
  conversation: Conversation
  /** The text stands in the field now: go there. */
  done: () => void
}

/** The likeliest answers above the field, one line each; Alt and the number puts one in. */
export function SuggestionStrip({ conversation, done }: Props) {
  const t = useTexts()
  const { rows, old, insert } = useSuggestions(conversation)
  const shown = rows.slice(0, 3)
  const use = (index: number) => {
    const suggestion = shown[index]
    if (!suggestion) return
    insert(suggestion, 'instead')
    done()
  }
  useShortcut('Digit1', () => use(0))
  useShortcut('Digit2', () => use(1))
  useShortcut('Digit3', () => use(2))
  if (shown.length === 0) return null
  return (
    <fieldset className={css.strip} data-old={old || undefined} aria-label={t.side.suggestions}>
      <RobotOutlined />
      {shown.map((suggestion, index) => (
        <button
          key={`${suggestion.source.article} ${suggestion.text}`}
          type="button"
          title={suggestion.text}
          onClick={() => use(index)}
        >
          <kbd>Alt {index + 1}</kbd>
          <span>{suggestion.source.title}</span>
        </button>
      ))}
    </fieldset>
  )
}
