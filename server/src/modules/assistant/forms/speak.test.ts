import { describe, expect, it } from 'vitest'
import { readPack } from '../../knowledge/index.ts'
import { speakable } from './speak.ts'

describe('spoken', () => {
  it.each([
    ['**运费**：满 99 元包邮，不满收 ¥8.00。', '运费：满99元包邮，不满收8元。'],
    ['1. 打开[我的订单](https://a.example/o)\n2. 点“申请售后—换货”', '打开我的订单。点申请售后，换货。'],
    [
      '详见 https://a.example/x?y=1 。退款 1–3 个工作日，打 9 折即优惠 10%',
      '详见。退款1到3个工作日，打9折即优惠百分之10。',
    ],
    ['服务时间 9:00-18:30，电话 4001234567 😊', '服务时间9点到18点30分，电话4 0 0 1 2 3 4 5 6 7。'],
    ['运单号 SF1234567890', '运单号 S F 1 2 3 4 5 6 7 8 9 0。'],
    ['颜色/尺码都可以换', '颜色或尺码都可以换。'],
  ])('%s', (text, said) => {
    expect(speakable(text, 'zh')).toBe(said)
  })

  it.each([
    ['- Free from **¥99**\n- otherwise ¥8.50', 'Free from 99 yuan. otherwise 8.50 yuan.'],
    ['Takes 2–4 days; 5% are later/earlier.', 'Takes 2 to 4 days; 5 percent are later or earlier.'],
    ['Order 20260105123456', 'Order 2 0 2 6 0 1 0 5 1 2 3 4 5 6.'],
  ])('%s', (text, said) => {
    expect(speakable(text, 'en')).toBe(said)
  })

  it('ends with a whole sentence where there is too much to keep in mind', () => {
    const said = speakable('第一句话说完了。'.repeat(60), 'zh')
    expect(said.length).toBeLessThanOrEqual(160)
    expect(said).toMatch(/。$/)
    expect(speakable('很长'.repeat(200), 'zh').length).toBeLessThanOrEqual(161)
  })

  it('has nothing of a page in it, whatever article of a pack it comes from', () => {
    for (const { body } of readPack('ecommerce').articles) {
      for (const language of ['zh', 'en'] as const) {
        const said = speakable(body[language], language)
        expect(said).not.toMatch(/[*_#`|“”]|https?:|\]\(|¥|%|\n/)
        expect(said.length).toBeGreaterThan(5)
        expect(said.length).toBeLessThanOrEqual(421)
      }
    }
  })
})
