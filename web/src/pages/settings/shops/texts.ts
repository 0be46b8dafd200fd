import { dictionary } from '../../../i18n/dictionary.ts'

const zh = {
  intro:
    '连接店铺以后，坐席在会话旁边看到客户的订单，AI 能查物流、替客户申请退款和取消。订单每次现查，不在这里另存；同一时间连接一家店铺。',
  title: '店铺',
  hint: '选好平台，填上对方给您的接口信息，保存后按“测试”。',
  kind: '平台',
  none: '不连接',
  missing:
    '淘宝、京东、拼多多等平台目前不能直接连接：请让商城系统提供列表里的订单接口，或由工程师参照 integrations/shops/demo 编写适配器。',
  test: '测试',
  testOk: (millis: number) => `连接正常，用时 ${millis} 毫秒`,
  testFailed: '测试没有成功',
  state: { good: '正常', bad: '有问题', new: '还没有查询过' },
  connected: '连接时间',
  answered: '最近一次应答',
  failed: '最近一次出错',
  never: '还没有',
  fault: {
    slow: '超时没有答复：可能是商城太忙，或“单次请求超时”太短',
    busy: '商城说请求太多（429）：请稍后再试，或向对方申请提高限额',
    down: '连不上，或商城内部出错：请核对接口地址，并请商城的技术同事查看',
    blocked: '这是内网地址，未被允许：请运维把它写入 EGRESS_ALLOW',
    refused: '商城拒绝了请求：请核对应用标识和签名密钥，并确认两边的时间一致',
    garbage: '答复的内容不对：请核对接口地址，它可能不是订单接口',
  },
  whileDown: '查不到订单时，AI 会照实告诉客户并转人工。',
  disconnect: '断开',
  disconnectAsk: '断开这家店铺？',
  disconnectHint: '接口信息和密钥会立即删除。之后坐席和 AI 查不到订单，也不能申请退款；商城里的订单不受影响。',
  disconnected: '已断开',
}

const en: typeof zh = {
  intro:
    'With a shop connected, agents see a customer’s orders beside the conversation, and the AI looks up parcels and asks for refunds and cancellations. Orders are read when they are needed and not kept here; one shop is connected at a time.',
  title: 'Shop',
  hint: 'Choose the platform, fill in what its people gave you, save, then press “Test”.',
  kind: 'Platform',
  none: 'Not connected',
  missing:
    'Taobao, JD, Pinduoduo and others cannot be connected directly yet: let your shop system offer the order interface in the list, or have an engineer write an adapter like integrations/shops/demo.',
  test: 'Test',
  testOk: (millis) => `Connected; answered in ${millis} ms`,
  testFailed: 'The test did not succeed',
  state: { good: 'Working', bad: 'In trouble', new: 'Not asked yet' },
  connected: 'Connected',
  answered: 'Last answer',
  failed: 'Last failure',
  never: 'None yet',
  fault: {
    slow: 'No answer in time: the shop may be busy, or the timeout of one request too short',
    busy: 'The shop says there are too many requests (429): try later, or have the limit raised',
    down: 'Not reachable, or failing inside: check the address, and ask the shop’s engineers',
    blocked: 'An inner address that is not allowed: whoever runs the server has to name it in EGRESS_ALLOW',
    refused: 'The shop declined: check app key and signing secret, and that both clocks agree',
    garbage: 'The answer is not what was agreed: check the address, it may not be the order interface',
  },
  whileDown: 'While orders cannot be read the AI says so and hands over to a person.',
  disconnect: 'Disconnect',
  disconnectAsk: 'Disconnect this shop?',
  disconnectHint:
    'Its settings and secret are deleted at once. Agents and the AI then find no orders and can ask for no refunds; the orders in the shop stay as they are.',
  disconnected: 'Disconnected',
}

export const useTexts = dictionary(zh, en)
