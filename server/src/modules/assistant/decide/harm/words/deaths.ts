import { table } from '../table.ts'

/** The end of an animal. */
export const DEATHS = table(`
  死了, 死掉, 全死, 就死, 断气
  died, dead, is dying, passed away, put down, put to sleep
`)
