interface Times {
  /** ISO instants, or null. */
  answeredAt: string | null
  failedAt: string | null
}

/** Whether a shop answers, by what came last. */
export function stateOf({ answeredAt, failedAt }: Times): 'good' | 'bad' | 'new' {
  if (answeredAt === null && failedAt === null) return 'new'
  if (failedAt === null) return 'good'
  return answeredAt !== null && Date.parse(answeredAt) >= Date.parse(failedAt) ? 'good' : 'bad'
}
