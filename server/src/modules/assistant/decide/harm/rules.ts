import type { Table } from './table.ts'
import { AILMENTS } from './words/ailments.ts'
import { ANIMALS } from './words/animals.ts'
import { BLOWS } from './words/blows.ts'
import { BODY } from './words/body.ts'
import { BRITTLE } from './words/brittle.ts'
import { BURSTS } from './words/bursts.ts'
import { CELLS } from './words/cells.ts'
import { DANGER } from './words/danger.ts'
import { DEATHS } from './words/deaths.ts'
import { DEVICES } from './words/devices.ts'
import { EATS } from './words/eats.ts'
import { FEARS } from './words/fears.ts'
import { GULPS } from './words/gulps.ts'
import { MOUTHS } from './words/mouths.ts'
import { OVERHEATS } from './words/overheats.ts'
import { POISONS } from './words/poisons.ts'
import { SMALL } from './words/small.ts'
import { SORENESS } from './words/soreness.ts'
import { SWELLS } from './words/swells.ts'
import { VICTIMS } from './words/victims.ts'
import { WOUNDS } from './words/wounds.ts'

/** What somebody's harm is: dangerous goods are switched off and left alone, a person is looked after. */
export type Harm = 'hazard' | 'injury'

/** A sign of harm, and what makes it one. */
export interface Rule {
  harm: Harm
  sign: Table
  /** Stand near the sign in the same clause, before or behind it: what it is said of. */
  of?: readonly Table[]
  /** Stand somewhere in the message. */
  besides?: readonly Table[]
  /** Goods were used, or did it: the message says so somewhere. */
  byGoods?: true
  /** What may be the customer's own trouble, for which goods or a favour are wanted, is harm only by goods. */
  mayBeOwn?: true
  /** A parcel may suffer it too. */
  mayBeParcel?: true
}

/** In the order in which they are asked: who is hurt comes before what is dangerous. */
export const RULES: readonly Rule[] = [
  { harm: 'injury', sign: WOUNDS, mayBeOwn: true },
  { harm: 'injury', sign: BLOWS, of: [BODY], mayBeOwn: true },
  { harm: 'injury', sign: BLOWS, of: [VICTIMS], mayBeOwn: true },
  { harm: 'injury', sign: SORENESS, of: [BODY], mayBeOwn: true },
  { harm: 'injury', sign: GULPS, of: [SMALL] },
  { harm: 'injury', sign: EATS, of: [SMALL, POISONS] },
  { harm: 'injury', sign: EATS, besides: [SMALL, FEARS] },
  { harm: 'injury', sign: MOUTHS, besides: [SMALL, FEARS] },
  { harm: 'injury', sign: AILMENTS, byGoods: true },
  { harm: 'injury', sign: DEATHS, of: [ANIMALS], byGoods: true },
  { harm: 'hazard', sign: DANGER },
  { harm: 'hazard', sign: OVERHEATS, of: [DEVICES] },
  { harm: 'hazard', sign: SWELLS, of: [CELLS] },
  { harm: 'hazard', sign: BURSTS, of: [BRITTLE], mayBeParcel: true },
]
