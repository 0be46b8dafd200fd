import { table } from '../table.ts'

/** Goods were used: what a body feels after that is theirs to answer for. */
export const USE = table(
  `
  一[用吃喝闻穿戴擦涂抹], [用吃喝穿戴带涂擦抹敷贴喷泡尝服试睡染滴换闻含坐骑踩洗][了完过着后得上]
  [用吃喝穿戴涂擦抹敷贴喷泡尝服试睡染滴换][之以]后, [用吃喝穿戴涂擦抹敷贴喷泡睡][一两几三半][天次口个会晚周粒]
  上脸, 做完, 打完, 开…罐, 滴进, 弄到, 揭下, 一打开, 打开, 倒…水, 一开, 才用, 刚用, 就用, 越擦, 越用, 越吃
  [吃喝用擦涂穿戴]你, 卸[了完后], 点了, 插上
  used, using, use it, use this, use your, ate, eating, eaten, drank, drinking, drunk, wore, wearing, worn
  applied, applying, tried, trying, took, taking, taken, put…on, slept, sleeping, sprayed, switched to
  switched from, after, since, whenever i, every time, opening, bit down, stepped on, wash, washed, plugged in
  shaved, a week of, days of, a month of
`,
  `
  睡着, 睡得着, 难用了, 好用了, 没用了, 不用了, 耐用了, 有用了, 实用了, 会用了, 能用了, 不能吃了, 吃得消
`,
)
