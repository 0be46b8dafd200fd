/** A document as it reads from top to bottom, whatever format it came in. */
export type Block =
  | { kind: 'heading'; level: number; text: string; at: number }
  /** `bold`: a short line in bold, which is a heading where the document has no others. */
  | { kind: 'text'; text: string; at: number; bold?: boolean }

/** Levels below those of h1 to h6, for what only acts as a heading. */
export const QUESTION_LEVEL = 7
export const BOLD_LEVEL = 8
