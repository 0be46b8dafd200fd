import type { Egress, Recognised, Recording, SpeechPort } from '@tandem/contract'
import { z } from 'zod'
import { OpenAiSpeechSettings } from './settings.ts'

export { manifest } from './manifest.ts'

/** The formats that the interface takes, by content type, and the ending that tells them apart there. */
const ENDINGS: Record<string, string> = {
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/vnd.wave': 'wav',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/ogg': 'ogg',
  'audio/opus': 'ogg',
  'application/ogg': 'ogg',
  'audio/flac': 'flac',
  'audio/x-flac': 'flac',
  'video/webm': 'webm',
  'video/mp4': 'mp4',
}
const MAX_ANSWER = 100_000

const Answer = z.object({ text: z.string() })

/**
 * Connect to a service.
 *
 * @param settings what the manifest's form collected; throws a `ZodError` when it is not sound
 */
export function connectSpeech(settings: unknown, egress: Egress): SpeechPort {
  const service = OpenAiSpeechSettings.parse(settings)
  return {
    async transcribe(recording, signal) {
      const ending = ENDINGS[recording.type.split(';')[0] ?? '']
      if (!ending) return { ok: false, why: 'unsupported' }
      try {
        return await ask(service, egress, recording, ending, signal)
      } catch {
        return { ok: false, why: 'unavailable' }
      }
    },
  }
}

async function ask(
  { url, apiKey, model, timeoutMs }: OpenAiSpeechSettings,
  egress: Egress,
  { bytes, type }: Recording,
  ending: string,
  signal: AbortSignal | undefined,
): Promise<Recognised> {
  const timeout = AbortSignal.timeout(timeoutMs)
  const form = new FormData()
  form.set('model', model)
  form.set('response_format', 'json')
  form.set('file', new Blob([Uint8Array.from(bytes)], { type }), `note.${ending}`)
  const sent = new Response(form)
  const { status, body, close } = await egress({
    url: `${url}/audio/transcriptions`,
    headers: {
      'content-type': sent.headers.get('content-type') ?? '',
      ...(apiKey && { authorization: `Bearer ${apiKey}` }),
    },
    body: new Uint8Array(await sent.arrayBuffer()),
    signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
  })
  try {
    return await heard(status, body)
  } finally {
    close()
  }
}

async function heard(status: number, body: AsyncIterable<Uint8Array>): Promise<Recognised> {
  // The service could be reached and did not take this recording: no second attempt makes it better.
  if (status === 400 || status === 415 || status === 422) return { ok: false, why: 'unreadable' }
  const said = status === 200 ? Answer.safeParse(JSON.parse(await readText(body))) : null
  if (!said?.success) return { ok: false, why: 'unavailable' }
  const text = said.data.text.trim()
  return text === '' ? { ok: false, why: 'unreadable' } : { ok: true, text }
}

/** The answer's text. @throws RangeError when it is far longer than any transcript */
async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > MAX_ANSWER) throw new RangeError('answer')
  }
  return text
}
