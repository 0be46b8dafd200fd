import { isHkid, isHmtPrefix, isOldResidentId, isResidentId, isUscc } from '../checksums.ts'
import { type Candidate, CERTAINTY } from '../types.ts'
import { compact, cueBefore, digits, LEFT, RIGHT, SEPARATOR, scan, whole } from './scan.ts'

const RESIDENT = new RegExp(`${LEFT}[1-9]${digits(16)}${SEPARATOR}[\\dX]${RIGHT}`, 'gi')
const OLD_RESIDENT = new RegExp(`${LEFT}[1-9]${digits(14)}${RIGHT}`, 'g')
const OLD_CUE = /(?:身份证|身分证|证件|\bID\b)[^\d。;!?]{0,12}$/i
const HKID = new RegExp(`${LEFT}[A-Z]{1,2}${SEPARATOR}\\d{6}${SEPARATOR}(?:\\([\\dA]\\)|[\\dA])${RIGHT}`, 'gi')
const USCC_CHAR = `${SEPARATOR}[0-9A-HJ-NPQRTUWXY]`
const USCC = new RegExp(`${LEFT}[1-9ANY]${USCC_CHAR}${digits(6)}(?:${USCC_CHAR}){10}${RIGHT}`, 'gi')

/** Resident identity numbers and the residence permits built like them, by region, date and check character. */
export const residentIds = (text: string): Candidate[] =>
  scan(RESIDENT, text, (match) => {
    const id = compact(match[0])
    if (!isResidentId(id)) return undefined
    return whole(match, isHmtPrefix(id) ? 'hmt_residence' : 'resident_id', id, CERTAINTY.checked)
  })

/** 15-digit identity numbers: no check digit, hence only after a cue. */
export const oldResidentIds = (text: string): Candidate[] =>
  scan(OLD_RESIDENT, text, (match) => {
    const id = compact(match[0])
    if (!isOldResidentId(id) || !cueBefore(text, match.index, OLD_CUE)) return undefined
    return whole(match, 'resident_id', id, CERTAINTY.cued)
  })

/** Hong Kong identity cards, with or without brackets around the check digit. */
export const hkids = (text: string): Candidate[] =>
  scan(HKID, text, (match) => {
    const id = compact(match[0])
    return isHkid(id) ? whole(match, 'hkid', id, CERTAINTY.checked) : undefined
  })

/** Unified social credit codes; those that begin with 92 belong to sole traders. */
export const usccs = (text: string): Candidate[] =>
  scan(USCC, text, (match) => {
    const code = compact(match[0])
    return isUscc(code) ? whole(match, 'uscc', code, CERTAINTY.checked) : undefined
  })
