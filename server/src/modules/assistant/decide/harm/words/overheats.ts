import { table } from '../table.ts'

/** What is dangerous of electric goods, where another thing may do it in peace. */
export const OVERHEATS = table(`
  烫手, 发烫, 很烫, 好烫, 太烫, 烫得, 滚烫, 烫死, 烫到不, 一直烫, 烫人, 融, 熔, 化了, 软了, 变形, 烧了, 烧坏, 烧断
  烧黑, 里着了, 就着了, 突然着, 自己着, 着起来, 炸了, 炸开, 炸裂, 过热, 熔断, 烧干, 烧毁, 烧红, 发黑, 滋滋
  啪的一声, 啪一下, 啪啪响, 砰的一声, 砰的一下, 麻酥酥, 发麻, 就麻, 很麻, 麻…人, 测电笔…亮, 能煎, 砰, 啪, 烫化
  烫一下, 焦了, 糊了, 冒泡, 刺啦, 烧煳
  overheat*, burning hot, so hot, too hot, really hot, very hot, extremely hot, super hot, scalding hot
  boiling hot, gets hot enough, hot to touch, hot to the touch, hot to hold, melt*, warp*, fried itself
  turned black, turned brown, buzzing and hot, hissing, fizz*, arcing, explod*, blew up, blown up, burst, bursts
  popped, shot out, blew off, pop and, buzzing loudly, sizzl*, scalding, burns my, glow*, burned, burnt, burns
`)
