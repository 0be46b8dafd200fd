import type { Egress, OcrPort, Settings, SpeechManifest, SpeechPort } from '@tandem/contract'
import { fail } from '../../kernel/errors.ts'

/** A kind of speech recogniser that this installation can connect. */
export interface SpeechKind {
  manifest: SpeechManifest
  connect(settings: Settings, egress: Egress): SpeechPort
}

/** `compose.ts` fills both from the integrations. */
const kinds = new Map<string, SpeechKind>()
let reader: OcrPort | null = null

export function registerSpeech(kind: SpeechKind): void {
  kinds.set(kind.manifest.kind, kind)
}

export function registerOcr(port: OcrPort | null): void {
  reader = port
}

export const ocr = (): OcrPort | null => reader

export const speechKinds = (): SpeechKind[] => [...kinds.values()]

export const isOffered = (kind: string): boolean => kinds.has(kind)

export const speechKind = (kind: string): SpeechKind =>
  kinds.get(kind) ?? fail('bad_input', { problem: `kind: ${kind}` })
