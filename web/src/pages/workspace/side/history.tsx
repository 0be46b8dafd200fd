import type { Conversation, Episode } from '@tandem/contract'
import { Skeleton } from 'antd'
import { useNavigate } from 'react-router'
import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTexts } from '../texts.ts'
import { Section } from './section.tsx'
import css from './side.module.css'

interface Props {
  conversation: Conversation
  jumpTo: (seq: number) => void
}

/** Earlier visits on all channels; a click leads to where one began. */
export function History({ conversation, jumpTo }: Props) {
  const t = useTexts()
  const navigate = useNavigate()
  const episodes = useVerb('conversations.episodes', { customer: conversation.customer.id })
  const rows = (episodes.data?.rows ?? []).toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))
  const open = (episode: Episode) => {
    if (episode.conversation === conversation.id) jumpTo(episode.firstSeq)
    else void navigate(`/workspace/closed/${episode.conversation}`)
  }
  return (
    <Section id="history" title={t.side.history} extra={rows.length > 0 && <small>{rows.length}</small>}>
      {episodes.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {episodes.isError && <p className={css.quiet}>{episodes.error.message}</p>}
      {rows.map((episode) => (
        <EpisodeRow
          key={episode.id}
          episode={episode}
          current={episode.id === conversation.episode}
          open={() => open(episode)}
        />
      ))}
    </Section>
  )
}

function EpisodeRow({ episode, current, open }: { episode: Episode; current: boolean; open: () => void }) {
  const t = useTexts()
  const format = useFormat()
  const reasons: Record<string, string> = t.closeReasons
  const words = [
    // Who handled an episode stands when it ends.
    episode.closedAt !== null && t.side.handled[episode.handled],
    episode.closeReason && (reasons[episode.closeReason] ?? episode.closeReason),
    episode.rating !== null && t.rated(episode.rating),
  ]
  return (
    <button type="button" className={css.visit} onClick={open}>
      <strong>{t.episode(episode.number)}</strong>
      <time dateTime={episode.openedAt}>{current ? t.side.current : format.short(episode.openedAt)}</time>
      <span>{words.filter(Boolean).join(' · ')}</span>
    </button>
  )
}
