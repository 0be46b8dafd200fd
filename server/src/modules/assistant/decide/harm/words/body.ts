import { table } from '../table.ts'

/** Parts of a body, where they are not written in the name of a thing. */
export const BODY = table(
  `
  手, 手指, 手掌, 手背, 手腕, 手臂, 虎口, 指甲, 指头, 胳膊, 胳肢窝, 腋下, 肩, 脚, 脚趾, 脚背, 脚后跟, 脚腕, 腿
  大腿, 膝盖, 脸, 脸颊, 两颊, 额头, 脑门, 脑袋, 后脑勺, 头, 头皮, 眼, 眼睛, 眼皮, 眼角, 眼眶, 嘴, 嘴角, 嘴唇, 嘴巴
  舌头, 牙, 门牙, 牙龈, 喉咙, 嗓子, 气管, 耳朵, 耳垂, 鼻子, 脖子, 下巴, 腰, 背, 胸, 屁股, 屁屁, 下面, 下体, 私处
  大腿根, 皮肤, 身上, 浑身, 全身, 一身, 肚子, 胃, 口腔, 黏膜, 爪子, 尾巴骨, 心脏, 皮, 太阳穴, 颧骨, 小腿, 尾椎
  关节, 手肘, 脚踝, 锁骨, 后颈, 鼻梁, 鼻孔, 脑壳, 肋骨, 舌苔, 嘴皮, 眉毛, 睫毛, 头发
  skin, face, forehead, head, scalp, hair, eyelid*, eyelash*, ears, earlobe*, nose, lip, lips
  mouth, tongue, tooth, teeth, molar, gum*, throat, chin, neck, shoulder*, elbow*, wrist*, palm*
  fingertip*, fingernail*, thumb*, knuckle*, my back, his back, her back, lower back, chest
  stomach, belly, bottom, bum, butt, thigh*, knee*, shin*, ankle*, body
  rib*, armpit*, tummy, paw*, tailbone, calf, calves, temple, temples, cheekbone*, jaw, shins, spine, eyebrow*
  ear canal, hand, hands, arm, arms, forearm*, leg, legs, toe, toes, toenail*, eye, eyes, heel, my heels
  both heels, his heels, her heels, hip, hips, my lap, his lap, her lap, ear, cheek, cheeks, finger, fingers, foot
  feet
`,
  `
  手机, 手表, 手续, 手工, 手感, 手册, 手镯, 手环, 手套, 手提, 手柄, 手账, 手写, 手办, 手动, 二手, 刚到手, 才到手
  一到手, 到手就, 到手价, 碗到手, 货到手, 到手后, 到手里, 胃镜, 胃口, 入手, 新手, 对手, 歌手, 把手, 扶手, 助手
  暖手, 洗手, 随手, 剃手, 动手, 手速
  插头, 充电头, 罐头, 弹头, 枕头, 石头, 里头, 外头, 镜头, 木头, 馒头, 龙头, 喷头, 探头, 接头, 箭头, 头条, 头像
  头盔, 头绳, 头饰, 码头, 回头, 从头, 年头, 头回, 头一
  背包, 靠背, 背心, 背面, 椅背, 皮鞋, 皮带, 皮革, 皮衣, 皮包, 皮夹, 线皮, 果皮, 书皮, 调皮, 真皮, 皮子, 凳子腿
  椅子腿, 桌腿, 柜腿, 柜子腿, 桌子腿, 床腿, 裤腿, 腿断, 桌脚, 脚踏, 脚垫, 脚架, 脚本, 鞋脚, 眼镜, 眼影, 眼霜, 眼线
  心眼, 牙刷, 牙膏, 象牙, 蓝牙, 耳机, 耳环, 耳钉, 裤腰, 腰带, 披肩, 肩带, 文胸, 胸罩, 指甲油, 嘴说, 鼻梁架
  hand cream, second hand, on the other hand, by hand, at hand, back to, back of, the back, get back, got back
  money back, sent back, send back, came back, come back, refund back, call back, pull* …back, back in, give back
  give me back, head phones, head to, ahead, armchair, leg snapped, legs snapped, leg broke, leg fell, leg came
  legs came, leg is, in my hand, in my hands, chair leg*, table leg*, body lotion, body wash, eye shadow
  face value, lip balm, lip plumper, lip gloss, hair dryer, nail polish
`,
)
