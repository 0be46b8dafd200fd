import { normalise } from '../text/normalise.ts'
import { ABUSE } from './abuse.ts'
import { FIGURE_OF_SPEECH, SELF_HARM } from './self-harm.ts'

/** What needs a careful hand: words of self-harm, threats against others, abuse of the agent. */
export interface Safety {
  selfHarm: boolean
  threat: boolean
  abuse: boolean
}

const THREAT =
  /(?:弄|砍|杀|打|捅|揍)死?(?:了)?(?:你|你们|他|她)|炸(?:了|掉|平)?(?:你|公司|店)|要你(?:的)?命|让你(?:们)?(?:好看|死|不得好死)|上门找(?:你|你们)算账|\b(?:kill (?:you|him|her|them)|hurt you|beat you|bomb (?:you|your)|come (?:to|for) your (?:house|office)|shoot (?:you|up))\b/u

/** Looks for words that call for a person at once, or for patience. Words only: euphemisms pass unseen. */
export function safety(text: string): Safety {
  const clean = normalise(text).replace(FIGURE_OF_SPEECH, '')
  return { selfHarm: SELF_HARM.test(clean), threat: THREAT.test(clean), abuse: ABUSE.test(clean) }
}
