/** Longest line of a stream; services send some hundred bytes. */
const MAX_LINE = 200_000

/**
 * The data of server-sent events (HTML standard, 9.2), each handed out when its blank line has come. Comments and other
 * fields are passed over. @throws RangeError when a line does not end
 */
export async function* eventsOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let data: string[] = []
  for await (const line of linesOf(body)) {
    if (line === '') {
      if (data.length > 0) yield data.join('\n')
      data = []
    } else if (line.startsWith('data:')) data.push(line.slice(line.startsWith('data: ') ? 6 : 5))
  }
}

async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const bytes of body) {
    rest += decoder.decode(bytes, { stream: true })
    const lines = rest.split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    if (rest.length > MAX_LINE) throw new RangeError('line')
    yield* lines
  }
  // Some close after the last line without a blank one.
  yield* [rest, '']
}
