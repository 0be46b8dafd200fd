import type { ImportEntry, VerbInput } from '@tandem/contract'

/** What shall become of an entry; one that is absent is left out. */
export type Choices = ReadonlyMap<number, 'new' | 'replace'>

export type Group = 'all' | 'fresh' | 'conflict' | 'duplicate' | 'same_question'

export const groups: readonly Group[] = ['all', 'fresh', 'conflict', 'same_question', 'duplicate']

export const isIn = (group: Group, { match }: ImportEntry): boolean =>
  group === 'all' || (match?.kind ?? 'fresh') === group

/** New content is chosen beforehand; whatever touches something that stands, or is over, is for a person to decide. */
export const initialChoices = (entries: readonly ImportEntry[], now: number): Choices =>
  new Map(
    entries.flatMap(({ number, match, taken, validUntil }) => {
      const isOver = validUntil !== null && Date.parse(validUntil) <= now
      return match || taken || isOver ? [] : [[number, 'new'] as const]
    }),
  )

/** The choices with one entry in or out; what repeats an article renews it unless told otherwise. */
export function toggled(choices: Choices, { number, match }: ImportEntry): Choices {
  const next = new Map(choices)
  if (!next.delete(number)) next.set(number, match?.article ? 'replace' : 'new')
  return next
}

export const withHow = (choices: Choices, number: number, how: 'new' | 'replace'): Choices =>
  new Map(choices).set(number, how)

/** The choices as the server takes them. */
export const chosenOf = (
  choices: Choices,
  entries: readonly ImportEntry[],
): VerbInput<'knowledge.takeImport'>['chosen'] =>
  entries.flatMap(({ number, match }) => {
    const how = choices.get(number)
    return how ? [{ number, replace: how === 'replace' ? (match?.article ?? null) : null }] : []
  })

/** What the drafts that were taken wait for, by how many: to be published or sent to review now, for a colleague, for a text. */
export function waitingOf(entries: readonly ImportEntry[], mayReview: boolean) {
  const drafts = entries.filter(({ stands }) => stands === 'draft' || stands === 'review')
  const count = (is: (entry: ImportEntry) => boolean) => drafts.filter(is).length
  const isOpen = ({ waits }: ImportEntry) => mayReview && waits === null
  return {
    publish: count(isOpen),
    submit: count((one) => one.stands === 'draft' && one.waits !== 'text' && !isOpen(one)),
    colleague: count((one) => one.stands === 'review' && one.waits !== 'text' && !isOpen(one)),
    text: count(({ waits }) => waits === 'text'),
  }
}
