import type { Body, ErrorBody, Upload } from '@tandem/contract'
import { type Api, ApiError } from './api.ts'

/** What may be sent: pictures that browsers show, recordings, and the usual office documents. The server decides in the end. */
export const ACCEPT =
  'image/png,image/jpeg,image/gif,image/webp,audio/*,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.csv,.txt,.zip'

/** Why this file cannot be sent, or null. */
export function refusalOf(file: Pick<File, 'name' | 'type' | 'size'>, maxBytes: number) {
  if (file.size === 0) return 'emptyFile'
  if (file.size > maxBytes) return 'tooLarge'
  const kinds = ACCEPT.split(',')
  const allowed =
    file.type.startsWith('audio/') ||
    kinds.includes(file.type) ||
    kinds.some((kind) => file.name.toLowerCase().endsWith(kind))
  return allowed ? null : 'badType'
}

/** Sends one file. `progress` hears the share sent, 0 to 1 (the reason for XMLHttpRequest: fetch cannot tell). */
export function upload(api: Api, file: File, progress: (sent: number) => void): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', api.url('files'))
    request.setRequestHeader('authorization', `Bearer ${api.token}`)
    request.setRequestHeader('accept-language', api.language)
    request.responseType = 'json'
    request.upload.onprogress = (event) => progress(event.total ? event.loaded / event.total : 0)
    request.onerror = () => reject(new ApiError(0))
    request.onload = () => {
      const answer: unknown = request.response
      if (request.status < 300) resolve(answer as Upload)
      else reject(new ApiError(request.status, answer as Partial<ErrorBody> | null))
    }
    const form = new FormData()
    form.append('file', file, file.name || 'image.png')
    request.send(form)
  })
}

export const bodyOf = ({ file, name, type, bytes, image }: Upload): Body => ({
  kind: image ? 'image' : 'file',
  file,
  name,
  type,
  bytes,
})
