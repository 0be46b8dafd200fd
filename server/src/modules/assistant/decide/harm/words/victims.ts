import { table } from '../table.ts'

/** Whom a blow may hit, in words in which nobody is meant to have struck it. */
export const VICTIMS = table(`
  孩子, 小孩, 娃, 宝宝, 婴儿, 女儿, 儿子, 闺女, 老婆, 老公, 妈, 爸, 婆婆, 公公, 老人, 奶奶, 爷爷, 弟弟, 妹妹, 外婆
  外公
  me, him, her, us, myself, himself, herself, my son, my daughter, my kid, my child, my baby, my toddler, my boy
  my girl, my wife, my husband, my mother, my mom, my mum, my father, my dad, my grandma, my grandson, my nephew
  my niece, my brother, my sister, my cat, my dog
`)
