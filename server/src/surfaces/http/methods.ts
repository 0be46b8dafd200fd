import type { FastifyInstance } from 'fastify'
import { Failure } from '../../kernel/errors.ts'
import { answerError } from './errors.ts'

/**
 * Tells an address that is there, asked with a method that it does not take (405 with `Allow`, RFC 9110 15.5.6), from
 * one that is not. Addresses with a parameter answer 404: whether one is there is not for everybody to know.
 */
export function answerUnknown(app: FastifyInstance): void {
  const methods = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? new Set()
    for (const name of [method].flat()) known.add(name)
    methods.set(url, known)
  })
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    const allowed = methods.get(path.replace(/(?<=.)\/$/, ''))
    if (allowed === undefined || allowed.has(request.method))
      return answerError(new Failure('not_found'), request, reply)
    return answerError(new Failure('unsupported_method'), request, reply.header('allow', [...allowed].join(', ')))
  })
}
