import { safety } from '@tandem/nlu'
import { describe, expect, it } from 'vitest'
import { brain, knowledge, situation } from '../../fixtures.ts'
import { decide } from '../decide.ts'
import { harmIn } from './harm.ts'

const INJURED_ZH = `
洗面奶用着过敏 | 喝了拉肚子 | 孩子误吞了 | 用了你们的面霜过敏了 | 吃完一家人都拉肚子 | 脸都肿了，就用了一次
擦了这个脸上起了好多红疹 | 宝宝用了湿巾屁股红了一片 | 喝完头晕恶心 | 被刀片割到手了，流了好多血
椅子塌了，把我妈摔骨折了 | 吃了你家坚果进了医院 | 孩子把小零件吞下去了 | 狗吃了你们的零食一直吐，吐了三次
用了不到三天就过敏了 | 戴了耳环耳朵发炎流脓肿了 | 涂上以后火辣辣的疼 | 敷完面膜烂脸了 | 过敏了，怎么办
染发剂把我头皮烧伤了 | 热水壶烫伤孩子了 | 吃了上吐下泻 | 喝完直接昏迷了，在抢救 | 眼睛用了以后又红又痒 | 这个睡衣穿了浑身痒
玻璃碎了扎到脚 | 孩子卡住喉咙了 | 你们这个让我过敏了！ | 喝了一口就吐了 | 过敏很严重，能退吗 | 食物中毒了，全家都住院了
柜子倒下来砸到孩子了 | 用完嘴唇肿了 | 奶粉喝了宝宝拉稀 | 没用几次就起疹子了
孩子吃了你们的果冻一直在吐 | 给娃买的积木掉色，他老往嘴里塞，会不会中毒啊 | 坚果一股哈喇味 孩子吃了好几颗 有事没 | 孩子把掉的漆舔了，有毒吗 | 椅子塌了我摔了一跤
不小心割到手了 | 可能是吃了你家的虾过敏了 | 小孩误食了干燥剂怎么办 | 婴儿吞了纽扣电池
`
const HAZARDOUS_ZH = `
充电宝鼓包了 | 电饭煲冒烟了 | 充电的时候突然着火 | 漏电了把我电到了 | 电池鼓起来了 | 充电器烧焦了
手机充着电突然爆炸 | 插头烫手都融化了 | 热水器漏电 | 电热毯有焦味 | 电动车电池漏液了 | 吹风机冒火花
`
const INJURED_EN = `
the cream gave me a rash | My son had an allergic reaction to this shampoo | I got sick after eating it
my face is swollen after using the mask | it burned my skin | The knife cut my finger | my kid swallowed a part
I broke out in hives | toddler has been chewing this toy and the paint is coming off, is it toxic? | my son drank it and it was out of date | we all got food poisoning | my dog threw up after eating your treats
the chair broke and I broke my wrist | my baby is choking on a piece | my skin is itching and red
my eyes swelled shut after using that mascara | boiling water burned my leg | it made me dizzy
the drink gave us diarrhea | I was injured by the ladder | I had to go to the ER | my husband fainted after taking it
it gave me blisters, can I get a refund? | Can I return it? It gave me a rash | my lips are burning since I used it
I needed stitches | my daughter ingested the battery | the glass shattered and cut my hand | it made my kids sick
I used it for two days now my face is swollen | can you help my son swallowed a coin | I developed a rash on my neck | he can't breathe properly after eating the nuts
`
const HAZARDOUS_EN = `
the kettle caught fire | it exploded | the power bank is swollen | the battery is bulging | it gave me an electric shock
sparks came out of the plug | the charger melted | smoke is coming out of it | the battery is leaking
my phone exploded | it smells like burning | my laptop battery swelled up | the heater is on fire
`
const HARMLESS_ZH = `
薯片袋子漏气了 | 积木的漆有毒吗 | 孩子喜欢咬玩具，这个安全无毒吗 | 我喝了觉得变质了 | 充气床垫漏气了
过敏体质能用吗 | 这个充电宝会不会爆炸 | 有防漏电功能吗 | 会着火吗 | 这个游戏太上头了要死了 | 我对花生过敏能吃吗
我对坚果过敏，想先弄清楚里面加了啥 | 拉肚子吃啥好得快 | 敏感肌可以用吗 | 会过敏吗 | 用了会不会过敏 | 万一过敏能退吗
如果过敏可以退货吗 | 气炸了，怎么还不发货 | 出血价还有吗 | 快递箱炸开了 | 笑死我了 | 热死了，有没有风扇 | 价格爆炸 | 好吃到爆炸 | 销量都炸了吧
抗过敏药发货了吗 | 这个治拉肚子吗 | 喝了会拉肚子吗 | 有没有防误食的盖子 | 容易烫伤吗 | 防烫伤手套有吗
衣服着色不均 | 红色的还有吗 | 收到鞋子有点挤脚 | 这款面膜去红肿吗 | 我的心受伤了 | 包裹压坏了 | 吃了没什么味道
穿着有点紧 | 用着挺好的不过敏 | 宝宝喝了没有过敏，再来一箱 | 医院能开发票吗 | 送到医院可以吗 | 烟花什么时候发货
手机屏幕碎了 | 这个烤箱会冒烟吗 | 我住院了没法收货 | 爆炸头假发有吗 | 手受伤了想买护具 | 我一直在住院，现在还能退吗 | 用了三天就坏了 | 孩子吃了很喜欢 | 红疹药膏有货吗 | 头疼，怎么又没货
钱包大出血 | 爆款还有吗 | 洗了就掉红色 | 用起来很难受，太难用了 | 喝了一半能退吗 | 充电很快就满了 | 不想吃过敏药 | 送医院附近
`
const HARMLESS_EN = `
I ordered two cups and one is broken | the print is so faint I can't read it | I fell in love with this dress
my kid spilled juice on the sofa, how do I clean it | the ATM swallowed my card | do you have candy crush gift cards
your cashier shorted me | where is the flamenco skirt
is it safe for sensitive skin | can it catch fire | smoking accessories | will it give me a rash | does it cause allergic reactions
I am allergic to nuts, can I eat this | I am sick of waiting | this deal is a smoking hot one | i have a rash on my arm what cream
do you have burn cream | what if my child swallows it | is it hypoallergenic | could it overheat | fire sale today?
it hurts my wallet | is the battery replaceable | can I take it on a plane if the battery is swollen | hospital bed sheets
does this rash cream work | cut my order in two | this game is killing me | the colour is burgundy red | are sparks normal
first aid kit for burns | is it shock resistant | shock absorber | my phone screen is cracked | the zip is stuck
how do I avoid burning my hands | the price hurt my feelings | how hot does it get | is it choking proof | anti itch lotion price
melted cheese maker | I have sensitive skin | no side effects so far, love it | my package is at the hospital address | my mother is in the hospital, can you delay delivery | I have a rash guard on order
please deliver to the hospital on Main Street | it burns time | sparkling water | burning question: when do you ship
`
const rows = (text: string) => text.split(/[|\n]/u).flatMap((row) => row.trim() || [])

describe('who tells of harm', () => {
  it.each(rows(INJURED_ZH + INJURED_EN))('is looked after: %s', (text) => expect(harmIn(text)).toBe('injury'))
  it.each(rows(HAZARDOUS_ZH + HAZARDOUS_EN))('is brought out of danger: %s', (text) => {
    expect(harmIn(text)).not.toBeNull()
  })
  it.each(rows(HARMLESS_ZH + HARMLESS_EN))('is not who says: %s', (text) => {
    expect(harmIn(text)).toBeNull()
    expect(safety(text)).toMatchObject({ selfHarm: false, threat: false })
  })

  const said = (text: string) => decide(situation(text), brain, knowledge).move
  it('has a person at once, whatever else is wanted, and a word of care', () => {
    expect(said('电饭煲突然冒烟了我要退货')).toMatchObject({
      handover: 'complaint',
      reason: 'hazard_words',
      text: expect.stringContaining('断电'),
    })
    expect(said('the cream gave me a rash, I want to return it')).toMatchObject({
      handover: 'complaint',
      reason: 'hazard_words',
      text: expect.stringContaining('doctor'),
    })
  })
})
