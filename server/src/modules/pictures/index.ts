import type { Module } from '../../kernel/module.ts'
import { unusedPictures } from './expiry.ts'
import { keep } from './keep.ts'
import { tables } from './schema.ts'

export { copiesOf as pictureCopies, copy as copyPicture } from './copies.ts'
export { hold as holdPicture } from './hold.ts'
export { open as openPicture } from './open.ts'

export const pictures: Module = {
  name: 'pictures',
  tables,
  verbs: [keep],
  expiries: [unusedPictures],
}
