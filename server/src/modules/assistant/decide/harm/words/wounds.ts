import { table } from '../table.ts'

/** What is harm to a body by itself. */
export const WOUNDS = table(
  `
  [烫烧割划砸摔夹刮扎冻灼弄压炸扭擦磕刺崩蹭]伤, 受伤, 伤到人, 伤了人, 骨折, 骨裂, 脱臼, 脑震荡, 流血, 出血, 见血
  渗血, 便血, 血丝, 带血, 流…血, 血泡, 水泡, 大泡, 一手泡, 起泡, 充血, 缝…针, 淤青, 青紫, 昏迷, 昏倒, 晕倒, 晕过去
  晕了一次, 晕死, 休克, 抽搐, 抢救, 洗胃, 送急诊, 进急诊, 窒息, 呼吸困难, 喘不上气, 喘不过气, 喘不上来, 喘不过来
  透不过气
  误[吞食服饮吃喝咽], 食物中毒, 中毒了, 中…毒, 烂脸, 烧脸, 毁容, 化脓, 流脓, 溃烂, 感染了, 发炎, 角膜炎, 红疹
  皮疹, 湿疹, 荨麻疹, 起…疹, 红斑, 风团, 红疙瘩, 起…疙瘩, 长…疙瘩, 小红点, 红点, 上吐下泻, 过敏了, 过敏很, 过敏得
  严重过敏, 过敏起来, 过敏反应, 牙崩, 崩…牙, 磕掉, 见骨头, 喉咙…卡, 卡…喉, 卡…嗓, 卡…气管, 吸…气管, 卡着了, 噎住
  噎着, 噎到, 医院观察, 人摔, 摔…跤, 崴了, 扭到, 落枕, 烫红, 夹肿, 砸肿, 摔断, 抓伤, 咬伤, 灼烧感, 鼻血, 拉血, 尿血, 流产
  结膜炎, 皮炎, 毛囊炎, 肠胃炎, 胃肠炎, 口腔溃疡, 叫救护车, 叫…救护车, 打120, 打了120, 幻觉, 叫不醒, 叫不应
  咬得…包, 闪了腰, 腰闪, 腰…闪了, 角膜, 低血糖, 醒不过来, 没醒过来, 丢了半条命, 皮下出血, 淤血, 皮开肉绽
  断了一根肋, 粉碎性, 过敏性休克, 烧伤科, 破伤风, 狂犬, 口吐白沫, 吐白沫, 乌青, 直不起, 尿…血, 酱油色, 耳鸣, 面瘫
  痉挛, 水肿, 浮肿, 黄疸, 肝损, 勒痕, 夹断, 切掉, 被车撞, 红血丝
  injur*, got hurt, badly hurt, i'm bleeding, i am bleeding, he's bleeding, she's bleeding, is bleeding
  was bleeding, bleeding badly, bleeding everywhere, blood everywhere, drew blood, skin came off, blood blister*
  stitches, concussion, laceration*, anaphyla*, epipen, an ambulance, dermatitis, dislocated, black eye
  nosebleed*, bloody nose, lost consciousness, blacked out, convuls*, miscarr*, frostbite, mouth ulcers
  bald patch*, chemical burn*, second degree, third degree, scald*, food poisoning, poisoned, poison control
  hives, rash, rashes, blister*, welts, allergic reaction, reaction to, skin reaction, bad reaction, broke out
  break out in, seizure, passed out, fainted, unconscious, choking on, choked on, choking, swallowed
  ingested, bruise, bruises, sprained, fractur*, broke…rib, broke…arm, broke…leg, broke…wrist, broke…ankle
  broke…nose, broke…tooth, broke…finger, broke…toe, broke…foot, broke…hip, broken toe
  broken finger, lost a tooth, cracked a tooth, cracked a molar, chipped…tooth, tetanus, trouble breathing
  difficulty breathing, hard to breathe, can't breathe, cannot breathe, couldn't breathe, can't breathe well
  throat is closing, throat closing, palpitations, heart is racing, heart racing, to the hospital, to hospital
  in hospital after, in hospital because, in the hospital after, in the hospital because, hospitali*
  emergency room, to the er, urgent care, to a&e, in a&e, pump…stomach, infected, ooz*, sores, got sick
  got so sick, gets sick, got very sick, got ill, fell ill, got really sick, sick to my stomach, safety incident
  got…burned, got…burnt, i fell, lost…nail, lost a finger, blood all over, skin came right off, covered in bites
  covered in bruises, covered in hives, bedbug*, sepsis, went into shock, anaphylactic, out cold
  coughing up blood, miscarriage, foam* at the mouth, frothing, black and blue, hardly breathe, barely breathe
  got in my eyes, got in her eyes, got in his eyes, in my eyes, knocked unconscious, tinnitus, ringing in my ears
  blurred vision, jaundice, haemorrhag*, hemorrhag*, numbness, tremors, short of breath, shortness of breath
  i collapsed, he collapsed, she collapsed, severed, sliced off, took off…finger, amputat*, suffocated
  hurts to touch, broken veins, nosebleeds, at the vet, to the vet, brown urine
`,
  `
  i fell in love, i fell for, i fell asleep, atm swallowed, machine swallowed, swallowed…card
`,
)
