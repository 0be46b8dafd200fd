import { table } from '../table.ts'

/** What went down the wrong way, by whoever puts things into the mouth. */
export const GULPS = table(`
  吞了, 吞下, 吞掉, 吞进, 咽下, 咽了, 咽进, 塞…鼻, 塞…耳, 吸到, 吸进
  in his mouth, in her mouth, up his nose, up her nose, in his ear, in her ear
`)
