import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import { checkTotp, newTotp } from './totp.ts'

const now = Date.UTC(2026, 0, 5, 2)
const { secret, uri } = newTotp('wang@example.com')
const codeAt = (seconds: number) => generateSync({ secret, epoch: now / 1000 + seconds })
const step = now / 30_000

describe('TOTP', () => {
  it('takes the code of this and the neighbouring steps', () => {
    expect([-30, 0, 30].map((seconds) => checkTotp(secret, codeAt(seconds), now, null))).toEqual([
      step - 1,
      step,
      step + 1,
    ])
    expect(checkTotp(secret, codeAt(-90), now, null)).toBeNull()
    expect(checkTotp(secret, codeAt(90), now, null)).toBeNull()
  })

  it('takes none twice, nor an older one after it', () => {
    expect(checkTotp(secret, codeAt(0), now, step)).toBeNull()
    expect(checkTotp(secret, codeAt(-30), now, step)).toBeNull()
    expect(checkTotp(secret, codeAt(30), now, step)).toBe(step + 1)
  })

  it('hands authenticators an address that they can read', () => {
    const address = new URL(uri)
    expect(address.protocol).toBe('otpauth:')
    expect(address.searchParams.get('secret')).toBe(secret)
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  })
})
