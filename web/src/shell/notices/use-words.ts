import type { DeskNotice } from '@tandem/contract'
import { useLocalized } from '../../i18n/dictionary.ts'
import { useTexts } from './texts.ts'

/** What a notice says in one line, without any words of a customer: it may show on a locked screen. */
export function useWords(): (notice: Pick<DeskNotice, 'kind' | 'from' | 'alarm' | 'news' | 'topic'>) => string {
  const t = useTexts()
  const say = useLocalized()
  return ({ kind, from, alarm, news, topic }) => {
    if (news) return topic ? t.of(t.news[news], say(topic)) : t.news[news]
    return alarm ? t.alarms[alarm] : t.kinds[kind](from?.name ?? '')
  }
}

/** Where a notice leads. */
export function placeOf({
  kind,
  conversation,
  subject,
}: Pick<DeskNotice, 'kind' | 'conversation' | 'subject'>): string {
  switch (kind) {
    case 'course':
      return `/training/mine/${subject}`
    case 'result':
      return `/quality/mine/${subject}`
    case 'article':
      return `/knowledge/articles/${subject}`
    case 'ticket':
      return `/tickets/open/${subject}`
    default:
      return conversation ? `/workspace/mine/${conversation}` : '/live'
  }
}
