import { table } from '../table.ts'

/** What a body feels; it is harm where it is said of a body. */
export const SORENESS = table(`
  发红, 泛红, 通红, 红了, 红一, 红得, 红成, 红红, 全红, 都红, 红烂, 红印, 又红, 还红, 红肿, 红痒, 一圈红, 一块红
  肿, 痒, 疼, 痛, 烂, 麻了, 发麻, 刺痛, 火辣辣, 火烧, 灼, 起皮, 脱皮, 破皮, 裂, 起…泡, 起…疹, 疹子, 起…包, 冒…痘
  爆痘, 长…痘, 小红点, 疙瘩, 白了, 发白, 发黑, 黑了, 脸…紫, 发紫, 看不清, 看不见, 看东西, 哑了, 抽筋, 麻木, 大把
  青了, 流水, 流黄水, 流泪, 掉皮, 针扎, 抬不起, 睁不开, 动不了, 歪了, 发紧, 烧得慌, 被烧, 僵, 掉头发, 头发…掉
  一圈绿, 秃, 血印, 舌苔…黑, 全黑, 胀, 闪了, 涩, 木了, 磨…睁, 一身包, 全是包, 结痂, 渗水, 褪皮, 起…痱, 长…斑, 刺挠
  鼓包, 起鼓, 充血, 酸痛, 抽痛, 满…泡, 全是泡, 嘴泡, 直不起, 弯不了, 抬不动, 走不了, 肿胀, 发黄, 变脆, 溃, 失明
  视力, 听力
  burn*, sting*, stung, itch*, swollen, swell*, is red, are red, was red, were red, red and, and red, all red
  so red, went red, turned red, red bumps, red spots, red lump*, sore, peel*, flak*, numb, bleed*, blister*
  cracked, raw, hurt*, ached, aching, tingl*, on fire, inflam*, watery, watering, painful, lump, bump, bumps
  spots, turned green, green and, went green, rash, reaction, infected, red mark, red ring, twice the size
  ring and hurt, can't turn, can't move, can't feel, can't see, won't stop, fall* out, white inside, swelled
  throbb*, glued shut, went purple, turned purple, went blue, turned blue, bald, bites, cramp*
  spasm*, scab*, inflamed, irritated, puffy, discolou*, throb, circulation, red as, bled, split, dried my
  can't straighten, can't bend, can't lift, can't walk, can barely, brittle, puff*, weeping, hurts to, blurred
  blurry, tight and, hot and red
`)
