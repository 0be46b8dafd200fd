import type { Completion, ModelFault } from '@tandem/contract'
import type { ChatSettings } from './settings.ts'

export const headersOf = ({ apiKey }: { apiKey?: string | undefined }): Record<string, string> => ({
  'content-type': 'application/json',
  ...(apiKey && { authorization: `Bearer ${apiKey}` }),
})

/** The interface takes no dots in names. */
export const wireName = (name: string): string => name.replaceAll('.', '__')

export function chatRequest(
  { instructions, material, maxTokens, json, tools }: Completion,
  { model, jsonMode }: ChatSettings,
): string {
  return JSON.stringify({
    model,
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content: material },
    ],
    stream: true,
    stream_options: { include_usage: true },
    temperature: 0,
    max_tokens: maxTokens,
    ...(json && jsonMode && { response_format: { type: 'json_object' } }),
    ...(tools.length > 0 && {
      tools: tools.map(({ name, description, parameters }) => ({
        type: 'function',
        function: { name: wireName(name), description, parameters },
      })),
    }),
  })
}

/** What a status other than 200 means. */
export function faultOf(status: number): ModelFault {
  if (status === 429) return 'busy'
  return status >= 500 || status < 400 ? 'down' : 'refused'
}

/** How long a service asks to be left alone. A date instead of seconds, which such services do not send, says nothing here. */
export const waitOf = (retryAfter: string | undefined): number | undefined =>
  retryAfter !== undefined && /^\d{1,6}(?:\.\d+)?$/.test(retryAfter) ? Math.ceil(Number(retryAfter) * 1000) : undefined
