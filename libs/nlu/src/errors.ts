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
  /** A model file that is cut, changed, or of another version. */
  | 'bad_model'

export const MAX_LABELS = 2000
export const MAX_EXAMPLES = 200_000

/** What this library throws: a code for programs, a sentence for people, and the labels it is about. */
export class NluError extends Error {
  override readonly name = 'NluError'
  readonly code: NluErrorCode
  readonly labels: readonly string[]

  constructor(code: NluErrorCode, message: string, labels: readonly string[] = []) {
    super(message)
    this.code = code
    this.labels = labels
  }
}
