import { tokenise } from '@tandem/nlu'
import { Message } from './message.ts'
import { type Harm, RULES, type Rule } from './rules.ts'
import type { Place, Table } from './table.ts'
import { isTold } from './told.ts'
import { CAUSE } from './words/cause.ts'
import { ERRAND } from './words/errand.ts'
import { FIGURES } from './words/figures.ts'
import { HABIT } from './words/habit.ts'
import { NAMES } from './words/names.ts'
import { PARCEL } from './words/parcel.ts'
import { USE } from './words/use.ts'

/** So many words, or Chinese characters, may stand between a sign and what it is said of. */
const NEAR = 12
/** What is so many characters away is not looked at. */
const FAR = NEAR * 12
/** So many signs of one kind are looked at: who tells of harm does it sooner, and a text made to take long does not. */
const MOST_SIGNS = 30

/** Whether goods were dangerous to somebody or somebody came to harm by them: nothing that an article answers. */
export function harmIn(text: string): Harm | null {
  const message = new Message(text)
  const tells = (rule: Rule) => signsOf(rule, message).some((sign) => isTold(message, sign)) && allows(rule, message)
  return RULES.find(tells)?.harm ?? null
}

/** Whether the message as a whole may be of what the rule looks for. */
function allows({ besides = [], byGoods, mayBeOwn }: Rule, message: Message): boolean {
  const says = (words: Table) => message.places(words).length > 0
  const needsGoods = byGoods || (mayBeOwn && (says(ERRAND) || says(HABIT)))
  return besides.every(says) && (!needsGoods || says(USE) || says(CAUSE))
}

/** Where a rule's sign stands near all that it is said of, and means what it says. */
function signsOf({ sign, of = [], mayBeParcel }: Rule, message: Message): Place[] {
  const signs = message.places(sign).slice(0, MOST_SIGNS)
  const means = (place: Place) => !touches(message.places(FIGURES), place) && !touches(message.places(NAMES), place)
  return signs
    .filter(means)
    .filter((place) => of.every((words) => message.places(words).some((owner) => isNear(owner, place, message))))
    .filter((place) => !mayBeParcel || !touches(message.places(PARCEL), message.sentenceAt(place)))
}

const touches = (others: readonly Place[], { start, end }: Place): boolean =>
  others.some((other) => other.start < end && start < other.end)

function isNear(owner: Place, sign: Place, message: Message): boolean {
  const [first, second] = owner.start <= sign.start ? [owner, sign] : [sign, owner]
  if (second.start - first.end > FAR) return false
  const clause = message.clauseAt(sign)
  if (owner.start < clause.start || owner.end > clause.end) return false
  return second.start < first.end || tokenise(message.text.slice(first.end, second.start)).length <= NEAR
}
