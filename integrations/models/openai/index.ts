import type {
  Completed,
  Egress,
  Encoded,
  Encoder,
  LanguageModel,
  ModelFailure,
  Received,
  Sending,
} from '@tandem/contract'
import { answerOf } from './answer.ts'
import { faultFrom } from './faults.ts'
import { chatRequest, faultOf, headersOf, waitOf, wireName } from './request.ts'
import { ChatSettings, EmbeddingSettings } from './settings.ts'
import { vectorsOf } from './vectors.ts'

export { chatManifest, embeddingManifest } from './manifest.ts'

/**
 * Connect to a service that writes.
 *
 * @param settings what the manifest's form collected; throws a `ZodError` when it is not sound
 */
export function connectLanguage(settings: unknown, egress: Egress): LanguageModel {
  const service = ChatSettings.parse(settings)
  return {
    name: service.model,
    async complete(request, signal, onText): Promise<Completed> {
      try {
        const sending = { url: `${service.url}/chat/completions`, headers: headersOf(service), signal }
        const answer = await exchange(egress, { ...sending, body: chatRequest(request, service) }, (body) =>
          answerOf(body, request.maxTokens, onText),
        )
        return answer.ok ? { ...answer, calls: answer.calls.map((call) => named(call, request.tools)) } : answer
      } catch (error) {
        return { ok: false, fault: faultFrom(error, signal) }
      }
    },
  }
}

/** Sends, and reads the answer if it is one. */
async function exchange<T>(
  egress: Egress,
  sending: Sending,
  read: (body: Received['body']) => Promise<T>,
): Promise<T | ModelFailure> {
  const { status, retryAfter, body, close } = await egress(sending)
  try {
    if (status === 200) return await read(body)
    return { ok: false, fault: faultOf(status), retryAfterMs: waitOf(retryAfter) }
  } finally {
    close()
  }
}

/** A call by the name that the tool was offered under; one that was not offered keeps what the model called it. */
const named = <T extends { name: string }>(call: T, tools: readonly { name: string }[]): T => ({
  ...call,
  name: tools.find(({ name }) => wireName(name) === call.name)?.name ?? call.name,
})

/** The same for one that turns texts into vectors. */
export function connectEncoder(settings: unknown, egress: Egress): Encoder {
  const service = EmbeddingSettings.parse(settings)
  return {
    name: service.model,
    async encode(texts, signal): Promise<Encoded> {
      try {
        const sending = { url: `${service.url}/embeddings`, headers: headersOf(service), signal }
        const request = JSON.stringify({ model: service.model, input: texts, encoding_format: 'float' })
        return await exchange(egress, { ...sending, body: request }, (body) => vectorsOf(body, texts.length))
      } catch (error) {
        return { ok: false, fault: faultFrom(error, signal) }
      }
    },
  }
}
