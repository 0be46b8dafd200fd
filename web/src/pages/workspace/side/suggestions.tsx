import type { Conversation, Suggestion } from '@tandem/contract'
import { Button, Skeleton } from 'antd'
import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useSession } from '../../../session/session.tsx'
import { useDebounced } from '../../../ui/use-debounced.ts'
import { useDraft } from '../composer/drafts.ts'
import { useTexts } from '../texts.ts'
import { Section } from './section.tsx'
import css from './side.module.css'

interface Props {
  conversation: Conversation
  /** On a phone: back to the conversation, where the text now stands. */
  close: () => void
}

/** Answers from the knowledge, to the customer's last words or to what the agent is typing. */
export function Suggestions({ conversation, close }: Props) {
  const t = useTexts()
  const { user } = useSession()
  const [draft, setDraft] = useDraft(user.id, conversation.id)
  const typed = useDebounced(draft.note ? '' : draft.text.trim().slice(-500), 350)
  const found = useVerb(
    'assistant.suggest',
    { conversation: conversation.id, ...(typed && { typed }) },
    { keepPrevious: true, version: conversation.lastSeq },
  )
  const rows = found.data?.rows ?? []
  const use = (text: string) => {
    setDraft({ text, note: false })
    close()
  }
  return (
    <Section id="suggestions" title={t.side.suggestions}>
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {found.isError && <p className={css.quiet}>{found.error.message}</p>}
      {found.data && rows.length === 0 && <p className={css.quiet}>{t.side.suggestionsEmpty}</p>}
      <div className={css.suggestions} data-old={found.isPlaceholderData || undefined}>
        {rows.map((suggestion) => (
          <SuggestionCard
            key={`${suggestion.source.article} ${suggestion.text}`}
            suggestion={suggestion}
            writing={draft.text.trim() !== ''}
            insert={() => use([draft.text.trimEnd(), suggestion.text].filter(Boolean).join('\n'))}
            replace={() => use(suggestion.text)}
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
