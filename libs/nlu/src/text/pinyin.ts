/** Common characters by their usual reading: a syllable without tone, then its characters. */
const READINGS = `a啊阿呵 ai爱矮挨哎碍癌艾唉哀蔼隘埃 an安按案暗岸俺鞍氨 ang昂肮 ao奥傲澳熬袄凹懊
ba把八吧爸拔罢坝霸巴疤扒芭靶 bai白百摆败拜柏掰 ban办半班版般板搬伴扮瓣拌斑颁绊 bang帮棒绑榜膀磅傍邦 bao包报保抱宝饱暴薄爆堡胞豹鲍曝褒 bei被北备背杯倍悲贝辈碑卑狈 ben本奔笨 beng蹦崩绷泵 bi比笔必币闭避壁毕逼鼻彼臂弊碧毙 bian变边便遍编辩鞭扁辨贬 biao表标膘彪飙 bie别憋瘪 bin宾滨彬斌缤 bing并病冰饼兵丙柄 bo波播博伯剥玻勃脖拨驳搏舶泊菠 bu不步部布补捕怖簿埠
ca擦 cai才菜采材财彩猜裁踩 can参残餐惨灿蚕 cang藏仓苍舱 cao草操曹槽糙 ce测策侧册厕 ceng层曾蹭 cha查差茶插叉察岔诧 chai拆柴 chan产缠掺颤铲馋 chang长常场厂唱肠尝偿昌畅倡 chao超朝吵炒抄潮钞嘲 che车彻扯撤 chen沉陈晨衬趁尘臣称 cheng成城程乘承诚撑惩呈橙秤 chi吃持迟尺池齿赤翅斥痴耻 chong冲充虫崇宠 chou抽愁丑臭仇绸酬筹 chu出处初除储触楚厨础橱锄 chuai揣踹 chuan穿船传串喘川 chuang床窗创闯疮 chui吹垂锤炊 chun春纯唇蠢醇 chuo戳绰 ci次此词刺辞磁慈瓷赐 cong从丛聪匆葱 cou凑 cu粗促醋簇 cuan窜 cui催脆翠摧崔 cun村存寸 cuo错措挫搓
da大打达答搭 dai带代待袋戴贷呆歹逮怠 dan单但蛋担淡弹胆旦丹耽 dang当党档挡荡 dao到道倒刀导岛盗稻蹈捣 de的得德地 deng等灯登邓瞪凳蹬 di第底低敌弟帝递滴抵笛迪堤缔蒂 dian点电店典垫殿淀颠惦 diao掉调吊钓雕刁 die跌叠爹蝶碟 ding定订顶丁钉盯鼎 diu丢 dong东动懂冬洞冻栋董 dou都豆斗抖兜逗陡 du度读独毒堵肚渡赌督杜镀睹 duan段短断端锻缎 dui对队堆兑 dun顿吨蹲盾敦 duo多夺朵躲惰跺
e饿恶额俄鹅蛾扼鄂 en恩嗯 er二而儿耳尔
fa发法罚乏伐阀 fan反饭翻犯凡烦番范返贩帆繁泛 fang方放房防访仿妨纺坊芳 fei非飞费肥废肺匪啡诽 fen分份粉纷奋愤坟芬 feng风封丰峰疯锋蜂逢缝奉讽 fo佛 fou否 fu服付复福夫父负富府副附扶浮符腐妇傅辅赴覆幅肤抚咐
ga嘎尬 gai该改盖概钙 gan干感敢赶甘肝杆竿 gang刚钢港岗纲缸杠 gao高告搞稿糕膏 ge个各歌哥格革隔割鸽阁葛搁 gei给 gen跟根 geng更耕梗耿 gong工公共功供攻宫恭巩贡弓 gou够狗购沟构钩勾苟 gu古故顾鼓固骨谷股孤姑估辜雇菇 gua挂瓜刮寡 guai怪乖拐 guan关管官观惯馆冠罐灌 guang光广逛 gui贵归规鬼轨柜桂跪瑰龟 gun滚棍 guo过国果锅裹郭
ha哈 hai还海害孩亥嗨骇 han汉喊寒含汗旱韩憾罕 hang行航杭 hao好号毫豪耗浩郝 he和何合河喝盒核贺荷赫 hei黑嘿 hen很恨狠痕 heng横衡恒哼 hong红洪宏轰虹哄 hou后候厚猴喉吼 hu户湖护呼虎胡忽互糊壶乎弧 hua话化花华画划滑哗 huai坏怀淮徊 huan换欢环缓患幻唤焕 huang黄慌皇荒谎晃煌 hui会回灰辉挥汇毁惠慧悔绘恢贿 hun婚混昏魂浑 huo货活火或获伙祸惑
ji机几记级己计季集急及极鸡技基际继积击激既寄挤济绩迹纪吉疾辑籍忌剂肌饥脊 jia家加价假架嘉夹甲佳驾嫁 jian件间见建简检减剪健渐监坚尖肩艰捡键剑荐兼舰鉴煎 jiang将讲江奖降酱蒋疆浆姜 jiao交叫教较角脚焦胶浇骄搅缴饺轿郊娇 jie接节街解结借届姐界介阶揭洁杰截捷戒皆劫 jin进今金近紧仅尽禁劲斤锦津筋谨 jing经精京景静竟境镜警惊竞净晶敬径井 jiong窘 jiu就九久旧酒救究纠揪舅 ju句局举具据巨剧居聚拒距俱矩惧菊 juan卷捐倦绢圈 jue觉决绝角掘爵 jun军均君菌俊
ka卡咖咯 kai开凯慨 kan看砍刊堪 kang抗康扛炕 kao靠考烤 ke可客课科克刻颗渴壳咳棵 ken肯恳垦啃 keng坑 kong空控孔恐 kou口扣寇 ku苦哭库裤酷枯 kua跨夸垮挎 kuai快块筷会 kuan款宽 kuang况矿狂框筐 kui亏愧葵 kun困昆捆 kuo扩阔括
la拉啦辣蜡腊喇 lai来赖莱 lan蓝烂懒栏篮兰拦览 lang浪狼郎朗 lao老劳捞牢佬姥 le了乐勒 lei类累雷泪垒 leng冷愣 li里理力利立离例历礼李丽励厉粒黎梨厘哩 lia俩 lian连联脸练恋莲廉链怜 liang两量亮凉辆良粮梁谅 liao料聊疗辽 lie列裂烈猎劣 lin林临邻淋磷 ling领另零令灵龄铃凌岭玲 liu六流留刘柳溜瘤 long龙隆笼聋拢 lou楼漏露搂 lu路录陆绿鹿炉卢鲁 luan乱卵 lun论轮伦 luo落罗络锣萝裸骆螺 lv律绿旅虑率驴履吕
ma吗妈马骂麻码嘛蚂 mai买卖麦迈埋脉 man满慢漫瞒蛮馒 mang忙盲茫 mao毛猫冒帽贸矛貌 me么 mei没每美妹煤媒梅眉霉 men们门闷 meng梦猛蒙盟萌 mi米密迷秘蜜觅谜 mian面免棉眠绵 miao秒妙苗描庙渺 mie灭蔑 min民敏 ming明名命鸣铭 miu谬 mo摸磨末莫模默墨膜魔陌抹沫 mou某谋 mu目木母亩幕墓牧慕
na那拿哪纳娜呐 nai奶耐乃 nan难南男 nang囊 nao闹脑恼 ne呢 nei内 nen嫩 neng能 ni你泥逆拟尼腻匿 nian年念粘黏 niang娘酿 niao鸟尿 nie捏聂 nin您 ning宁凝拧 niu牛扭纽 nong农浓弄 nu努怒奴 nuan暖 nuo诺挪 nv女
o哦噢喔 ou欧偶呕
pa怕爬帕趴 pai拍排牌派 pan盘判盼攀潘 pang旁胖庞 pao跑抛泡炮袍 pei配赔陪培佩 pen喷盆 peng碰朋捧棚蓬膨 pi皮批疲匹屁披脾僻 pian片骗篇偏 piao票飘漂 pie撇 pin品贫频拼聘 ping平瓶评凭屏苹 po破坡迫婆泼颇 pu普铺扑谱葡
qi起期其气七器奇汽齐企启妻旗骑棋弃欺契 qia恰卡洽 qian前钱千签浅欠牵铅迁谦潜 qiang强墙枪抢腔 qiao桥瞧巧敲悄侨翘 qie切且窃茄 qin亲勤琴侵秦 qing请清情轻青庆晴倾 qiong穷琼 qiu求球秋丘 qu去取区曲趣渠屈趋 quan全权劝券圈泉拳 que却确缺雀 qun群裙
ran然燃染 rang让嚷 rao绕扰饶 re热惹 ren人认任忍仁 reng仍扔 ri日 rong容荣融绒溶熔 rou肉柔揉 ru如入乳辱 ruan软 rui瑞锐 run润 ruo若弱
sa撒洒萨 sai赛塞 san三散伞 sang桑丧嗓 sao扫嫂骚 se色涩 sen森 sha啥杀沙傻纱砂刹 shai晒筛 shan山闪善衫扇删珊 shang上商伤尚赏 shao少烧稍绍哨勺 she设社射蛇舍涉摄 shen身什深神甚申伸审慎婶 sheng生声升省胜盛剩绳 shi是时十事使式市世实试食识视师室示石始士史失适施势释湿诗饰 shou收手受首守售瘦寿授 shu书数树输叔熟属术鼠舒述束竖蔬 shua刷耍 shuai摔甩帅衰 shuan栓 shuang双爽霜 shui水谁睡税 shun顺瞬 shuo说硕 si四死思司丝私似寺 song送松宋颂 sou搜艘 su诉速素苏宿俗塑 suan算酸蒜 sui岁随虽碎遂 sun损孙笋 suo所锁索缩
ta他她它塔踏 tai太台态抬泰胎 tan谈弹坦探叹碳贪摊滩 tang糖堂汤躺烫趟唐 tao套讨逃桃陶淘掏 te特 teng疼腾藤 ti题提体替踢梯 tian天填甜田添 tiao条跳挑 tie铁贴 ting听停庭挺厅 tong同通痛桶童统铜筒 tou头投透偷 tu图土突途徒吐涂兔 tuan团 tui退推腿 tun吞 tuo托拖脱妥
wa哇挖娃瓦袜蛙 wai外歪 wan完万玩晚碗弯湾挽 wang网往忘望王亡旺 wei为位未维委味围伟卫危微尾威违胃唯慰喂 wen问文温稳闻吻蚊 weng翁嗡 wo我握窝卧 wu无五物务误屋武午舞污雾悟
xi西系喜细洗习希席吸息戏惜析稀锡袭悉 xia下夏吓虾瞎峡 xian先现线限显县险鲜闲献嫌陷羡 xiang想向相象响香像箱乡项详享 xiao小笑消效校销晓削孝 xie写些谢鞋协斜携歇械 xin心新信欣辛薪 xing行性星型姓形醒兴幸 xiong兄雄胸凶 xiu修休秀绣袖 xu需许续须序虚徐蓄 xuan选宣旋悬 xue学雪血穴 xun寻讯训询迅循
ya呀牙压亚雅鸭芽哑 yan眼言烟严验研演颜盐延沿炎艳厌岩 yang样阳养羊洋扬央氧 yao要药腰摇遥咬邀妖 ye也夜业叶爷页野 yi一以已意易衣医疑义艺益异亿移忆依宜译仪椅 yin因音银引印阴饮隐 ying应影营英硬迎赢鹰映 yo哟 yong用永勇拥涌 you有又由友右油游优邮幼忧 yu与于鱼雨语预遇育玉余域欲狱予 yuan元远员原院愿园圆源缘怨援 yue月越约阅乐跃 yun云运晕允孕
za杂砸 zai在再载灾栽 zan咱暂赞 zang脏葬 zao早造糟遭枣澡 ze则责择 zei贼 zen怎 zeng增赠 zha炸扎渣眨诈 zhai摘宅窄债 zhan站战占展粘沾 zhang张章涨掌账帐障丈 zhao找照招着赵兆罩 zhe这着者折遮 zhen真针镇阵震珍诊 zheng正整证争政征挣睁症 zhi只知直之至制质值止指支纸置志治址执职植汁智致 zhong中重种钟众终忠肿 zhou周州洲粥轴皱 zhu主住注助祝猪竹著珠逐煮 zhua抓 zhuan转专赚砖 zhuang装状撞壮庄 zhui追坠 zhun准 zhuo桌捉着 zi字自子资紫姿仔 zong总宗综踪 zou走奏 zu组足租族祖阻 zuan钻 zui最嘴罪醉 zun尊遵 zuo做作坐座左昨`

/** Sounds that many speakers, and so many slips, do not tell apart. */
function blur(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/([ie])ng$/, '$1n')
}

/** Each syllable with the characters that are usually read so, the most common first. */
export const readings = (): [syllable: string, characters: string][] =>
  READINGS.split(/\s+/).map((entry) => {
    const syllable = /^[a-z]+/.exec(entry)?.[0] ?? ''
    return [syllable, entry.slice(syllable.length)]
  })

function readTable(): Map<number, number> {
  const codes = new Map<number, number>()
  const syllables = new Map<string, number>()
  for (const [syllable, characters] of readings()) {
    const sound = blur(syllable)
    const code = syllables.get(sound) ?? syllables.size + 1
    syllables.set(sound, code)
    for (const character of characters) {
      const at = character.charCodeAt(0)
      if (!codes.has(at)) codes.set(at, code)
    }
  }
  return codes
}

const codes = readTable()

/**
 * A number for how a Chinese character is usually read, tone left out and zh/z, ch/c, sh/s, -ing/-in, -eng/-en
 * taken as one; characters outside the table of some 2,000 stand for themselves.
 */
export function soundOf(code: number): number {
  return codes.get(code) ?? code
}
