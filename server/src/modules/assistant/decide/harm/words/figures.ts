import { table } from '../table.ts'

/** What only sounds like harm: moods, praise, prices, and what happens to a phone's programs. */
export const FIGURES = table(`
  气…炸, 肺…炸, 心态…炸, 脑子…炸, 头…爆炸, 头都炸, 急…冒烟, 嗓子…冒烟, 喉咙…冒烟, 七窍…生烟, 七窍…冒火, 火冒三丈
  火大, 恼火, 上火, 冒火的心情, 炸毛
  笑…炸, 乐…炸, 美…炸, 帅…炸, 酷…炸, 香…炸, 甜…炸, 可爱…炸, 好看…炸, 好吃…炸, 好吃到爆, 爽…炸, 开心…炸, 高兴…炸
  质感…炸, 颜值…炸, 爆炸好, 爆炸美, 炸了…好看
  销量…炸, 销量…爆, 价格…炸, 直播间…炸, 评论区…炸, 弹幕…炸, 群…炸, 朋友圈…炸, 消息…炸, 订单…爆, 订单…炸, 人气…爆
  人气…炸, 流量…炸, 流量…爆, 全网…炸, 全场…炸, 仓库…爆, 热搜…爆
  生意…火, 卖…火爆, 火爆, 性价比…炸, 服务器…炸, 系统…炸, 网…炸, 手机中毒, 电脑中毒, 中毒似的, 中毒一样, 病毒
  种草中毒
  我的心…受伤, 受伤的总, 受伤的是我, 心…受伤, 受伤的心, 伤…心, 伤…感情, 心在滴血, 心…滴血, 滴血, 心…疼, 心痛, 肉疼
  肉痛, 心碎, 良心…痛, 刺痛…心, 价格刺痛, 刺痛了我, 心都碎
  钱包…受伤, 钱包…出血, 钱包…流血, 大出血, 出血价, 出血促, 出血甩, 吐血价, 吐血甩, 吐血推荐, 吐血, 跳楼价, 割肉
  割韭菜, 烧钱, 烧脑, 扎心, 剁手, 宰…人
  笑…肚子疼, 笑…喘不, 哭…喘不, 乐…晕, 高兴…晕, 开心…晕, 激动…晕, 美…晕, 帅…晕, 差点晕, 等…头…大, 气…头疼, 头…大了
  头皮发麻, 肝疼, 蛋疼, 牙…痒痒, 气…吐, 气…病, 气…晕, 手痒, 心痒, 吐槽, 说话…噎, 噎人, 呛人的语气
  音质…炸, 音效…炸, 效果…炸, 声音…炸, 服务…恶心, 态度…恶心, 客服…恶心, 让人恶心, 真恶心, 恶心人, 让人…头疼
  让我…头疼, 看得…头疼, 看得…头晕, 看得…眼花, 看得…眼疼, 听得…头疼, 心里…难受, 炸锅, 爆单, 爆仓, 爆款, 引爆, 爆满
  爆料, 爆炸性, 辣…麻, 虐…疼, 心口疼, 辣得…麻, 辣…嘴…麻, 勒…喘不, 紧…喘不, 刺眼, 晃眼, 吓晕, 赠品…炸裂, 演技炸裂
  口碑炸裂, 服务炸裂, 令人窒息, 让人窒息, 慢…窒息, 窒息操作
  smoking hot, fire sale, sale…fire, deal…fire, on fire lately, on fire these days, on fire right now
  on fire today, guys are on fire, fire emoji, firestick
  sales exploded, business exploded, price* …exploded, price*…blew up, bill…exploded, popularity…exploded
  comment* …exploded, notification* …exploded, inbox exploded, inbox blew up, phone exploded with
  phone blew up with, phone has blown up with, sales…blew up, sales…on fire, business is on fire, reviews…on fire
  sick of, sick and tired, sick deal, sick design, sick beat*, price*…me sick, makes me sick…price*, hurt…feelings
  hurt…wallet, hurt…pocket, hurt…heart, wallet…bleed*, wallet…hurt*, bleed*…dry, bleeding edge, bleeding light
  broke…heart, break*…heart, heart stopped, heart skipped, heart sank, heart is broken
  cut me some slack, cut me a deal, cut me a discount, cut the crap, hit me up, hit me back, hit me with, hit with
  hit the spot, hit and miss, burn*…wallet, burn*…pocket, burn*…money, burn*…time, burned through, burned out
  burnt out, crashed and burned, burning question, burning to know, burning desire, boil with rage, blood boil
  boiling with
  faint*…joy, faint*…price, faint*…cost, faint*…happiness, fainted when…saw, choked when, choked at
  almost fainted, nearly fainted, nearly choked, almost choked, choked up, payment choked, dying to, dying for
  to die for, dead serious, killing me, kill me, killer, loved it to death, to death, drop dead gorgeous
  laugh* so hard, laugh*…stomach, heart attack burger, blown away, blew me away, blew my mind, mind blown
  pain in the neck, pain in the ass, headache to, giving me a headache, gives me a headache, app gave me
  website gave me, site gave me, service gave me, bot gave me, support gave me, hurt* to see, hurt* to look
  hurt* my brain, hurt*…looking at, fees hurt, prices hurt, bill…shock, price…shock, plot…gasping
  heart hurts lol, cried himself, cried herself, so hot right now, burns so good, torture, tight…breathe
  bright it hurts, bright that it hurts, can't breathe in it, heart attack
`)
