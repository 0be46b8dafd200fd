import { table } from '../table.ts'

/** Animals, who cannot say what ails them. */
export const ANIMALS = table(`
  猫, 狗, 兔, 仓鼠, 鱼, 鹦鹉, 乌龟, 鸟
  cat, cats, dog, dogs, puppy, kitten, rabbit, hamster, fish, parrot, bird, turtle
`)
