/** The personal fields of a customer that may be shown in full, one at a time. */
export type Field = 'phone' | 'email' | 'note'
