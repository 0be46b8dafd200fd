import { fitBase } from './base.ts'
import type { Example } from './examples.ts'
import { prepareExamples } from './examples.ts'
import { countsOf, lessonsOf } from './lessons.ts'
import type { Model } from './model.ts'
import { assemble } from './model.ts'
import type { TrainOptions } from './train.ts'
import type { VectorTable } from './vectors.ts'
import { tableOf } from './vectors.ts'

/**
 * Trains on examples that are nearly those of an earlier model: the network goes on from what it learnt, and its
 * calibration stays, so that it takes a fraction of the time. Labels may come and go. Train anew after many updates
 * or a large change: nothing measures the calibration of an update. Vectors are learnt further if the earlier model had
 * some of the same encoder and length; else the update answers without, until it is trained anew.
 * @param examples all of them, not the new ones only
 * @throws NluError when the examples cannot work
 */
export function updateClassifier(
  previous: Model,
  examples: readonly Example[],
  options: Pick<TrainOptions, 'seed' | 'labels' | 'open' | 'vectors' | 'onProgress'> = {},
): Model {
  const started = performance.now()
  const { seed = 1, labels, open = [], onProgress } = options
  const prepared = prepareExamples(examples, labels)
  const vectors = options.vectors && further(previous, tableOf(options.vectors))
  const lessons = lessonsOf(prepared, open, vectors)
  if (vectors) for (const text of lessons.texts) vectors.of(text)
  const known = previous.base.linear.bias.length > previous.base.closed
  const classes = [...prepared.labels.map((label) => previous.labels.indexOf(label)), known ? previous.base.closed : -1]
  const base = fitBase(lessons, { seed, before: { base: previous.base, classes }, onProgress })
  const { blend, scope, judgesStrangers, threshold } = previous
  const { vectors: figures, ...report } = previous.report
  const vectorRule = vectors ? previous.vectorRule : null
  const updated = {
    ...report,
    ...(vectors && figures && { vectors: figures }),
    ...countsOf(prepared, lessons, base),
    seed,
    seconds: (performance.now() - started) / 1000,
    updates: report.updates + 1,
  }
  return assemble({
    labels: prepared.labels,
    base,
    blend,
    scope,
    judgesStrangers,
    threshold,
    vectorRule,
    report: updated,
  })
}

/** Vectors that the earlier model takes; undefined when they are of another kind. */
function further({ base: { vectors } }: Model, table: VectorTable): VectorTable | undefined {
  const isSame = vectors?.encoder === table.encoder && vectors.dimensions === table.dimensions
  return isSame ? table : undefined
}
