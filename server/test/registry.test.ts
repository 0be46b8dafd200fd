import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ServerFrame, shapes } from '@tandem/contract'
import { actionTitles } from '@tandem/contract/action-titles.ts'
import { describe, expect, it } from 'vitest'
import { modules } from '../src/compose.ts'
import type { Actor } from '../src/kernel/actor.ts'
import { maskFor } from '../src/kernel/mask.ts'
import { packageRoot } from '../src/kernel/paths.ts'
import { isAudited } from '../src/kernel/verb.ts'

describe('the registry', () => {
  it('holds every verb of the contract once, and no other', () => {
    const registered = modules.flatMap((module) => module.verbs.map((verb) => verb.spec.name))
    expect(registered.sort()).toEqual(Object.keys(shapes).sort())
  })

  it('answers nothing that the serializer could not mask', () => {
    const nobody: Actor = { kind: 'anonymous' }
    for (const [name, { output }] of Object.entries(shapes))
      expect(() => maskFor(nobody, output, null), name).not.toThrow()
    expect(() => maskFor(nobody, ServerFrame, null)).not.toThrow()
  })

  it('has words for every action that the audit trail names', () => {
    const specs = modules.flatMap((module) => module.verbs.map(({ spec }) => spec))
    const named = specs.filter((spec) => spec.effect === 'write' || isAudited(spec)).map(({ name }) => name)
    expect(named.filter((name) => !actionTitles[name])).toEqual([])
    const verbs = new Set<string>(specs.map(({ name }) => name))
    const byItself = [
      'backup.restore',
      'backup.write',
      'channels.download',
      'security.alert',
      'staffing.call',
      'staffing.call.missed',
      'staffing.call.withdrawn',
    ]
    expect(Object.keys(actionTitles).filter((name) => !verbs.has(name))).toEqual(byItself)
  })

  it('says of writes alone why they leave no row', () => {
    const specs = modules.flatMap((module) => module.verbs.map(({ spec }) => spec))
    const quiet = specs.filter((spec) => spec.effect === 'write' && !isAudited(spec)).map(({ name }) => name)
    expect(quiet.sort()).toEqual([
      'assistant.summary',
      'conversations.note',
      'conversations.read',
      'conversations.reply',
      'conversations.send',
      'security.ticket',
      'workforce.me',
    ])
    expect(specs.filter(({ effect, unaudited }) => effect === 'read' && unaudited)).toEqual([])
    expect(specs.filter(({ effect, audited }) => effect === 'write' && audited)).toEqual([])
  })

  it('lets only the owner of a table write to it', () => {
    const owners = new Map(
      modules.flatMap((module) => module.tables.map((table) => [table.name, module.name] as const)),
    )
    const root = join(packageRoot(), 'src/modules')
    const foreign: string[] = []
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue
      const [name] = file.split('/')
      const source = readFileSync(join(root, file), 'utf8')
      const writes = source.matchAll(
        /(?:insertInto|updateTable|deleteFrom)\('(\w+)|\b(?:insert into|delete from|update) (\w+) /g,
      )
      for (const [, builder, sql] of writes) {
        const table = builder ?? sql ?? ''
        if (owners.has(table) && owners.get(table) !== name) foreign.push(`${file}: ${table}`)
      }
    }
    expect(foreign).toEqual([])
  })
})
