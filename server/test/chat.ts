import type { Upload } from '@tandem/contract'

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** What the chat of a visitor asks for; `path` is below `/chat/v1`. */
export async function chatPost(url: string, token: string, path: string, body: object | FormData): Promise<unknown> {
  const isForm = body instanceof FormData
  const response = await fetch(`${url}/chat/v1/${path}`, {
    method: 'POST',
    headers: { ...bearer(token), ...(!isForm && { 'content-type': 'application/json' }) },
    body: isForm ? body : JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** A visitor's file, which a message may name afterwards. */
export function upload(url: string, token: string, name: string, content: string): Promise<Upload> {
  const form = new FormData()
  form.set('file', new Blob([content]), name)
  return chatPost(url, token, 'files', form) as Promise<Upload>
}
