/** So many numbers may be left for one conversation, and so many texts go out: a chat is no way to send texts about. */
export const MOST_NUMBERS = 3
export const MOST_TEXTS = 12
/** For so many conversations a day one number may be left: whoever types a stranger's does not get them flooded. */
export const NUMBER_A_DAY = 3
export const DAY_MS = 86_400_000

/** An answer that has not come to the customer's page by then did not find them there. */
export const AWAY_MS = 20_000
/** After a try that did not go through. */
export const RETRY_MS = 60_000

export type Why = 'kept' | 'turn' | 'answer'

/** Whether a text is due: for something new since the last one, while there are texts left. */
export const isDue = ({ texts, told_seq }: { texts: number; told_seq: number }, why: Why, seq: number): boolean =>
  texts < MOST_TEXTS && (why === 'kept' || seq > told_seq)
