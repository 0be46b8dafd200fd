import type { Conversation, Suggestion } from '@tandem/contract'
import { Button, Skeleton } from 'antd'
import { useFormat } from '../../../i18n/format.ts'
import { useSuggestions } from '../composer/use-suggestions.ts'
import { useTexts } from '../texts.ts'
import { Section } from './section.tsx'
import css from './side.module.css'

interface Props {
  conversation: Conversation
  /** On a phone: back to the conversation, where the text now stands. */
  close: () => void
}

/** Answers from the knowledge, in full. */
export function Suggestions({ conversation, close }: Props) {
  const t = useTexts()
  const { rows, pending, problem, old, writing, insert } = useSuggestions(conversation)
  const use = (suggestion: Suggestion, how: 'behind' | 'instead') => {
    insert(suggestion, how)
    close()
  }
  return (
    <Section id="suggestions" title={t.side.suggestions}>
      {pending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {problem && <p className={css.quiet}>{problem}</p>}
      {!pending && !problem && rows.length === 0 && <p className={css.quiet}>{t.side.suggestionsEmpty}</p>}
      <div className={css.suggestions} data-old={old || undefined}>
        {rows.map((suggestion) => (
          <SuggestionCard
            key={`${suggestion.source.article} ${suggestion.text}`}
            suggestion={suggestion}
            writing={writing}
            insert={() => use(suggestion, 'behind')}
            replace={() => use(suggestion, 'instead')}
          />
        ))}
      </div>
    </Section>
  )
}

interface CardProps {
  suggestion: Suggestion
  writing: boolean
  insert: () => void
  replace: () => void
}

function SuggestionCard({ suggestion, writing, insert, replace }: CardProps) {
  const t = useTexts()
  const format = useFormat()
  return (
    <article className={css.suggestion}>
      <p>{suggestion.text}</p>
      <footer>
        <span className={css.source} title={t.side.score(format.percent(suggestion.score))}>
          <meter min={0} max={1} value={suggestion.score} />
          {suggestion.source.title}
        </span>
        {writing && (
          <Button type="link" size="small" onClick={replace}>
            {t.side.replace}
          </Button>
        )}
        <Button type="link" size="small" onClick={insert}>
          {t.side.insert}
        </Button>
      </footer>
    </article>
  )
}
