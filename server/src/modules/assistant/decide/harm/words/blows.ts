import { table } from '../table.ts'

/** What a blow does; it is harm where it meets somebody. */
export const BLOWS = table(
  `
  [割划扎夹砸刺戳烫崩刮磕摔绊撞咬粘冻烧扭泼][到着破伤断了出掉穿进得裂], [打弹冲磨飞电压][到着破伤断穿进在], 砸…头
  割…口子, 划…口子, 破…口子, 全是口子, 摔下来, 摔出来, 摔得, 摔…地上, 散架, 掀了, 掉块皮, 掉…皮, 脱…皮, 带掉
  泼…胳膊, 泼…身, 扎进, 划出, 压…脚, 被…扎, 被…夹, 被…割, 被…划, 磨…血, 磨…泡, 磨破, 磕…包, 掉…块皮, 连皮, 磕在
  磕上, 磕…地, 撞在, 撞…地, 砸在, 摔在, 擦着, 飞出来, 弹出来, 掉下来, 崩出来, 往下掉, 夹住, 卡住, 戳进, 扎在, 绊倒
  滑倒, [切削剪锯绞卷勒挤][到着破伤断出进]
  burned, burnt, burns, cut, cuts, sliced, slices, scald*, hurt, hurts, hurting, injured, pinched, scratch*, stab*
  crush*, poked, pokes, bruised, hit, hits, shocked, ripped, gouged, gash*, jammed, squashed, twisted, grazed
  landed on, slammed, nicked, trapped, pricked, struck, tore, snapped, broke, broken, smashed, fell, falls
  knocked, took the skin, took a layer, took the tip, pulled the skin, shot…eye, sliced through
  sliced right through, went into, cracked, limping, rubbed…raw, stuck in, slipped, flew out, flew off, flew into
  dropped on, dug into, caught my, stuck, tripped, toppled, tipped over, collapsed, punctured, split
  snapped shut on, lodged in, cut into, dug in, snagged
`,
  `
  knocked back, broke down, cut off, cut down, cut short, hit or miss, fell apart, fell short, fell through
`,
)
