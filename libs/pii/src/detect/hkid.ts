import { isHkid } from '../checksums.ts'
import { type Candidate, CERTAINTY } from '../types.ts'
import { compact, LEFT, RIGHT, SEPARATOR, scan, whole } from './scan.ts'

const HKID = new RegExp(`${LEFT}[A-Z]{1,2}${SEPARATOR}\\d{6}${SEPARATOR}(?:\\([\\dA]\\)|[\\dA])${RIGHT}`, 'gi')

/** Hong Kong identity cards, with or without brackets around the check digit. */
export const hkids = (text: string): Candidate[] =>
  scan(HKID, text, (match) => {
    const id = compact(match[0])
    return isHkid(id) ? whole(match, 'hkid', id, CERTAINTY.checked) : undefined
  })
