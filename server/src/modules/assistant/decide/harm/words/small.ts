import { table } from '../table.ts'

/** Those who put things into their mouths. */
export const SMALL = table(`
  孩子, 小孩, 娃, 宝宝, 婴儿, 宝贝, 女儿, 儿子, 闺女, 弟弟, 妹妹, 猫, 狗
  kid, kids, toddler, baby, child, son, daughter, boy, girl, dog, cat, puppy, kitten, he, she
`)
