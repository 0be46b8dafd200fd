export type NluErrorCode =
  /** No example has a text that features can be taken from. */
  | 'no_examples'
  /** A classifier needs two labels to tell apart. */
  | 'one_label'
  /** A label that was asked for, or that occurs, has no usable example. */
  | 'empty_class'
  /** More labels than {@link MAX_LABELS}. */
  | 'too_many_labels'
  /** More examples than {@link MAX_EXAMPLES}. */
  | 'too_many_examples'
  /** A text to learn from, or to calibrate on, has no vector although others have. */
  | 'missing_vectors'
  /** A vector of another length than the others, without a direction, or with numbers that are none. */
  | 'bad_vector'
  /** A model file that is cut, changed, or of another version. */
  | 'bad_model'

export const MAX_LABELS = 2000
export const MAX_EXAMPLES = 200_000

/** A sentence in the languages of the people who train. */
export interface Sentence {
  zh: string
  en: string
}

/**
 * What this library throws: a code for programs, what is wrong and what to do about it for people, and the labels it
 * is about. `message` is the English sentence.
 */
export class NluError extends Error {
  override readonly name = 'NluError'
  readonly code: NluErrorCode
  readonly text: Sentence
  readonly labels: readonly string[]

  constructor(code: NluErrorCode, text: Sentence, labels: readonly string[] = []) {
    super(text.en)
    this.code = code
    this.text = text
    this.labels = labels
  }
}
