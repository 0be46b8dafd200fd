/** How often the classifiers look at each text, and how many networks there are. */
export interface Effort {
  svmEpochs: number
  /** From so many texts, at most, the linear classifier learns each class. */
  svmTexts: number
  networks: number
  epochs: number
}

const USUAL = { svmEpochs: 20, networks: 3 }
/** Few looks at each text: a model in seconds that is right less often. */
const QUICK = { svmEpochs: 8, networks: 1, epochs: 6 }
/** A network that goes on from an earlier one needs few looks. */
const MORE_EPOCHS = 4
/** The networks see each text so often within these bounds: few texts need more looks. */
const LOOKS = 120_000
const FEWEST_EPOCHS = 8
const MOST_EPOCHS = 20
/** Networks look at open texts so often for each look at a label's: where the labels have few texts, these would drown. */
const OPEN_LOOKS = 0.5
/** Looks of the networks, times classes: some two minutes. Ten times what sets of a hundred labels need. */
const MOST_WORK = 3e8
const LEAST_EPOCHS = 3
/** Looks of the linear classifier, once for each class: some forty seconds. Twice what 150 labels of 120 texts need. */
const MOST_SVM_WORK = 1.2e8

interface Work {
  texts: number
  classes: number
  quick: boolean
  /** Networks of the model that it goes on from, if there is one. */
  earlier?: number | undefined
}

/**
 * The looks that a set of this size is worth. Time grows with texts times classes: where there is so much to look at, one
 * network and fewer looks are enough, and a class is told apart from some of the others' texts instead of all.
 */
export function effortFor(work: Work): Effort {
  const effort = looksFor(work)
  return { ...effort, svmTexts: Math.floor(MOST_SVM_WORK / (work.classes * effort.svmEpochs)) }
}

function looksFor({ texts, classes, quick, earlier }: Work): Omit<Effort, 'svmTexts'> {
  const usual = quick ? QUICK : { ...USUAL, epochs: epochsFor(texts) }
  const wanted = earlier ? { ...usual, networks: earlier, epochs: MORE_EPOCHS } : usual
  const looks = MOST_WORK / (texts * classes)
  if (wanted.networks * wanted.epochs <= looks) return wanted
  return {
    svmEpochs: QUICK.svmEpochs,
    networks: earlier ?? 1,
    epochs: Math.max(LEAST_EPOCHS, Math.min(wanted.epochs, Math.floor(looks))),
  }
}

function epochsFor(texts: number): number {
  return Math.max(FEWEST_EPOCHS, Math.min(MOST_EPOCHS, Math.round(LOOKS / texts)))
}

/**
 * In what share of the epochs the networks look at an open text, 0 to 1.
 * @param targets class of each text; open texts have the class `closed`
 */
export function openShare(targets: Uint32Array, closed: number): number {
  const open = targets.filter((target) => target === closed).length
  return Math.min(1, (OPEN_LOOKS * (targets.length - open)) / Math.max(1, open))
}
