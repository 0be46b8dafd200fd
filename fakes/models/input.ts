/** A request for words, as the interface defines it; checked by hand since this stand-in has no dependencies. */
export interface Asked {
  model: string
  messages: { role: string; content: string }[]
  tools?: { function: { name: string } }[]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0

const CHAT = ['model', 'messages', 'stream', 'stream_options', 'temperature', 'max_tokens', 'response_format', 'tools']

/** Strict: a field that the interface does not know is refused, as some services do. */
export function isChat(value: unknown): value is Asked {
  if (!isRecord(value) || Object.keys(value).some((key) => !CHAT.includes(key))) return false
  const { model, messages, stream, max_tokens, tools } = value
  if (!isText(model) || stream !== true || !isCount(max_tokens) || !Array.isArray(messages)) return false
  const sound = messages.every(
    (message) =>
      isRecord(message) && ['system', 'user', 'assistant'].includes(String(message.role)) && isText(message.content),
  )
  return sound && messages.length > 0 && (tools === undefined || (Array.isArray(tools) && tools.every(isTool)))
}

const isTool = (tool: unknown): boolean =>
  isRecord(tool) &&
  tool.type === 'function' &&
  isRecord(tool.function) &&
  /^[a-zA-Z0-9_-]{1,64}$/.test(String(tool.function.name)) &&
  isRecord(tool.function.parameters) &&
  tool.function.parameters.type === 'object'

export function isEmbedding(value: unknown): value is { model: string; input: string[] } {
  if (!isRecord(value)) return false
  const { model, input, encoding_format } = value
  return isText(model) && encoding_format === 'float' && Array.isArray(input) && input.length > 0 && input.every(isText)
}
