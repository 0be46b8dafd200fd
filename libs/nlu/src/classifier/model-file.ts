import { tableOf } from '../features/vocabulary.ts'
import type { Blend } from './blend.ts'
import type { NumberArray } from './container.ts'
import { badModel, fileHash, packFile, unpackFile } from './container.ts'
import type { Layer } from './layers.ts'
import type { Mix, VectorJudge, VectorRule, VectorSight } from './mix.ts'
import type { Model, TrainingReport } from './model.ts'
import { assemble } from './model.ts'
import type { ScopeModel } from './scope.ts'
import type { VectorBase } from './vector-base.ts'

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
  /** Absent in the file of a model without vectors. */
  vectors?: VectorHead
}

interface VectorHead {
  encoder: string
  networks: number
  rule: Record<VectorSight, { mix: Mix; threshold: number; scopeBias: number }>
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
    ...(model.base.vectors && model.vectorRule && { vectors: vectorHead(model.base.vectors, model.vectorRule) }),
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
    ...scopeArrays('scope', model.scope),
    ...(model.base.vectors && model.vectorRule && vectorArrays(model.base.vectors, model.vectorRule)),
  })
}

function vectorHead({ encoder, networks }: VectorBase, rule: VectorRule): VectorHead {
  const head = ({ mix, threshold, scope }: VectorJudge) => ({ mix, threshold, scopeBias: scope.bias })
  return { encoder, networks: networks.count, rule: { beside: head(rule.beside), alone: head(rule.alone) } }
}

const vectorArrays = ({ mean, networks, centres }: VectorBase, rule: VectorRule): Record<string, NumberArray> => ({
  vectorMean: mean,
  ...layerArrays('vectorInput', networks.input),
  ...layerArrays('vectorOutput', networks.output),
  vectorCentres: centres,
  ...scopeArrays('vectorBeside', rule.beside.scope),
  ...scopeArrays('vectorAlone', rule.alone.scope),
})

const scopeArrays = (name: string, { weights, means, deviations }: ScopeModel): Record<string, NumberArray> => ({
  [`${name}Weights`]: weights,
  [`${name}Means`]: means,
  [`${name}Deviations`]: deviations,
})

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
  const takeScope = (name: string, bias: number): ScopeModel => ({
    weights: take(`${name}Weights`, Float64Array),
    bias,
    means: take(`${name}Means`, Float64Array),
    deviations: take(`${name}Deviations`, Float64Array),
  })
  const takeVectors = ({ encoder, networks: count }: VectorHead): VectorBase => {
    const mean = take('vectorMean', Float32Array)
    const networks = { count, input: takeLayer('vectorInput'), output: takeLayer('vectorOutput') }
    return { encoder, dimensions: mean.length, mean, networks, centres: take('vectorCentres', Float32Array) }
  }
  const takeRule = ({ rule: { beside, alone } }: VectorHead): VectorRule => ({
    beside: { mix: beside.mix, threshold: beside.threshold, scope: takeScope('vectorBeside', beside.scopeBias) },
    alone: { mix: alone.mix, threshold: alone.threshold, scope: takeScope('vectorAlone', alone.scopeBias) },
  })
  const hashes = take('hashes', Uint32Array)
  return assemble({
    labels: head.labels,
    blend: head.blend,
    threshold: head.threshold,
    judgesStrangers: head.judgesStrangers,
    report: head.report,
    scope: takeScope('scope', head.scopeBias),
    vectorRule: head.vectors ? takeRule(head.vectors) : null,
    base: {
      closed: head.closed,
      vectors: head.vectors ? takeVectors(head.vectors) : null,
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
