import type { VerbOutput } from '@tandem/contract'

/** A course as trainers list it. */
export type CourseLine = VerbOutput<'training.courses'>['rows'][number]
