import { expect, it } from 'vitest'
import { withPiece } from './address-piece.ts'

const SOHO = '北京市朝阳区建国路 88 号 SOHO 现代城 3 号楼 1502'

it.each([
  ['哦不对是 1503', '北京市朝阳区建国路 88 号 SOHO 现代城 3 号楼 1503'],
  ['门牌号错了，应该是1503室', '北京市朝阳区建国路 88 号 SOHO 现代城 3 号楼 1503室'],
  ['不是3号楼是5号楼', '北京市朝阳区建国路 88 号 SOHO 现代城 5号楼 1502'],
  ['等等 改成89号', '北京市朝阳区建国路 89号 SOHO 现代城 3 号楼 1502'],
  ["no wait it's 1503", '北京市朝阳区建国路 88 号 SOHO 现代城 3 号楼 1503'],
])('puts one number right: %s', (text, address) => expect(withPiece(SOHO, text)).toBe(address))

it.each([
  '不对是 15',
  '不对 要 2 件',
  '改成2单元',
  '不对，电话是13812345678',
  '1 2 3',
  '不对',
  '不是1502也不是1503是1504',
])('guesses nothing from: %s', (text) => expect(withPiece(SOHO, text)).toBeNull())

it('takes a letter for what stands in the letter’s place', () => {
  expect(withPiece('杭州市文三路 478 号 A 座', '不对 是B座')).toBe('杭州市文三路 478 号 B座')
})

it('reads what repeats in no time', () => {
  expect(withPiece(SOHO, '不对是'.repeat(20_000))).toBeNull()
})
