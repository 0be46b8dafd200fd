import { type Logger, pino } from 'pino'

export type Log = Logger

/** What of an error may be written down: a database error's detail and parameters quote rows, so they stay out. */
function serialiseError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? []
  const quotesRows = 'severity' in error
  return { type: error.name, code, message: quotesRows ? undefined : error.message, at: frames.slice(0, 6) }
}

/** Structured logs (one JSON object a line): ids, codes and figures, never texts, names or numbers of people. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: undefined,
    serializers: { err: serialiseError, error: serialiseError },
    redact: { paths: ['*.password', '*.token', '*.secret', '*.authorization', '*.cookie'], remove: true },
  })
}
