import { tableOf } from '../features/vocabulary.ts'
import type { Blend } from './blend.ts'
import type { NumberArray } from './container.ts'
import { badModel, fileHash, packFile, unpackFile } from './container.ts'
import type { Layer } from './layers.ts'
import type { Model, TrainingReport } from './model.ts'
import { assemble } from './model.ts'

interface Head {
  labels: string[]
  closed: number
  networks: number
  unseenIdf: number
  senseWeight: number
  words: readonly string[]
  blend: Blend
  threshold: number
  scopeBias: number
  judgesStrangers: boolean
  report: TrainingReport
}

/** A model as bytes: compact, versioned, with a checksum and the training report. */
export function saveModel(model: Model): Uint8Array {
  const { vocabulary, linear, networks, traits, closed } = model.base
  const head: Head = {
    labels: [...model.labels],
    closed,
    networks: networks.count,
    unseenIdf: vocabulary.unseenIdf,
    senseWeight: vocabulary.senseWeight,
    words: vocabulary.words,
    blend: model.blend,
    threshold: model.threshold,
    scopeBias: model.scope.bias,
    judgesStrangers: model.judgesStrangers,
    report: model.report,
  }
  return packFile(head, {
    hashes: vocabulary.hashes,
    idf: vocabulary.idf,
    kinds: vocabulary.kinds,
    ...layerArrays('linear', linear),
    ...layerArrays('input', networks.input),
    ...layerArrays('output', networks.output),
    centres: traits.centres,
    tokenStarts: traits.starts,
    tokenLabels: traits.labels,
    scopeWeights: model.scope.weights,
    scopeMeans: model.scope.means,
    scopeDeviations: model.scope.deviations,
  })
}

function layerArrays(name: string, { matrix, bias }: Layer): Record<string, NumberArray> {
  return { [`${name}Cells`]: matrix.cells, [`${name}Scales`]: matrix.scales, [`${name}Bias`]: bias }
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
    if (!(array instanceof type)) throw badModel({ zh: `模型文件缺少 ${name}`, en: `the model file lacks ${name}` })
    return array
  }
  const takeLayer = (name: string): Layer => {
    const bias = take(`${name}Bias`, Float32Array)
    const cells = take(`${name}Cells`, Int8Array)
    return { matrix: { width: bias.length, cells, scales: take(`${name}Scales`, Float32Array) }, bias }
  }
  const hashes = take('hashes', Uint32Array)
  return assemble({
    labels: head.labels,
    blend: head.blend,
    threshold: head.threshold,
    judgesStrangers: head.judgesStrangers,
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
        kinds: take('kinds', Uint8Array),
        unseenIdf: head.unseenIdf,
        senseWeight: head.senseWeight,
        words: head.words,
        slots: tableOf(hashes),
      },
      linear: takeLayer('linear'),
      networks: { count: head.networks, input: takeLayer('input'), output: takeLayer('output') },
      traits: {
        centres: take('centres', Float32Array),
        starts: take('tokenStarts', Uint32Array),
        labels: take('tokenLabels', Uint32Array),
      },
    },
  })
}

/** A short name for one exact state of a model file. */
export const modelHash = fileHash
