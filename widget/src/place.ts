import type { Hours, QueuePlace } from '@tandem/contract'
import { hoursText } from './hours.ts'
import { type Texts, texts } from './i18n.ts'

/** What a waiting customer is told. */
export interface PlaceWords {
  head: string
  hint: string
}

/** Somebody is there to keep the promise of a waiting time. */
export const isPromised = ({ open, minutes }: Pick<QueuePlace, 'open' | 'minutes'>): boolean => open && minutes !== null

export function placeWords(t: Texts, place: QueuePlace, hours: Hours | undefined): PlaceWords {
  const standing = standingOf(t, place, hours)
  if (place.kind === 'message') return { head: t.leftMessage, hint: t.leftMessageHint }
  if (place.kind === 'callback') return { head: t.callComes, hint: standing + t.stop + t.callComesHint }
  if (place.customer === 'called') return { head: t.yourTurn, hint: t.yourTurnHint }
  if (place.customer === 'later') return { head: t.keptPlace, hint: standing + t.stop + t.keptPlaceHint }
  return { head: standing, hint: isPromised(place) ? t.placeHint : t.placeLeave }
}

/** Position and range of the wait: a promise only where there is somebody to keep it. */
function standingOf(t: Texts, { position, minutes, atLeast, open }: QueuePlace, hours: Hours | undefined): string {
  const chinese = t === texts.zh
  if (!open && hours) return t.placeShut(hoursText(chinese ? 'zh' : 'en', hours))
  if (!open || minutes === null) return t.placeNobody
  const ahead = position === 1 ? t.placeNext : t.placeAhead(position - 1)
  return `${ahead}${chinese ? '，' : ', '}${t.placeMinutes(atLeast ?? minutes, minutes)}`
}
