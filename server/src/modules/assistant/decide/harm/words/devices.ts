import { table } from '../table.ts'

/** What runs on current or fire. */
export const DEVICES = table(`
  充电宝, 充电器, 充电头, 充电线, 充电桩, 充电仓, 充电座, 充电口, 充电, 电池, 电瓶, 蓄电池, 插头, 插座, 插排
  插线板, 接线板, 排插, 延长线, 适配器, 电源, 数据线, 电线, 线, 插口, 开关, 底座, 外壳, 后盖, 电机, 马达, 屏幕
  手机, 平板, 电脑, 笔记本, 耳机, 手表, 路由器, 光猫, 猫, 机顶盒, 电视, 音箱, 音响, 投影, 打印机, 摄像头, 鼠标
  键盘, 遥控器, 电子烟, 相机, 无人机
  冰箱, 洗衣机, 烘干机, 洗碗机, 空调, 风扇, 吹风机, 电吹风, 卷发棒, 直发器, 夹板, 熨斗, 挂烫机, 牙刷, 冲牙器
  剃须刀, 按摩, 筋膜枪, 足浴盆, 泡脚桶, 吸尘器, 扫地机, 加湿器, 除湿机, 净化器, 浴霸, 热水器, 热得快, 加热棒
  水龙头
  电饭煲, 电饭锅, 电磁炉, 微波炉, 烤箱, 空气炸锅, 高压锅, 压力锅, 电炖锅, 电饼铛, 豆浆机, 榨汁机, 破壁机, 咖啡机
  水壶, 电热, 热水袋, 暖手宝, 暖宝宝, 电热毯, 取暖器, 电暖, 暖风机, 烤火, 灶, 炉, 锅
  台灯, 灯泡, 灯, 灯带, 灯串, 遥控车, 玩具车, 童车, 滑板车, 平衡车, 电动车, 电瓶车, 自行车, 摩托, 汽车, 打火机
  气罐, 喷雾罐, 罐
  charger*, adapter*, adaptor*, battery, batteries, power bank*, powerbank*, plug*, socket*, outlet*, cable*
  cord*, extension lead, power strip*, power supply, wire*, switch, usb
  phone*, tablet*, laptop*, computer*, monitor, earbud*, headphone*, airpod*, watch, smartwatch, router*, modem*
  tv, speaker*, soundbar, printer, camera, remote, console, vape*, drone, trackpad
  fridge, freezer, washing machine, dryer, dishwasher, fan, heater*, blanket, iron, straightener*, hair dryer
  curling iron, curler, toothbrush, shaver, massager, vacuum, humidifier, diffuser, boiler, hob, cooker, stove
  oven, microwave, toaster, kettle, air fryer, fryer, blender, mixer, coffee machine, coffee maker, rice cooker
  grill, lamp*, bulb*, lights, led strip, fairy lights, heating pad, heat pad, hot water bottle, treadmill
  scooter*, hoverboard*, e-bike*, bike, electric bike, toy, drill, mower, generator, lighter*, aerosol, gas bottle
  motor, device, appliance, unit, base
`)
