import { NluError } from '../errors.ts'
import { tableOf } from '../features/vocabulary.ts'
import type { NumberArray } from './container.ts'
import { fileHash, packFile, unpackFile } from './container.ts'
import type { Model, TrainingReport } from './model.ts'
import { assemble } from './model.ts'

interface Head {
  labels: string[]
  closed: number
  width: number
  unseenIdf: number
  temperature: number
  threshold: number
  scopeBias: number
  report: TrainingReport
}

/** A model as bytes: compact, versioned, with a checksum and the training report. */
export function saveModel(model: Model): Uint8Array {
  const { vocabulary, linear, neighbours, closed } = model.base
  const head: Head = {
    labels: [...model.labels],
    closed,
    width: linear.matrix.width,
    unseenIdf: vocabulary.unseenIdf,
    temperature: model.temperature,
    threshold: model.threshold,
    scopeBias: model.scope.bias,
    report: model.report,
  }
  return packFile(head, {
    hashes: vocabulary.hashes,
    idf: vocabulary.idf,
    whole: vocabulary.whole,
    cells: linear.matrix.cells,
    scales: linear.matrix.scales,
    bias: linear.bias,
    starts: neighbours.rows.starts,
    ids: neighbours.rows.ids,
    values: neighbours.rows.values,
    classStarts: neighbours.classStarts,
    scopeWeights: model.scope.weights,
    scopeMeans: model.scope.means,
    scopeDeviations: model.scope.deviations,
  })
}

/**
 * Reads what `saveModel` wrote; the result predicts exactly the same.
 * @throws NluError `bad_model` when the bytes are something else, cut, or changed
 */
export function loadModel(bytes: Uint8Array): Model {
  const { head: opened, arrays } = unpackFile(bytes)
  const head = opened as Head
  const take = <T extends NumberArray>(name: string, type: new (length: number) => T): T => {
    const array = arrays.get(name)
    if (!(array instanceof type)) throw new NluError('bad_model', `the model file lacks ${name}`)
    return array
  }
  const hashes = take('hashes', Uint32Array)
  return assemble({
    labels: head.labels,
    temperature: head.temperature,
    threshold: head.threshold,
    report: head.report,
    scope: {
      weights: take('scopeWeights', Float64Array),
      bias: head.scopeBias,
      means: take('scopeMeans', Float64Array),
      deviations: take('scopeDeviations', Float64Array),
    },
    base: {
      closed: head.closed,
      vocabulary: {
        hashes,
        idf: take('idf', Float32Array),
        whole: take('whole', Uint8Array),
        unseenIdf: head.unseenIdf,
        slots: tableOf(hashes),
      },
      linear: {
        matrix: { width: head.width, cells: take('cells', Int8Array), scales: take('scales', Float32Array) },
        bias: take('bias', Float32Array),
      },
      neighbours: {
        rows: {
          starts: take('starts', Uint32Array),
          ids: take('ids', Uint32Array),
          values: take('values', Float32Array),
        },
        classStarts: take('classStarts', Uint32Array),
      },
    },
  })
}

/** A short name for one exact state of a model file. */
export const modelHash = fileHash
