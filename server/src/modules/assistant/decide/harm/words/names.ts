import { table } from '../table.ts'

/** What goods, places and people are called: remedies, safeguards, foods, colours. */
export const NAMES = table(`
  爆炸盐, 爆炸头, 爆炸贴, 爆炸糖, 爆炸式, 炸药包, 炸鸡, 炸虾, 炸鱼, 炸薯, 炸串, 炸酱, 炸丸, 炸锅, 炸货, 油炸
  爆米花, 爆珠, 爆浆, 鞭炮, 烟花, 爆竹, 仿真血
  火锅, 火车, 火龙果, 火机, 打火机, 打火石, 点火器, 自燃点火, 灭火, 防火, 火逃生, 着火点, 火鸡, 火腿, 火药, 火柴
  火山, 萤火
  红糖, 红酒, 红枣, 红豆, 红薯, 红茶, 红包, 红烧, 红色, 红的, 口红, 腮红, 太红, 大红, 粉红, 掉红, 枣红, 酒红, 染红
  红外, 红眼病, 玫红, 血橙, 鸭血, 血压计, 血糖, 补血
  烧烤, 烧炭, 烧水, 烧饼, 烧鸡, 烧鹅, 烧卖, 烧麦, 烧酒, 叉烧, 烧录, 起泡网, 起泡酒, 气泡水, 气泡膜, 麻辣, 麻将
  亚麻, 芝麻, 麻花, 辣条, 肿瘤
  过敏体质, 过敏人群, 过敏性, 过敏肌, 过敏源, 过敏原, 过敏药, 过敏史, 过敏测试, 过敏险, 过敏的人, 过敏季, 过敏膏
  抗过敏, 易过敏, 低敏, 对…过敏, 防过敏, 敏感
  烫伤膏, 烫伤药, 烫伤疤, 烧伤膏, 红疹膏, 红疹药, 湿疹膏, 湿疹霜, 创口贴, 创可贴, 伤口贴, 伤疤, 伤人险, 意外伤害险
  红肿痘, 去红肿, 退红, 退烧贴, 退热贴, 化毛膏, 毛球, 感染科, 止痒, 止吐, 止血, 止疼, 止痛, 止泻, 止咳, 痛经, 痛点
  疼爱, 麻醉, 接骨, 骨折病人, 防毒, 灭蚊, 电蚊, 蚊虫叮咬
  漏电保护, 漏电开关, 防漏, 防爆, 防烫, 防夹, 防割, 防刺, 防摔, 防触电, 防电, 过载保护, 短路保护, 烟感, 烟雾报警
  电击棒, 电棒, 电击枪, 屏幕漏液, 屏漏液, 漏光, 漏墨, 漏绒, 漏发, 漏水, 漏网, 变形金刚
  中毒急救, 人民医院, 医院地址, 医院附近, 医用, 宠物医院, 住院部, 急诊科, 砸金蛋, 砸单, 打卡, 打折, 打印, 打包
  打游戏, 打电话, 打人工, 扎染, 扎带, 扎头发, 刺绣, 刺身, 鱼刺身, 下单, 压单, 压缩, 卡点, 卡住一直, 网…卡, 快递卡
  订单卡, 系统卡, 手机卡
  fire tv, fire extinguisher, fire alarm, fire hydrant, fire pit, fire safe, fire truck, fireproof, firework*
  firearm, campfire, no smoking, non smoking, no-smoking, smoking accessor*, smoking jacket, smoking pipe
  smoking gun, smoking area, smoking room, smoked salmon, smoked fish, smoked ham, smoke detector*, smoke alarm*
  smoke bomb*, smoke machine*, smoke free, spark plug*, sparkling
  shock absorber*, shock proof, shockproof, shock resistant, shock absorb*, shock collar*, shock when, shock how
  culture shock, in shock, shocked at, shocked by the bill, shocked by the price, shocking service, electric blue
  burn cream, burn gel, burn scar*, burn spray, burn ointment, burn kit, burn relief, burn rate, burn time
  burnt orange, burgundy red, burnt sienna, hot plate, hot sauce, hot dog, hot pot, hot glue, heat pad
  rash guard*, rash cream, rash ointment, rash vest, blister pack*, blister plaster*, blister patch*
  allergy friendly, allergy test, allergy medicine, allergic to, hives for, hives frame*, itch relief, anti itch
  anti-itch, itch cream, itch spray, sting kit, bee sting, bleeding heart plant*, bleeding gums, sick leave
  sick note, sick bag*, hay fever, fever thermometer, headache tablet*, headache pill*, vomit bag*, sea sickness
  motion sickness, travel sickness, morning sickness
  first aid, hospital bed*, hospital address, hospital on, hospital gown*, hospital reception, hospital building
  the er reception, poison ivy, rat poison, choker*, choke point, fainting couch, cutlery, cut out, cut off
  candy crush, cut glass, cut resistant, haircut, short cut, cut size, lead time, eye shadow*, eye liner, hand cream, hand wash
  head phones, red wine, red light, red colour, red color, melted cheese, melt away, cheese melt*, hot melt
  leak proof, leakproof, leak detector*, explosion proof, explosion-proof, side effects
`)
