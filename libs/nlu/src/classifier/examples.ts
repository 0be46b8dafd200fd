import { MAX_EXAMPLES, MAX_LABELS, NluError, type Sentence } from '../errors.ts'
import { normalise } from '../text/normalise.ts'
import { tokenise } from '../text/tokenise.ts'

/** One training text and what it means. */
export interface Example {
  text: string
  label: string
}

/** Examples made ready: normalised, without repetitions, each text under one label. */
export interface PreparedExamples {
  labels: string[]
  texts: string[]
  /** Index into `labels` for each text. */
  targets: Uint32Array
  findings: Findings
}

/** What was odd about the examples; nothing here stops training. */
export interface Findings {
  /** Examples left out since they repeat another of the same label. */
  repeated: number
  /** Examples left out since nothing but spaces or punctuation is in them. */
  empty: number
  /** Texts found under several labels; the label with most of them keeps the text. */
  contradictions: { text: string; labels: string[]; kept: string }[]
  /** Labels with fewer than three examples. */
  thin: string[]
}

const THIN = 3
const CONTRADICTIONS_LISTED = 100

/**
 * Cleans examples and checks that a classifier can be trained from them.
 * @param required labels that must have an example, also when none occurs
 * @throws NluError when training cannot work
 */
export function prepareExamples(examples: readonly Example[], required: readonly string[] = []): PreparedExamples {
  if (examples.length > MAX_EXAMPLES) {
    throw new NluError('too_many_examples', {
      zh: `例句 ${examples.length} 条，最多可训练 ${MAX_EXAMPLES} 条；每个意图留几百条各不相同的即可`,
      en: `${examples.length} examples, of which at most ${MAX_EXAMPLES} can be trained: some hundred different ones a label are enough`,
    })
  }
  const findings: Findings = { repeated: 0, empty: 0, contradictions: [], thin: [] }
  const votes = collectVotes(examples, findings)
  const names = new Set([...required, ...examples.map((example) => example.label)])
  if (names.size > MAX_LABELS) {
    throw new NluError('too_many_labels', {
      zh: `意图 ${names.size} 个，最多可区分 ${MAX_LABELS} 个；请合并答复相同的意图，或按业务分成几个模型；若几乎每条例句一个意图，请检查 label 一栏是否取错`,
      en: `${names.size} labels, of which at most ${MAX_LABELS} can be told apart: join those that are answered alike, or train a model for each part of the business; if nearly every example has a label of its own, check that the labels were read from the right field`,
    })
  }
  const labels = [...names]
  const indexOf = new Map(labels.map((label, i) => [label, i]))
  const texts: string[] = []
  const targets: number[] = []
  for (const [text, byLabel] of votes) {
    texts.push(text)
    targets.push(indexOf.get(winner(text, byLabel, findings))!)
  }
  refuseHopeless(labels, targets)
  findings.thin = thinLabels(labels, targets)
  return { labels, texts, targets: Uint32Array.from(targets), findings }
}

function collectVotes(examples: readonly Example[], findings: Findings): Map<string, Map<string, number>> {
  const votes = new Map<string, Map<string, number>>()
  for (const example of examples) {
    const text = normalise(example.text)
    if (tokenise(text).length === 0) {
      findings.empty++
      continue
    }
    const byLabel = votes.get(text) ?? new Map<string, number>()
    votes.set(text, byLabel)
    const before = byLabel.get(example.label) ?? 0
    if (before > 0) findings.repeated++
    byLabel.set(example.label, before + 1)
  }
  return votes
}

function winner(text: string, byLabel: Map<string, number>, findings: Findings): string {
  const ranked = [...byLabel].sort((a, b) => b[1] - a[1])
  const kept = ranked[0]![0]
  if (ranked.length > 1 && findings.contradictions.length < CONTRADICTIONS_LISTED) {
    findings.contradictions.push({ text, labels: ranked.map(([label]) => label), kept })
  }
  return kept
}

function refuseHopeless(labels: string[], targets: number[]): void {
  if (targets.length === 0) {
    throw new NluError('no_examples', {
      zh: '没有一条例句含有可以学习的文字；请至少为两个意图各写一条',
      en: 'no example holds a text to learn from: write at least one for each of two intents',
    })
  }
  const present = new Set(targets)
  const empty = labels.filter((_, i) => !present.has(i))
  if (empty.length > 0) {
    throw new NluError('empty_class', emptyClasses(empty), empty)
  }
  if (labels.length < 2) {
    throw new NluError(
      'one_label',
      {
        zh: `只有一个意图 ${labels[0]}，至少需要两个；请再加一个意图及其例句`,
        en: `there is only one intent, ${labels[0]}, and two are needed at least: add another one with examples`,
      },
      labels,
    )
  }
}

const LISTED = 10

function emptyClasses(labels: string[]): Sentence {
  const listed = labels.slice(0, LISTED).join(', ')
  const more = labels.length - LISTED
  return {
    zh: `没有自己的可用例句：${listed}${more > 0 ? `，另有 ${more} 个` : ''}；它们的例句没有文字，或同样写在别的意图下；请各补一条，或去掉这些意图`,
    en: `without a usable example of their own: ${listed}${more > 0 ? ` and ${more} more` : ''}. Their examples hold no text, or stand under another label too: give each one of its own, or take the labels out`,
  }
}

function thinLabels(labels: string[], targets: number[]): string[] {
  const counts = new Uint32Array(labels.length)
  for (const target of targets) counts[target]!++
  return labels.filter((_, i) => counts[i]! < THIN)
}
