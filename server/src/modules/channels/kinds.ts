import type { AnswerForm, ChannelManifest } from '@tandem/contract'
import { fail } from '../../kernel/errors.ts'

/** The channel kinds that this installation carries; `compose.ts` fills it from the integrations. */
const kinds = new Map<string, ChannelManifest>()

export function registerKind(manifest: ChannelManifest): void {
  kinds.set(manifest.kind, manifest)
}

export const allKinds = (): ChannelManifest[] => [...kinds.values()]

/** The forms of answers that a kind can show; one that is not offered any longer gets text. */
export const formsOfKind = (kind: string): readonly AnswerForm[] => kinds.get(kind)?.capabilities.forms ?? ['text']

export const kindOf = (kind: string): ChannelManifest =>
  kinds.get(kind) ?? fail('bad_input', { problem: `kind: ${kind}` })
