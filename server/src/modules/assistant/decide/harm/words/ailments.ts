import { table } from '../table.ts'

/** What may come by itself: harm only where goods were used before, or did it. */
export const AILMENTS = table(
  `
  过敏, 拉肚子, 肚子…拉, 拉稀, 窜稀, 拉…一晚, 拉了一晚, 开始拉, 一直拉, 拉到, 拉…稀, 跑厕所, 腹泻, 呕, 吐了, 就吐
  直吐, 全吐, 都吐, 一直吐, 在吐, 吐…血, 想吐, 要吐, 恶心想吐, 头晕恶心, 恶心呕吐, 恶心得, 有点恶心, 犯恶心, 反胃, 头晕
  头疼, 头痛, 头昏, 犯晕, 发烧, 高烧, 心慌, 心跳, 手抖, 发抖, 发冷, 胸闷, 吃…不舒服, 喝…不舒服, 吃…难受, 喝…难受
  身体不舒服, 浑身不舒服, 浑身难受, 呼吸不畅, 眼花, 嗜睡, 抽筋, 没力气, 虚脱, 咳, 喘, 打喷嚏, 肚子疼, 肚子痛
  肚子…绞痛, 肚子…疼, 绞痛, 胃疼, 胃痛, 胃…难受, 中毒, 住院, 住进医院, 进医院, 进了医院, 送医院, 去医院, 跑医院
  在医院, 上医院, 挂急诊, 急诊, 打点滴, 打吊瓶, 血压…升, 血压…高, 没睡着, 整晚睡不着, 没精神, 不吃东西, 便稀, 软便
  掉发, 脱发, 发红, 通红, 红了, 红一, 全红, 又红, 红烂, 肿, 痒, 疼, 痛, 麻了, 发麻, 起泡, 起皮, 脱皮, 疹, 痘, 疙瘩
  刺痛, 火辣辣, 越擦越烂, 伤口…烂, 便秘, 胃胀, 胀气, 闹肚子, 坏肚子, 哮喘, 冷汗, 心悸, 乏力, 消化不良, 感冒加重
  确诊, 嘴麻, 睡不醒, 月经不调, 痛风, 秃了, 水肿, 浮肿, 酸痛, 翻江倒海, 没胃口, 神志不清, 说胡话
  sick, ill, unwell, queasy, lightheaded, puked, puking, the runs, heartburn, shaking, trembling, sneezing
  coughing, wheez*, lethargic, migraine*, hospital, nause*, dizzy, dizziness, vomit*, threw up, throwing up
  throw up, throws up, diarrh*, stomach ache*, stomachache*, stomach pain*, stomach cramp*, cramps
  to the bathroom, fever, headache*, felt faint, feel faint, feeling faint, dying, itchy, itching, itch, reaction, spots, breathe, swollen
  redness, irritat*, burning, stinging, stings
  antibiotics, asthma, on the toilet, constipat*, bloated, gassy
  indigestion, sweats, panic attack, insomnia, infection, drowsy, feverish, chills, short of breath, numb
  palpitations, swelling, rash, painful, hurts, sore, hallucinat*
`,
  `
  不过敏
`,
)
