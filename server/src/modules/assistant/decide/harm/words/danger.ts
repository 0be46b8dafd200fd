import { table } from '../table.ts'

/** What goods do that is dangerous whatever they are. */
export const DANGER = table(
  `
  冒烟, 冒…烟, 冒火, 冒…火, 着火, 起火, 起明火, 失火, 自燃, 明火, 火花, 火星, 打火, 烧起来, 烧着, 烧焦, 烧糊, 烧化
  烧熔, 烧穿, 烧没, 烤着, 烤焦, 熏黑, 熏得, 烧…窟窿, 烫…洞, 烫穿, 点…房子, 轰的一下, 轰的一声
  焦味, 糊味, 焦臭, 焦糊, 烧…味, 煤气味, 燃气味, 瓦斯味, 汽油味, 漏气, 漏煤气, 漏燃气, 煤气…漏, 气罐…漏, 气罐漏
  刹车失灵, 刹不住, 燃气…漏, 天然气…漏, 漏油, 漏酸, 一氧化碳
  爆炸, 炸裂, 爆裂, 爆开, 鼓包, 漏电, 触电, 带电, 短路, 电麻, 麻手, 手麻了一下, 麻了一下, 被电了, 被电到, 被电得
  被电击, 电到人, 电到我, 电了我, 把…电了, 电了一下, 露铜, 铜丝…露, 火苗, 喷火, 爆燃, 爆鸣, 跑气, 掉火, 窜火, 火球
  电弧, 冒电, 烧胶皮, 臭氧味, 电全断, 打铁花, 烧出, 烧秃, 焦了, 差点着, 差点爆, 差点烧, 差点炸, 起了火, 往外喷
  倒烟, 呛人, 呛得, 臭鸡蛋味, 白烟, 黑烟, 浓烟, 烧着桌布
  caught fire, caught on fire, caught alight, catches fire, catching fire, on fire, set…fire, set fire to
  burst into flames, in flames, into flames, flames, up in smoke, smoking, smoke com*, smoke came, smoke is com*
  smoke was com*, smoke pour*, smoke…out, smoke…from, was smoke, is smoke, black smoke, smoulder*, smoldering
  sparking, sparked, sparks, caught light, burning smell, smell* …burn*, smell* like…burn*, smell* of…burn*
  stink* of burn*, burnt…smell, burned…smell, scorch*, singed, charred, burned a hole, burnt a hole, burn mark*
  burned through the, red hot
  went bang, loud bang, went pop, with a pop, with a bang, blew up in, electric shock, electrical shock, a shock
  nasty shock, shock off, shock from, electrocut*, zapped, zaps me, shocked me, shocked him, shocked her
  shocked by the, short circuit*, short-circuit*, shorted, live wire*, wires are live, bare wire*, exposed wire*
  gas leak*, gas is leak*, gas was leak*, leak* gas, smell gas, smell of gas, smells of gas, carbon monoxide
  leak* carbon, fuel leak*, fuel is drip*, fuel is leak*, petrol leak*, propane…leak*, brakes failed, brake failed
  brake failure, no brakes, ignited, combust*, tripped the breaker, tripped the electric*, leak*…acid, acid leak*
  acid is leak*, burning rubber, reek* …burn*, arcs, arced, hissing gas, there's smoke, smoke every
  smoke when, flame, flame shot, fireball, tripped the fuse, blew the fuse, blew a fuse
  felt the current, electric current, ignites, nearly caught, almost caught, burnt down, burned down, glowing red
  smelled electrical, electrical smell, went up in, water is live, case is live, casing is live, flat went dark
  house went dark, the power went, shocks me, shocks him, shocks her, shocks you, gas…leak*, fumes, rotten egg*
  bright flash, smells of acid, smell of acid, white smoke, burn* the floor, burn* the carpet, burn* the table*
  burnt the table*, burnt the carpet, burn* the wall, burn* the desk, burnt the desk, burn* my desk
  burn* my table, burn* my carpet, burn* my floor, burn* the curtain*, burnt the curtain*, burn* the bed*
  burn* the sofa, burnt the floor
`,
  `
  袋…漏气, 包装…漏气, 胎…漏气, 球…漏气, 圈…漏气, 床垫…漏气, 充气…漏气
  flameless, flame retardant, flame resistant, shorted me, shorted us
`,
)
