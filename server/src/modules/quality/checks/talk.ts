/** One public entry of an episode, as rules see it. */
export interface Said {
  seq: number
  /** Milliseconds. */
  at: number
  by: 'customer' | 'bot' | 'agent'
  agent: string | null
  /** Empty for pictures and files. */
  text: string
}

/** A closed episode: who said what when, and when a person took it on. */
export interface Talk {
  said: readonly Said[]
  /** Milliseconds at which the conversation came to (another) agent. */
  takenOn: readonly number[]
}

/** What one check found: where, and whose it is. */
export interface Hit {
  agent: string | null
  span: { seq: number; start: number; end: number } | null
}

export type Side = 'agent' | 'bot' | 'both'

export const isOf = (side: Side, by: Said['by']): boolean => (side === 'both' ? by !== 'customer' : by === side)

/** All that one side said, in order. */
export const saidBy = (talk: Talk, side: Side): Said[] => talk.said.filter(({ by }) => isOf(side, by))

export const whole = ({ seq, text }: Said) => ({ seq, start: 0, end: text.length })
