import { normalise } from '../text/normalise.ts'
import { lexicon, weigh } from './lexicon.ts'

const HURRY = lexicon(
  {
    '紧急|十万火急|火急|马上|立刻|立即|赶紧|赶快|尽快|快点|速度|加急|急用|急需|很急|着急|在线等|来不及|催一下|催催|今天(?:必须|就要|内)|现在就': 1,
    急: 0.6,
    '被盗|盗刷|受伤|起火|着火|冒烟|爆炸|漏电|过敏|中毒|住院|报警': 1.6,
  },
  {
    'urgent|urgently|asap|immediately|right now|right away|emergency|hurry|as soon as possible|at once|quickly|today|deadline': 1,
    'stolen|hacked|injur(?:ed|y)|fire|smoke|smoking|exploded|electric shock|allergic|poison(?:ed|ing)?|hospital': 1.6,
  },
)

/** How much a message presses for time or speaks of danger, 0 (not at all) to 1. */
export function urgency(text: string): number {
  return 1 - Math.exp(-Math.max(0, weigh(normalise(text), HURRY)) / 1.2)
}
