import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { insertTenant } from '../tenants/index.ts'
import { unusedPictures } from './expiry.ts'
import { copyPicture, holdPicture, openPicture, pictureCopies, pictures } from './index.ts'
import { keep } from './keep.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const DAY = 86_400_000

let kit: Kit
beforeAll(async () => {
  kit = await createKit([pictures])
  await kit.tx((tx) => insertTenant(tx, { name: '测试', pack: null, language: 'zh', at: new Date(kit.clock.now()) }))
})
afterAll(() => kit.close())

const writer = () => kit.agent(['knowledge:write'])
const upload = (content = PNG) => keep(writer(), { base64: content.toString('base64') })
const prune = () => unusedPictures.prune(kit.services, 100)
const hold = (file: string, tenant = kit.tenant) =>
  kit.tx((tx) => holdPicture({ ...kit.system(tenant), tx }, file), tenant)

describe('a picture', () => {
  it('is kept sealed, and shown to its own tenant only', async () => {
    const { file, type, bytes } = await upload()
    expect([type, bytes]).toEqual(['image/png', PNG.length])
    expect((await openPicture(kit.system(), file)).content.equals(PNG)).toBe(true)
    expect(await kit.services.blobs.read(file)).not.toContain(PNG.toString('base64').slice(0, 40))
    const stranger = kit.system(uuidv7(kit.clock))
    await expect(openPicture(stranger, file)).rejects.toMatchObject({ code: 'not_found' })
    expect(await hold(file, stranger.tenant)).toBe(false)
  })

  it.each([
    ['unsupported_media', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['unsupported_media', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
    ['file_broken', PNG.subarray(0, 18)],
    ['too_large', Buffer.concat([PNG, Buffer.alloc(1_048_577)])],
  ])('that is none is refused: %s', async (code, content) => {
    await expect(upload(content)).rejects.toMatchObject({ code })
  })

  it('that would unfold to more than a phone takes is refused', async () => {
    const bomb = Buffer.from(PNG)
    bomb.writeUInt32BE(30_000, 16)
    bomb.writeUInt32BE(30_000, 20)
    await expect(upload(bomb)).rejects.toMatchObject({ code: 'too_large' })
  })

  it('goes after a day, unless an article names it', async () => {
    const [named, forgotten] = [(await upload()).file, (await upload()).file]
    expect(await hold(named)).toBe(true)
    kit.clock.advance(DAY + 1)
    await prune()
    expect((await openPicture(kit.system(), named)).type).toBe('image/png')
    await expect(openPicture(kit.system(), forgotten)).rejects.toMatchObject({ code: 'not_found' })
    await expect(kit.services.blobs.read(forgotten)).rejects.toThrow('ENOENT')
    expect(await hold(forgotten)).toBe(false)
  })
})

describe('the copy of a picture of a shop', () => {
  it('is made by whoever is first, and nobody who is not fails', async () => {
    for (let picture = 0; picture < 20; picture++) {
      const name = `many/${picture}.png`
      await Promise.all(Array.from({ length: 6 }, () => copyPicture(kit.system(), name, PNG)))
    }
  })

  it('is made once, and goes when it was not shown for a year', async () => {
    const ctx = kit.system()
    const look = async () => (await pictureCopies(ctx, ['shop/1.png'])).get('shop/1.png')
    const before = await look()
    expect(before?.isThere).toBe(false)
    await Promise.all([copyPicture(ctx, 'shop/1.png', PNG), copyPicture(ctx, 'shop/1.png', PNG)])
    expect(await look()).toEqual({ id: before?.id, isThere: true })
    expect((await openPicture(ctx, before?.id ?? '')).content.equals(PNG)).toBe(true)
    expect(await pictureCopies(ctx, ['shop/2.png'])).not.toContainEqual(expect.objectContaining({ id: before?.id }))
    kit.clock.advance(300 * DAY)
    await look()
    kit.clock.advance(300 * DAY)
    await prune()
    expect((await look())?.isThere).toBe(true)
    kit.clock.advance(366 * DAY)
    await prune()
    // The hourly round may be at it as well: whoever has the row, it goes.
    await expect.poll(look).toEqual({ id: before?.id, isThere: false })
  })
})
